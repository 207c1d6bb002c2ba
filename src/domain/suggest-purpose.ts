import { foldText } from './fold-text.ts';
import type { Purpose } from './purpose.ts';
import { wordsOfPurposes } from './suggest-purpose-words.ts';

/** What an organisation's interactions were for, as far as somebody sees them. */
export interface UsualPurpose {
  readonly organisation: string;
  readonly purpose: string;
  readonly count: number;
  /** There are more than were counted. */
  readonly isMore: boolean;
}

export interface SuggestedPurpose {
  readonly code: string;
  readonly because:
    | { readonly is: 'word'; /** As it stands in the subject. */ readonly word: string }
    | ({ readonly is: 'usual' } & Omit<UsualPurpose, 'purpose'>);
}

/** Those to choose from, told by the subject's words first, then by what is usual; at most three, each with why. */
export function suggestPurposes({
  subject,
  usual,
  purposes,
}: {
  readonly subject: string;
  readonly usual: readonly UsualPurpose[];
  readonly purposes: readonly Purpose[];
}): SuggestedPurpose[] {
  const offered = purposes.filter(({ isRetired }) => isRetired !== true);
  const words = readWords(subject);
  const byWord = offered
    .flatMap((purpose): Found[] => {
      const [longest] = phrasesOf(purpose)
        .flatMap((phrase) => findPhrase(words, phrase) ?? [])
        .sort((one, other) => other.length - one.length);
      return longest === undefined ? [] : [{ code: purpose.code, word: longest }];
    })
    .sort((one, other) => other.word.length - one.word.length)
    .map(({ code, word }): SuggestedPurpose => ({ code, because: { is: 'word', word } }));
  const byUse = usual
    .filter(({ purpose }) => offered.some(({ code }) => code === purpose))
    .toSorted((one, other) => other.count - one.count)
    .map(({ purpose, ...rest }): SuggestedPurpose => ({ code: purpose, because: { is: 'usual', ...rest } }));
  const all = [...byWord, ...byUse];
  return all.filter(({ code }, index) => all.findIndex((one) => one.code === code) === index).slice(0, 3);
}

interface Found {
  readonly code: string;
  readonly word: string;
}

interface Words {
  readonly text: string;
  readonly words: readonly { readonly folded: string; readonly from: number; readonly to: number }[];
}

function readWords(text: string): Words {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => {
    return { folded: foldText(word), from: index, to: index + word.length };
  });
  return { text, words };
}

/** What an institution calls a purpose is a word for it too. */
function phrasesOf({ code, name }: Purpose): string[] {
  return [...(wordsOfPurposes.get(code) ?? []), ...(name === undefined ? [] : [name])];
}

/** A phrase where it stands in a text, as one word after another; in the plural too. */
function findPhrase({ text, words }: Words, phrase: string): string | undefined {
  const wanted = readWords(phrase).words.map(({ folded }) => folded);
  if (wanted.length === 0) return undefined;
  const isWanted = (folded: string | undefined, index: number) => {
    const want = wanted[index] ?? '';
    return folded === want || (index === wanted.length - 1 && folded === `${want}s`);
  };
  const at = words.findIndex((_, start) => wanted.every((_, index) => isWanted(words[start + index]?.folded, index)));
  const [first, last] = [words[at], words[at + wanted.length - 1]];
  return first && last ? text.slice(first.from, last.to) : undefined;
}
