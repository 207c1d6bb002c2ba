import { alignNames } from './organisation-name-alignment.ts';
import { findDifference } from './organisation-name-difference.ts';
import { nameWordsOf, type NameWords } from './organisation-name-words-of.ts';

/** An organisation by its name, with what else is known of it. */
export interface OrganisationName {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

export interface NameReason {
  readonly code: NameReasonCode;
  readonly params: Readonly<Record<string, string>>;
}

export type NameReasonCode =
  | 'same-letters'
  | 'same-words'
  | 'similar-words'
  | 'acronym-of-name'
  | 'other-country'
  | 'other-words'
  | 'other-field'
  | 'other-kind-of-body'
  | 'part-of-name'
  | 'no-name';

export interface NameComparison {
  /** 0 to 1. */
  readonly score: number;
  readonly isSame: boolean;
  readonly reasons: readonly NameReason[];
}

/** From this score on two names are one organisation's. */
const sameFrom = 0.85;

/** Whether two names are one organisation's, in whichever languages they are; the same whichever comes first. */
export function compareOrganisationNames(a: OrganisationName, b: OrganisationName): NameComparison {
  return comparePreparedNames(prepareOrganisationName(a), prepareOrganisationName(b));
}

export interface PreparedName extends OrganisationName {
  readonly words: NameWords;
}

/** The part of a comparison that needs only one of the names: worth keeping where one name meets many. */
export function prepareOrganisationName(organisation: OrganisationName): PreparedName {
  return { ...organisation, words: nameWordsOf(organisation.name) };
}

export function comparePreparedNames(first: PreparedName, second: PreparedName): NameComparison {
  // One order for both, so that what is found doesn't hang on which came first.
  const [a, b] = first.words.letters <= second.words.letters ? [first, second] : [second, first];
  if (a.words.letters === '' || b.words.letters === '') return answer(0, 'no-name', {});
  const names = { a: first.name, b: second.name };
  if (a.country !== undefined && b.country !== undefined && a.country.toUpperCase() !== b.country.toUpperCase()) {
    return answer(0.2, 'other-country', { a: first.country ?? '', b: second.country ?? '' });
  }
  if (a.words.letters === b.words.letters) return answer(1, 'same-letters', names);
  if (isAcronymOf(a.words, b.words) || isAcronymOf(b.words, a.words)) return answer(0.8, 'acronym-of-name', names);
  const aligned = alignNames(a.words.words, b.words.words);
  const found = findDifference(aligned, a, b);
  const score = Math.min(aligned.score, found?.most ?? 1);
  if (found && found.most < sameFrom)
    return answer(score, found.code, { words: found.words.map(({ text }) => text).join(' ') });
  return answer(Math.max(score, found ? 0 : sameFrom), aligned.score === 1 ? 'same-words' : 'similar-words', names);
}

function isAcronymOf(short: NameWords, long: NameWords): boolean {
  return short.words.length === 1 && /^[a-z]{4,10}$/.test(short.letters) && long.initials.includes(short.letters);
}

function answer(score: number, code: NameReasonCode, params: NameReason['params']): NameComparison {
  return { score, isSame: score >= sameFrom, reasons: [{ code, params }] };
}
