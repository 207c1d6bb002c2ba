import { foldText } from './fold-text.ts';
import { isTopic } from './topic-words.ts';

/** What somebody has typed to find something. */
export interface SearchText {
  /** What people, organisations and colleagues are called, folded, the first as typed. */
  readonly words: readonly string[];
  /** What things are about, folded. */
  readonly topics: readonly string[];
  /** As identifiers of organisations are kept: upper or lower case, without an address before them. */
  readonly identifiers: readonly string[];
}

const mostWords = 5;
const longestWord = 40;

/** `Who knows about hydrogen?` asks for hydrogen; `WHO` for an organisation. */
export function readSearchText(text: string): SearchText {
  const all = [...new Set(foldText(text.slice(0, 200)).split(/[^\p{L}\p{N}]+/u))].filter(Boolean);
  const words = all.map((word) => word.slice(0, longestWord));
  const topics = words.filter(isTopic).slice(0, mostWords);
  const isQuestion = /\?\s*$|^\s*who\s+\S/iu.test(text);
  const named = isQuestion && topics.length > 0 ? topics : words.slice(0, mostWords);
  return { words: named, topics, identifiers: identifiersOf(text) };
}

/** `https://ror.org/04m01e293`, `GB 123 4567 89`, `7210`. */
function identifiersOf(text: string): string[] {
  const bare = text.trim().replace(/^(?:https?:\/\/)?(?:www\.)?ror\.org\//iu, '');
  const value = bare.replace(/[\s.-]+/gu, '');
  if (!/^[\p{L}\p{N}]{5,20}$/u.test(value) || !/\p{N}/u.test(value)) return [];
  const upper = value.toUpperCase();
  return [...new Set([value.toLowerCase(), upper, upper.padStart(8, '0')])];
}
