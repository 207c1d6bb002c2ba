import { foldText } from './fold-text.ts';
import type { Alignment } from './organisation-name-alignment.ts';
import { countryWords } from './organisation-name-places.ts';
import type { NameWord } from './organisation-name-words-of.ts';
import type { NameReasonCode, PreparedName } from './organisation-name.ts';

export interface Difference {
  readonly code: NameReasonCode;
  readonly words: readonly NameWord[];
  /** The highest score that names with this difference can have. */
  readonly most: number;
}

/** The difference that weighs most against two names being one organisation's. */
export function findDifference(aligned: Alignment, a: PreparedName, b: PreparedName): Difference | undefined {
  const { sharedOwnWords, sharedWords } = aligned;
  const differences: Difference[] = [];
  const say = (code: NameReasonCode, most: number, words: readonly NameWord[]) =>
    differences.push({ code, most, words });
  const places = countryWords(a.country ?? b.country, foldText);
  const hasTwoDedications = aligned.onlyA.some(isDedication) && aligned.onlyB.some(isDedication);
  const isLeftToHonour = (word: NameWord, whole: readonly NameWord[]) =>
    isDedication(word) && !hasTwoDedications && whole.some(isNamedAfterPeople);
  const counted = (only: readonly NameWord[], whole: readonly NameWord[]) =>
    only.filter((word) => !isLeftToHonour(word, whole) && !isParent(word, only, whole));
  const [onlyA, onlyB] = [counted(aligned.onlyA, a.words.words), counted(aligned.onlyB, b.words.words)];
  const hasBoth = onlyA.some(isOwn) && onlyB.some(isOwn);
  const isOwnHere = (word: NameWord) => isOwn(word) && (hasBoth || !places.has(word.text));
  const [ownA, ownB] = [onlyA.filter(isOwnHere), onlyB.filter(isOwnHere)];
  const [fieldsA, fieldsB] = [onlyA.filter(isField), onlyB.filter(isField)];
  const rest = [...onlyA, ...onlyB];
  if (sharedOwnWords === 0 && (sharedWords < 3 || !rest.every((word) => isOwn(word) && word.stands === 'aside')))
    say('other-words', 0.4, rest);
  if (ownA.length > 0 && ownB.length > 0) say('other-words', 0.5, [...ownA, ...ownB]);
  if (fieldsA.length > 0 && fieldsB.length > 0) say('other-field', 0.5, [...fieldsA, ...fieldsB]);
  else if ([...fieldsA, ...fieldsB].some((word) => !isLeftOut(word, aligned)))
    say('other-field', 0.7, [...fieldsA, ...fieldsB]);
  const heads = [...onlyA, ...onlyB].filter(isHead);
  if (!areHeadsAlike(a.words.words, b.words.words, onlyA, onlyB, aligned)) say('other-kind-of-body', 0.7, heads);
  for (const [own, whole] of [
    [ownA, a],
    [ownB, b],
  ] as const) {
    const isHarmless = [isAbbreviation, isPlaceAfterName, isHonouredBefore].some((is) => is(own, whole, places));
    if (own.length > 0 && !isHarmless) say('part-of-name', 0.75, own);
  }
  return differences.sort((one, other) => one.most - other.most)[0];
}

/** Whether people leave the word out where another says what the body works on: `State Medical University`. */
function isLeftOut({ concept }: NameWord, { sharedFields }: Alignment): boolean {
  return (
    sharedFields > 0 && (concept?.name === 'state' || concept?.name === 'autonomous' || concept?.name === 'polytechnic')
  );
}

/** A university that is named after one of its schools: `Royal Academy of Music, University of London`. */
function isParent(word: NameWord, only: readonly NameWord[], whole: readonly NameWord[]): boolean {
  if (word.stands !== 'aside' || !only.some((one) => one.stands === 'aside' && isUniversity(one))) return false;
  return whole.some((one) => one.stands !== 'aside' && one.concept?.kind === 'head' && !isUniversity(one));
}

/** `UNINT Università degli Studi Internazionali di Roma`. */
function isAbbreviation([word, ...others]: readonly NameWord[], { words: { words: whole } }: PreparedName): boolean {
  return word?.isCapitals === true && others.length === 0 && (word === whole[0] || word === whole.at(-1));
}

