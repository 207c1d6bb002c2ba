import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import type { Locale } from '#locales/locale.ts';
import { organisationText, reasonText } from './reason-text.ts';

/**
 * Whether the reason of the kind stands in sight: wherever it is something that people need to know before they log. What was
 * corrected says so itself, and by whom.
 */
export function isReasonInSight({ kind, shared, canBeIncluded, reason }: CaptureCorrespondent): boolean {
  if (!canBeIncluded) return true;
  return (kind === 'personal' || shared === true) && reason.code !== 'corrected';
}

/** Why a correspondent is shown as it is, in as many sentences as that takes, but for what is in sight. */
export function explain(correspondent: CaptureCorrespondent, text: Locale['text']): readonly string[] {
  const { reason, organisation, proposedOrganisation, organisationReason } = correspondent;
  const name = organisation?.name ?? proposedOrganisation?.name;
  return [
    isReasonInSight(correspondent) ? '' : reasonText(reason, text),
    organisationReason && name !== undefined ? organisationText(organisationReason, name, text) : '',
  ].filter((sentence) => sentence !== '');
}
