import { isWithinEdits } from './fold-text.ts';
import { isKnownPlace } from './organisation-name-common.ts';
import { soundOf } from './organisation-name-sound.ts';
import type { NameWord } from './organisation-name-words-of.ts';

/** Which words of two names say the same, and which stand in one of them only. */
export interface Alignment {
  /** How much of both names is matched, by weight: 0 to 1. */
  readonly score: number;
  /** Words of the bodies' own that were matched: without any, two names share only what many bodies are called. */
  readonly sharedOwnWords: number;
  readonly sharedWords: number;
  readonly sharedFields: number;
  /** What says the same in both: the first's words and the second's. */
  readonly pairs: readonly (readonly [readonly NameWord[], readonly NameWord[]])[];
  readonly onlyA: readonly NameWord[];
  readonly onlyB: readonly NameWord[];
}

export function alignNames(a: readonly NameWord[], b: readonly NameWord[]): Alignment {
  const [leftA, leftB] = [new Set(a), new Set(b)];
  const shared: NameWord[] = [];
  const pairs: [readonly NameWord[], readonly NameWord[]][] = [];
  const match = (wordsA: readonly NameWord[], wordsB: readonly NameWord[]) => {
    for (const word of wordsA) leftA.delete(word);
    for (const word of wordsB) leftB.delete(word);
    shared.push(...wordsA, ...wordsB);
    pairs.push([wordsA, wordsB]);
  };
  for (const isSame of [isSameWord, isOneCaseOfWord]) {
    for (const word of [...leftA]) {
      const other = [...leftB].find((candidate) => isSame(word, candidate));
      if (other) match([word], [other]);
    }
  }
  for (const [one, two] of joins([...leftA], [...leftB])) match(one, two);
  for (const [one, two] of joins([...leftB], [...leftA])) match(two, one);
  for (const [one, many] of abbreviations([...leftA], [...leftB])) match(one, many);
  for (const [one, many] of abbreviations([...leftB], [...leftA])) match(many, one);
  const sharedOwn = shared.filter((word) => !word.concept).length / 2;
  for (const word of [...leftA]) {
    const other = [...leftB].find((candidate) => isAlmostWord(word, candidate, sharedOwn));
    if (other) match([word], [other]);
  }
  const [onlyA, onlyB] = [withoutRepeats([...leftA], shared), withoutRepeats([...leftB], shared)];
  const matched = weigh(shared);
  const all = matched + weigh(onlyA) + weigh(onlyB);
  return {
    score: all === 0 ? 0 : matched / all,
    sharedOwnWords: shared.filter((word) => !word.concept).length / 2,
    sharedWords: shared.length / 2,
    sharedFields: shared.filter(({ concept }) => concept?.kind === 'field').length / 2,
    pairs,
    onlyA,
    onlyB,
  };
}

const weights = { head: 0.4, field: 0.7, rank: 0.2 };

function weigh(words: readonly NameWord[]): number {
  return words.reduce(
    (sum, { concept, stands }) =>
      sum + (concept ? weights[concept.kind] : 1) * (stands === 'aside' || stands === 'dedication' ? 0.4 : 1),
    0,
  );
}

function isSameWord(a: NameWord, b: NameWord): boolean {
  return a.concept || b.concept ? a.concept === b.concept : singular(a.text) === singular(b.text);
}

function singular(text: string): string {
  return text.length > 4 && text.endsWith('s') ? text.slice(0, -1) : text;
}

/** `zagreb` and `zagrebu`, `moskovskii` and `moskovskogo`: long words that differ in their endings; an initial and its name. */
function isOneCaseOfWord(a: NameWord, b: NameWord): boolean {
  if (a.concept || b.concept || /\d/.test(a.text + b.text)) return false;
  const [short, long] = a.text.length <= b.text.length ? [a.text, b.text] : [b.text, a.text];
  if (short.length === 1) return long.startsWith(short);
  // `alahgaff` and Al-Ahgaff, whose article is left out as all are.
  if (long === `al${short}` || long === `el${short}`) return true;
  if (a.sound[0] !== b.sound[0]) return false;
  if (soundsAlike(a, b) || isAdjectiveOf(a.text, b) || isAdjectiveOf(b.text, a)) return true;
  return (
    short.length >= 5 &&
    (long.length - short.length <= 2 || slavicEndings.test(long.slice(short.length - 1))) &&
    long.startsWith(short.slice(0, Math.max(5, short.length - 1)))
  );
}
const slavicEndings = /^[iy]?i?(?:ego|ogo|oho|owej|skiej)$/;