/** Whether what one name has more is the place where the body is, after a name of its own: `Christ University, Bangalore`. */
function isPlaceAfterName(
  rest: readonly NameWord[],
  { country = '', words: { words: whole } }: PreparedName,
  places: ReadonlySet<string>,
): boolean {
  const first = whole.findIndex((word) => rest.includes(word));
  const before = whole.slice(0, first);
  const isAtEnd = whole.slice(first).every((word) => rest.includes(word) || isHead(word) || places.has(word.text));
  return (
    isAtEnd &&
    rest.length <= 2 &&
    !rest.some(({ text }) => /\d/.test(text)) &&
    !isNamedByPlace(before, country.toUpperCase())
  );
}

/** Where universities have carried somebody's name before their place's since Soviet times: `Lomonosov Moscow State University`. */
const honouring = new Set(['AM', 'AZ', 'BY', 'GE', 'KG', 'KZ', 'MD', 'RU', 'TJ', 'TM', 'UA', 'UZ']);

function isHonouredBefore(rest: readonly NameWord[], { country = '', words: { words: whole } }: PreparedName): boolean {
  const isStates = whole.some(({ concept }) => concept?.name === 'state' || concept?.name === 'national');
  return (
    honouring.has(country.toUpperCase()) && isStates && rest.length <= 3 && rest.every((word, at) => word === whole[at])
  );
}

/** Where one university has campuses in many places, each called by its own: there a place after a place names another body. */
const campuses = new Set(['', 'US', 'PR', 'PH']);

/** "University of California, Davis" is not the University of California. */
function isNamedByPlace(words: readonly NameWord[], country: string): boolean {
  const own = words.find(isOwn);
  return !own || !words.some(isHead) || (own.stands === 'after-of' && campuses.has(country));
}

/** Whether both names call the body the same; one that doesn't call it anything needs more of its own words. */
function areHeadsAlike(
  a: readonly NameWord[],
  b: readonly NameWord[],
  onlyA: readonly NameWord[],
  onlyB: readonly NameWord[],
  aligned: Alignment,
): boolean {
  if (!a.some(isHead) || !b.some(isHead)) {
    const heads = [...a, ...b].filter(isHead);
    return (
      heads.length === 0 || aligned.sharedOwnWords >= 2 || (aligned.sharedOwnWords >= 1 && heads.every(isOfLearning))
    );
  }
  const isEither = (one: NameWord, other: NameWord) =>
    one.concept?.name === 'hochschule' &&
    (other.concept?.name === 'appliedhochschule' || (other.concept?.name === 'university' && aligned.sharedFields > 0));
  const [headsA, headsB] = [onlyA.filter(isHead), onlyB.filter(isHead)];
  const hasShared = a.some((word) => isHead(word) && !onlyA.includes(word));
  if (headsA.length === 0 && headsB.length === 0) return hasShared;
  if (hasShared)
    return [...headsA, ...headsB].every((word) =>
      ['group', 'hochschule', 'appliedhochschule'].includes(word.concept?.name ?? ''),
    );
  const isRename = (one: NameWord, other: NameWord) =>
    isUniversity(other) &&
    (one.concept?.name === 'college'
      ? isNamedByName(a) && isNamedByName(b)
      : aligned.sharedFields > 0 && (one.concept?.name === 'academy' || one.concept?.name === 'school'));
  return headsA.some((one) =>
    headsB.some((other) => [isEither, isRename].some((is) => is(one, other) || is(other, one))),
  );
}

/** `Marist College`, unlike `College of Wales`. */
function isNamedByName(words: readonly NameWord[]): boolean {
  return (
    words.find(isOwn)?.stands === 'main' && words.every((word) => !isField(word) || word.concept?.name === 'state')
  );
}

const isOfLearning = (word: NameWord) =>
  ['university', 'hochschule', 'academy', 'institute', 'college', 'school'].includes(word.concept?.name ?? '');
const isNamedAfterPeople = (word: NameWord) =>
  ['university', 'hochschule', 'academy', 'institute', 'college', 'school', 'hospital'].includes(
    word.concept?.name ?? '',
  );
const isDedication = (word: NameWord) => word.stands === 'dedication';
const isOwn = (word: NameWord) => !word.concept;
const isField = (word: NameWord) => word.concept?.kind === 'field';
const isHead = (word: NameWord) => word.concept?.kind === 'head';
const isUniversity = (word: NameWord) => word.concept?.name === 'university';
