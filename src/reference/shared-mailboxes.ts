import { beginnings, endings, englishOffices, modifiers, places, runOnEndings } from './office-words.ts';
import { officesAbroad } from './office-words-abroad.ts';

const offices: ReadonlySet<string> = new Set([...englishOffices, ...officesAbroad]);
/** Words that may be run together with others; shorter ones turn up in names by chance (`southall`). */
const shortestRunTogether = 4;
/** Short words that others are run together with, before them: `itsupport`, `theteam`. */
const shortBeginnings = ['all', 'hr', 'it', 'ict', 'pr', 'web', 'the', 'uk', 'us', 'eu'];
/** `schoolofphysics`. */
const joiners: ReadonlySet<string> = new Set(['and', 'for', 'of']);
const longestLocalPart = 64;

/** Whether a mailbox is an office's, which several people read. The local part in lower case. */
export function isSharedMailbox(localPart: string): boolean {
  if (localPart.length > longestLocalPart) return false;
  const parts = toPlainLetters(localPart)
    .replace(/(\D)(?:\d{1,2}|(?:19|20)\d\d)$/, '$1')
    .split(/[-_.]+/)
    .filter((part) => !/^\d*$/.test(part));
  if (isOffice(parts.join('')) || runOnEndings.test(parts.at(-1) ?? '')) return true;
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  // Behind an initial it is a name: `e.sales`.
  if (parts.length > 1 && first.length > 1 && (endings.has(last) || beginnings.has(first))) return true;
  const meanings = parts.map(meaningOf);
  return meanings.includes('office') && !meanings.includes(undefined);
}

/** `direção` is written with and without its marks. */
function toPlainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/g, 'ss');
}

function isOffice(word: string): boolean {
  return offices.has(word) || places.has(word) || singularsOf(word).some((singular) => offices.has(singular));
}

function singularsOf(word: string): string[] {
  if (!word.endsWith('s') || word.length < 5) return [];
  return [word.slice(0, -1), word.replace(/es$/, ''), word.replace(/ies$/, 'y')];
}

type Meaning = 'office' | 'modifier' | undefined;

/** What one part says, as a word or as words run together: an office where one of them is; nothing where any is unknown. */
function meaningOf(part: string): Meaning {
  if (isOffice(part)) return 'office';
  if (modifiers.has(part) || singularsOf(part).some((singular) => modifiers.has(singular))) return 'modifier';
  const beginning = shortBeginnings.find((short) => part.startsWith(short) && isRunTogether(part.slice(short.length)));
  return beginning !== undefined || isRunTogether(part) ? 'office' : undefined;
}

/** Whether a text is nothing but known words run together, and one of them an office's: `customersupport`. */
function isRunTogether(text: string): boolean {
  // ends[i]: what the text's first i letters come to, as words.
  const ends: Meaning[] = ['modifier'];
  for (let end = 1; end <= text.length; end += 1) {
    for (let start = 0; start < end; start += 1) {
      const before = ends[start];
      if (before === undefined) continue;
      const word = text.slice(start, end);
      if (word.length < shortestRunTogether && (start === 0 || !joiners.has(word))) continue;
      if (isOffice(word)) ends[end] = 'office';
      else if (ends[end] === undefined && (modifiers.has(word) || joiners.has(word))) ends[end] = before;
      if (ends[end] === 'office') break;
    }
  }
  return ends[text.length] === 'office';
}
