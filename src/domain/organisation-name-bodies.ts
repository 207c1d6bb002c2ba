import type { Alignment } from './organisation-name-alignment.ts';
import { isCommonWord } from './organisation-name-common.ts';
import type { NameWord } from './organisation-name-words-of.ts';

interface Bodies {
  readonly a: readonly NameWord[];
  readonly b: readonly NameWord[];
  readonly onlyA: readonly NameWord[];
  readonly onlyB: readonly NameWord[];
  readonly aligned: Alignment;
  /** Both are called by a name of their own, which is no place's. */
  readonly isNamed: boolean;
  /** ISO 3166-1 alpha-2, or nothing. */
  readonly country: string;
}

/** Whether both names call the body the same; one that doesn't call it anything needs more of its own words. */
export function areBodiesAlike(bodies: Bodies): boolean {
  const { a, b, onlyA, onlyB, aligned } = bodies;
  if (!a.some(isHead) || !b.some(isHead)) {
    const heads = [...a, ...b].filter(isHead);
    return (
      heads.length === 0 || aligned.sharedOwnWords >= 2 || (aligned.sharedOwnWords >= 1 && heads.every(isOfLearning))
    );
  }
  const [headsA, headsB] = [onlyA.filter(isHead), onlyB.filter(isHead)];
  const hasShared = a.some((word) => isHead(word) && !onlyA.includes(word));
  if (headsA.length === 0 && headsB.length === 0) return hasShared;
  if (hasShared) return [...headsA, ...headsB].every((word) => isLeftOut(word, bodies));
  return headsA.some((one) => headsB.some((other) => isRename(one, other, bodies) || isRename(other, one, bodies)));
}

/** `Fundación Universidad de América`: who runs it says nothing more; nor does a second word for a school. */
function isLeftOut({ concept }: NameWord, { a, b, isNamed }: Bodies): boolean {
  const name = concept?.name ?? '';
  if (name === 'centre' || name === 'department') return isNamed;
  if (name === 'foundation') return [a, b].every((words) => words.some((word) => word.concept?.name === 'university'));
  return name === 'group' || name === 'hochschule' || name === 'appliedhochschule';
}

/** Whether the second word is what others call the first in another language, or what such a body became. */
function isRename(one: NameWord, other: NameWord, { a, b, aligned, isNamed, country }: Bodies): boolean {
  const [from, to] = [one.concept?.name ?? '', other.concept?.name ?? ''];
  const isSchool = schools.has(from);
  if (isSchool && schools.has(to) && to !== from) return true;
  if (to === 'university') {
    if (isSchool && (isNamed || isReutlingen(a, b))) return true;
    if (from === 'hochschule' || from === 'academy' || from === 'school') return isNamed || aligned.sharedFields > 0;
    // China's colleges become universities, and say so in English before the law does.
    if (from === 'college' && country === 'CN') return true;
    if (from === 'college') return isNamed || (isNamedByName(a) && isNamedByName(b));
    return from === 'institute' && isNamed;
  }
  return isNamed && ((from === 'faculty' && to === 'college') || (from === 'school' && to === 'institute'));
}

/** Words that languages and countries put for one another where a school is no university by law. */
const schools = new Set(['hochschule', 'appliedhochschule', 'universitycollege']);
/** `Hochschule Reutlingen` is Reutlingen University, where the town is no seat of a university that is called by it. */
function isReutlingen(a: readonly NameWord[], b: readonly NameWord[]): boolean {
  return [a, b].every((words) => {
    const own = words.filter(isOwn);
    return own.length === 1 && !words.some(isField) && own.every(({ text }) => !isCommonWord(text));
  });
}

/** `Marist College`, unlike `College of Wales`, and unlike `Boston College`. */
function isNamedByName(words: readonly NameWord[]): boolean {
  const own = words.find(isOwn);
  return (
    own?.stands === 'main' &&
    !isCommonWord(own.text) &&
    words.every((word) => !isField(word) || word.concept?.name === 'state')
  );
}

const isOfLearning = (word: NameWord) =>
  ['university', 'hochschule', 'academy', 'institute', 'college', 'school', 'faculty'].includes(
    word.concept?.name ?? '',
  );
const isOwn = (word: NameWord) => !word.concept;
const isField = (word: NameWord) => word.concept?.kind === 'field';
const isHead = (word: NameWord) => word.concept?.kind === 'head';
