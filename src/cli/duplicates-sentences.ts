import type { SameOrganisationCode } from '#domain/same-organisation.ts';
import type { SamePersonCode } from '#domain/same-person.ts';

export interface DuplicateReason {
  readonly code: SamePersonCode | SameOrganisationCode;
  readonly params: Readonly<Record<string, string>>;
}

/** Why two records may be one, or may not, in one plain sentence. */
export function sentenceOf({ code, params }: DuplicateReason): string {
  return sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
}

const sentences: Readonly<Record<DuplicateReason['code'], string>> = {
  'same-mailbox': 'Both have the address {emailAddress}.',
  'same-orcid': 'Both have the ORCID {orcid}.',
  'same-phone': 'Both have a phone number that ends in {phone}.',
  'same-name': 'Both are called {name}.',
  'similar-name': 'Their names are alike: {name} is in both.',
  'same-organisation': 'Both are at {organisation}.',
  'same-handle': 'Both go by {handle}.',
  'mailbox-spells-name': 'The address {mailbox} spells the other’s name.',
  'mailbox-hints-at-name': 'The address {mailbox} fits the other’s name.',
  'same-third': 'Each may be the one who is called {name}.',
  'many-namesakes': '{count} records have this name, so that it says little.',
  'shared-mailbox': 'Several people may write from it.',
  'different-names': 'Their names are different.',
  'no-evidence': 'Nothing known of them is alike.',
  'same-identifier': 'Both have the identifier {identifier}.',
  'other-identifier': 'They have different {kind} identifiers.',
  'same-domain': 'Both have the domain {domain}.',
  'same-letters': 'The names {a} and {b} are spelled alike.',
  'same-words': 'The names {a} and {b} say the same, word by word.',
  'similar-words': 'The names {a} and {b} differ in little.',
  'acronym-of-name': 'One of {a} and {b} is made of the other’s initials.',
  'other-country': 'They are in different countries, {a} and {b}.',
  'other-words': 'The names don’t share {words}.',
  'other-field': 'Only one works on {words}, by its name.',
  'other-kind-of-body': 'By their names they are bodies of different kinds.',
  'part-of-name': 'Only one is called {words}, which may be a part of the other.',
  'no-name': 'One of them has no name that can be compared.',
};
