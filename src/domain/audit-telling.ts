/**
 * What whoever protects data is told of an entry of the audit, beside who did what when: all of it; what it is about, as far as everyone may see
 * the contribution that it tells of; or nothing more. What isn't named here is told as nothing more: a new action has to be let in.
 */
export type Telling = 'whole' | 'contribution' | 'action';

const tellings: Readonly<Record<string, Telling>> = {
  'interaction-logged': 'contribution',
  'contribution-changed': 'contribution',
  'contribution-undone': 'contribution',
  'person-detail-kept': 'whole',
  'person-detail-removed': 'whole',
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
  'address-let-in': 'whole',
  'retention-changed': 'whole',
  'old-removed': 'whole',
};

type Details = Readonly<Record<string, string | number | boolean>>;

/** A correction is told where it is for everyone. What somebody follows, has chosen, or is asked for an introduction is theirs. */
export function tellingOf(action: string, details: Details): Telling {
  if (action === 'correction-made' || action === 'correction-undone') {
    return details['scope'] === 'everyone' ? 'whole' : 'action';
  }
  return Object.hasOwn(tellings, action) ? (tellings[action] ?? 'action') : 'action';
}

/**
 * What is told of a contribution's entry. Everyone may see it only where it was for everyone then and still is: of one that a colleague has made narrower
 * since, the older entries would tell what it was about.
 */
export function contributionTelling(details: Details, now: string | null): Telling {
  const isOpen = details['visibility'] === 'institution' && (now === null || now === 'institution');
  return isOpen ? 'whole' : 'action';
}
