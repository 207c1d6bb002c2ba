/**
 * What whoever protects data is told of an entry of the audit, beside who did what when: all of it; what it is about, as far as everyone may see
 * the contribution that it tells of, or who knows whom; or nothing more. What isn't named here is told as nothing more: a new action has to be let in.
 */
export type Telling = 'whole' | 'contribution' | 'knowing' | 'action';

const tellings: Readonly<Record<string, Telling>> = {
  'interaction-logged': 'contribution',
  'contribution-changed': 'contribution',
  'contribution-undone': 'contribution',
  'person-detail-kept': 'knowing',
  'person-detail-removed': 'knowing',
  'persons-merged': 'whole',
  'organisations-merged': 'whole',
  'merge-undone': 'whole',
  'institution-added': 'whole',
  'institution-changed': 'whole',
  'steward-added': 'whole',
  'steward-removed': 'whole',
  'do-not-contact-set': 'whole',
  'do-not-contact-cleared': 'whole',
  'signal-added': 'whole',
  'signal-changed': 'whole',
  'signal-removed': 'whole',
  'unit-added': 'whole',
  'unit-changed': 'whole',
  'unit-removed': 'whole',
  'colleague-unit-changed': 'whole',
  'content-disclosed': 'whole',
  'person-erased': 'whole',
  'records-disclosed': 'whole',
  'records-erased': 'whole',
  'address-let-in': 'whole',
  'retention-changed': 'whole',
  'old-removed': 'whole',
  'parent-set': 'whole',
  'links-imported': 'whole',
  'link-import-stopped': 'whole',
  'link-mapping-saved': 'whole',
  'link-mapping-removed': 'whole',
  'links-put': 'whole',
  'links-removed': 'whole',
  'links-matched': 'whole',
  'links-decided': 'whole',
  'link-decision-undone': 'whole',
  'system-added': 'whole',
  'system-changed': 'whole',
  'system-revoked': 'whole',
  'system-renewed': 'whole',
};

/**
 * Not told at all, though sealed as everything is: the asker of an introduction may be one of those who read the audit, and would learn who was asked, or
 * that somebody said no.
 */
export const untoldActions = [
  'introduction-answered',
  'introduction-answer-taken-back',
  'introduction-refusal-lifted',
] as const;

type Details = Readonly<Record<string, string | number | boolean>>;

/** A correction is told where it is for everyone. What somebody follows, has chosen, or is asked for an introduction is theirs. */
export function tellingOf(action: string, details: Details): Telling {
  if (action === 'correction-made' || action === 'correction-undone') {
    return details['scope'] === 'everyone' ? 'whole' : 'action';
  }
  return Object.hasOwn(tellings, action) ? (tellings[action] ?? 'action') : 'action';
}

/**
 * Whether everyone may see the contribution that an entry tells of: only where it was for everyone then and still is, or was until it was taken back. Of
 * one that a colleague has made narrower since, the older entries would tell what it was about.
 */
export function isOpenContribution(details: Details, latest: string | null): boolean {
  return details['visibility'] === 'institution' && latest === 'institution';
}