/** `donbaskii` is the adjective of Donbas, `podilskii` that of Podillia. */
function isAdjectiveOf(adjective: string, { text: name, sound }: NameWord): boolean {
  const [ending = '', s = ''] = /(s?)k(?:ii|iy|ij|i|yi|y|oi|aia|aya|a|oe|e|ogo|oho)$/.exec(adjective) ?? [];
  if (ending === '') return false;
  const stem = adjective.slice(0, -ending.length);
  return [stem, stem + s].some(
    (one) =>
      (one.length >= 4 && name.startsWith(one) && name.length - one.length <= 3) ||
      (one.length >= 4 && sound.startsWith(soundOf(one)) && sound.length - soundOf(one).length <= 1),
  );
}

/** `Epirus` and `Epiros`, `Luhansk` and `Lugansk`: one name, carried into Latin letters in two ways. */
function soundsAlike(a: NameWord, b: NameWord): boolean {
  return a.sound === b.sound && Math.min(a.text.length, b.text.length) >= 5;
}

/** One letter wrong, or two in a long word: sooner where other words of the bodies' own are shared. */
function isAlmostWord(a: NameWord, b: NameWord, sharedOwn: number): boolean {
  if (a.concept || b.concept || /\d/.test(a.text + b.text) || a.text[0] !== b.text[0]) return false;
  if (isKnownPlace(a.text) && isKnownPlace(b.text)) return false;
  const length = Math.min(a.text.length, b.text.length);
  if (length >= (sharedOwn > 0 ? 8 : 10)) return isWithinEdits(a.text, b.text, 2);
  return length >= (sharedOwn > 1 ? 4 : sharedOwn > 0 ? 5 : 7) && isWithinEdits(a.text, b.text, 1);
}

/** One word of the first that is two or three of the second written together: `mercubuana` and `mercu buana`. */
function joins(ones: readonly NameWord[], others: readonly NameWord[]): [NameWord[], NameWord[]][] {
  return ones.flatMap((one): [NameWord[], NameWord[]][] => {
    for (const [from, first] of others.entries()) {
      if (first.text[0] !== one.text[0] || first.text.length >= one.text.length) continue;
      for (const count of [2, 3]) {
        const words = others.slice(from, from + count);
        if (words.length === count && isWrittenTogether(words, one)) return [[[one], words]];
      }
    }
    return [];
  });
}

function isWrittenTogether(words: readonly NameWord[], one: NameWord): boolean {
  const joined = words.map(({ text }) => text).join('');
  if (joined === one.text) return true;
  return (
    !one.concept && joined.length > 4 && Math.abs(joined.length - one.text.length) < 3 && soundOf(joined) === one.sound
  );
}

/** A word that the other's next words spell by their first letters: `OTH` and `Ostbayerische Technische Hochschule`. */
function abbreviations(ones: readonly NameWord[], others: readonly NameWord[]): [NameWord[], NameWord[]][] {
  return ones.flatMap((one): [NameWord[], NameWord[]][] => {
    const { length } = one.text;
    if (one.concept || length < (one.isCapitals ? 2 : 3) || length > 7) return [];
    for (let from = 0; from + length <= others.length; from += 1) {
      if (others[from]?.text[0] !== one.text[0]) continue;
      const words = others.slice(from, from + length);
      if (words.map(({ text }) => text.charAt(0)).join('') === one.text) return [[[one], words]];
    }
    return [];
  });
}

/** A word said twice, `Hochschule X, University of Applied Sciences`, stands once. */
function withoutRepeats(words: readonly NameWord[], shared: readonly NameWord[]): readonly NameWord[] {
  return words.filter((word) => !shared.some((other) => isSameWord(word, other)));
}
