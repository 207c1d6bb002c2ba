import { isParticle } from './name-words.ts';

/** Whether a word stands in capitals, as families' names do in many countries; initials with dots don't count. */
export function isShouted(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word) && word === word.toUpperCase() && !word.includes('.');
}

/** Capitals that stand for names rather than being one: `JD`, `AJ`, `JRR`, but not `LI`, `AN` or `NG`. */
export function isInitials(word: string): boolean {
  return /^(?!NG$)(?:\p{L}[^AEIOUYN]|[B-DF-HJ-NP-TV-XZ]{3})$/u.test(word);
}

/** A part of a name in small letters, where it stood in capitals; a particle keeps none before another word. */
export function quietenWords(words: readonly string[], { isShortKept }: { readonly isShortKept: boolean }): string[] {
  return words.map((word, index) => {
    if (!isShouted(word) || isInitials(word)) return word;
    if (index < words.length - 1 && isParticle(word)) return word.toLowerCase();
    return isShortKept && word.length === 2 ? word : quieten(word);
  });
}

/** `O'BRIEN-SMITH` → `O'Brien-Smith`, `MCDONALD` → `McDonald`. */
function quieten(word: string): string {
  return capitalise(word).replace(/^Mc(\p{L})(?=\p{L}{2})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}

/** A capital at its beginning and behind each dash and apostrophe, and small letters else. */
export function capitalise(word: string): string {
  return word
    .toLowerCase()
    .replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
