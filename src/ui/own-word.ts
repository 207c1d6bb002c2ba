import type { Words } from '#domain/policy.ts';
import type { Locale } from '#locales/locale.ts';

/** What the institution calls it, where it has a word of its own; else the language's. */
export function ownWord(locale: Locale, words: Words | undefined, name: 'steward' | 'unit'): string {
  return words?.[name] ?? locale.text(`word.${name}`);
}
