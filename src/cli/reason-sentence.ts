import type { KindReason } from '#domain/correspondent.ts';
import { englishUnitedKingdom } from '#locales/en-GB.ts';

/** Why a correspondent is of its kind, in the words of the pane; for those that the pane needn't explain, in a sentence too. */
export function reasonSentence({ code, params }: KindReason): string {
  return templates[code].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
}

const templates: Readonly<Record<KindReason['code'], string>> = {
  'institution-domain': '{domain} is one of your institution’s domains.',
  'other-domain': '{domain} is neither one of your institution’s domains nor a personal mail provider.',
  'personal-provider': '{domain} is a personal mail provider.',
  'automatic-mailbox': englishUnitedKingdom['reason.automatic-mailbox'],
  'automatic-message': englishUnitedKingdom['reason.automatic-message'],
  'mailing-list': englishUnitedKingdom['reason.mailing-list'],
  'shared-mailbox': englishUnitedKingdom['reason.shared-mailbox'],
  'directory-name': englishUnitedKingdom['reason.directory-name'],
  'not-an-address': englishUnitedKingdom['reason.not-an-address'],
};
