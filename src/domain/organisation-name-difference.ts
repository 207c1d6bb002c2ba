import { foldText } from './fold-text.ts';
import type { Alignment } from './organisation-name-alignment.ts';
import { isCommonWord, isKnownPlace } from './organisation-name-common.ts';
import { countryWords } from './organisation-name-places.ts';
import { areBodiesAlike } from './organisation-name-bodies.ts';
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
  const country = (a.country ?? b.country ?? '').toUpperCase();
  const places = countryWords(country, foldText);
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
  const isNamed = !namedByPlaces.has(country) && isSharedName(aligned, places);
  const isOfCountry = (word: NameWord) => isOwn(word) && (word.stands === 'aside' || places.has(word.text));
  const isOnlyPlaced = aligned.sharedFields > 1 && rest.every(({ text }) => isKnownPlace(text) || places.has(text));
  if (sharedOwnWords === 0 && !isOnlyPlaced && (sharedWords < 2 || !rest.every(isOfCountry)))
    say('other-words', 0.4, rest);
  if (ownA.length > 0 && ownB.length > 0) say('other-words', 0.5, [...ownA, ...ownB]);
  const fields = [...fieldsA, ...fieldsB];
  const isNear = isNamed && areFieldsNear(fieldsA, fieldsB);
  if (fieldsA.length > 0 && fieldsB.length > 0 && !isNear) say('other-field', 0.5, fields);
  else if (fields.some((word) => !isLeftOut(word, aligned) && !isSaid(word, aligned) && !(isNamed && isSubject(word))))
    say('other-field', 0.7, fields);
  const heads = [...onlyA, ...onlyB].filter(isHead);
  if (!areBodiesAlike({ a: a.words.words, b: b.words.words, onlyA, onlyB, aligned, isNamed, country }))
    say('other-kind-of-body', 0.7, heads);
  for (const [own, whole] of [
    [ownA, a],
    [ownB, b],
  ] as const) {
    const isHarmless =
      [isAbbreviation, isPlaceAfterName, isHonouredBefore, isHonoured, isSystem].some((is) => is(own, whole, places)) ||
      (isNamed && own.every(({ text }) => isKnownPlace(text) || places.has(text) || text.length < 2)) ||
      (sharedOwnWords === 0 && isOnlyPlaced);
    if (own.length > 0 && !isHarmless) say('part-of-name', 0.75, own);
  }
  return differences.sort((one, other) => one.most - other.most)[0];
}

/** Whether both are called by a name of their own, which is no place's: there what the body works on may be left out. */
function isSharedName({ pairs }: Alignment, places: ReadonlySet<string>): boolean {
  const isName = (word: NameWord) =>
    isOwn(word) &&
    word.text.length > (word.isCapitals ? 2 : 3) &&
    word.stands !== 'after-of' &&
    !/\d/.test(word.text) &&
    !places.has(word.text) &&
    !isCommonWord(word.text);
  const isOfState = pairs.some(([[word]]) => word?.concept?.name === 'state' || word?.concept?.name === 'federal');
  return !isOfState && pairs.some(([wordsA, wordsB]) => wordsA.every(isName) && wordsB.every(isName));
}

/** Where almost every university is called by the place where it is. */
const namedByPlaces = new Set(['CN', 'JP', 'KR', 'TW', 'VN']);

/** What translators put for one another: `School of Management` and `Business School`. */
function areFieldsNear(a: readonly NameWord[], b: readonly NameWord[]): boolean {
  const groupOf = ({ concept }: NameWord) => near.findIndex((group) => group.has(concept?.name ?? ''));
  const groups = new Set([...a, ...b].map(groupOf));
  return groups.size === 1 && !groups.has(-1);
}
const near: readonly ReadonlySet<string>[] = [
  new Set(['business', 'economics', 'management', 'administration', 'finance', 'trade']),
  new Set(['technology', 'engineering', 'polytechnic', 'applied']),
  new Set(['medicine', 'health', 'nursing', 'pharmacy']),
  new Set(['tourism', 'service']),
  new Set(['environment', 'nature', 'life']),
];

/** What a body works on, where other such words say whom it is for or what part of it is meant. */
function isSubject({ concept }: NameWord): boolean {
  return !qualities.has(concept?.name ?? '');
}
const qualities = new Set(
  `state federal autonomous international military police north south east west american european french german spanish
  central new junior graduate women children catholic protestant christian islamic open community
  normal county municipal provincial metropolitan`.split(/\s+/),
);

/** Whether people leave the word out where another says what the body works on: `State Medical University`. */
function isLeftOut({ concept }: NameWord, { sharedFields }: Alignment): boolean {
  return (
    sharedFields > 0 && (concept?.name === 'state' || concept?.name === 'autonomous' || concept?.name === 'polytechnic')
  );
}

/** Economics and business, which other languages have one word for: `Wirtschaft`. */
function isSaid({ concept }: NameWord, { pairs }: Alignment): boolean {
  const other = { business: 'economics', economics: 'business' }[concept?.name ?? ''];
  return other !== undefined && pairs.some(([[word]]) => word?.concept?.name === other);
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

/** Where a town's university is called by the town, by somebody in whose honour it is named, or by both. */
const honouringTowns = new Set(['AL', 'BG', 'DZ', 'GR', 'MK', 'RO', 'TR']);
const capitals = new Set(['istanbul', 'ankara', 'izmir', 'bucharest', 'sofia', 'athens', 'alger']);

function isHonoured(rest: readonly NameWord[], { country = '', words: { words: whole } }: PreparedName): boolean {
  const own = whole.filter(isOwn);
  return (
    honouringTowns.has(country.toUpperCase()) &&
    rest.length <= 3 &&
    own.length > rest.length &&
    !own.some(({ text }) => capitals.has(text)) &&
    !rest.some(({ text }) => isCommonWord(text) || /\d/.test(text))
  );
}

/** Universities of universities, whose name stands before each one's own: `State University of New York at Binghamton`. */
function isSystem(rest: readonly NameWord[]): boolean {
  return rest.every(({ text }) => text === 'suny' || text === 'cuny');
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

const isNamedAfterPeople = (word: NameWord) =>
  ['university', 'hochschule', 'academy', 'institute', 'college', 'school', 'hospital'].includes(
    word.concept?.name ?? '',
  );
const isDedication = (word: NameWord) => word.stands === 'dedication';
const isOwn = (word: NameWord) => !word.concept;
const isField = (word: NameWord) => word.concept?.kind === 'field';
const isHead = (word: NameWord) => word.concept?.kind === 'head';
const isUniversity = (word: NameWord) => word.concept?.name === 'university';
