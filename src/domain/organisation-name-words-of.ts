import { foldText } from './fold-text.ts';
import { exonyms } from './organisation-name-places.ts';
import { conceptOf, type Concept } from './organisation-name-concepts.ts';
import { dedications, phrases } from './organisation-name-phrases.ts';
import { soundOf } from './organisation-name-sound.ts';
import { legalForms, stopWords } from './organisation-name-words.ts';

/** One word of an organisation's name that says something. */
export interface NameWord {
  readonly text: string;
  readonly sound: string;
  /** What the word says in any language; undefined for one of the body's own. */
  readonly concept: Concept | undefined;
  /** Set apart by a comma, dash or brackets; after "of" or its like; in honour of somebody (`"Aurel Vlaicu"`, `Albert-Ludwigs-`). */
  /** Written in capitals: perhaps the body's own abbreviation. */
  readonly isCapitals: boolean;
  readonly stands: 'main' | 'after-of' | 'aside' | 'dedication';
}

export interface NameWords {
  readonly words: readonly NameWord[];
  /** All of the name's letters and digits, folded: equal for two spellings that differ in nothing else. */
  readonly letters: string;
  /** First letters of the words, once without and once with the words that say nothing. */
  readonly initials: readonly string[];
}

const longestName = 300;
const separators = /\s*[,;:|()[\]{}/]+\s*|\s+-+\s+|\s+-|-\s+/u;
const webAddress = /\b(?:https?:\/\/\S+|www\.\S+)/giu;
const quoted = /["“”„«»‟]([^"“”„«»‟]{3,60})["“”„«»‟]/gu;
/** `ESMT`, and `ZHdK` and `HfM` as German has them. */
const capitalWord = /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{Lu}\p{N}-]{1,9}|\p{Lu}{1,3}\p{Ll}\p{Lu}{1,6})(?![\p{L}\p{N}])/gu;
/** German and Dutch write the kind of body onto the word before it: `Filmuniversität`, `Handelsakademie`. */
const compound =
  /\b(?!fach)([a-z]{3,}?)s?(universitat|universiteit|hochschule|akademie|museum|klinikum|institut|wissenschaft(?:en)?)\b/gu;
/** `Albert-Ludwigs-Universität`: whom the university is named in honour of. */
const hyphenated =
  /(?<![\p{L}\p{N}-])((?:[\p{L}.]+-){1,3})(universit\p{L}+|hochschule)|(?<![\p{L}\p{N}-])((?:\p{L}+-){1,2}\p{L}+) (universitat)/gu;
/** `Technische Universität Carolo-Wilhelmina zu Braunschweig`. */
const namedAfterHead = /(universitat|hochschule) ((?:\p{L}+-)+\p{L}+) (?=zu |in |im )/gu;
/** What all federal institutes of Brazil are for. */
const federalInstitute =
  /\bfederal (?:de|of|for) educa\w+,? (?:ciencia|science),? (?:e|and) (?:tecnologia|technology)\b/g;
const formerly = /\((?:ex|former|formerly|previously|antes|anciennement|fr[uü]her|ehemals|ehem)[\s.:-][^()]*\)/giu;
/** Stands before each word of a dedication until the words are told apart. */
const mark = '_';

/** Takes an organisation's name apart into the words that say something. */
export function nameWordsOf(name: string): NameWords {
  const bare = name.slice(0, longestName).replace(webAddress, ' ').replace(formerly, ' ');
  const folded = foldText(bare.replace(quoted, (_, words: string) => ` ${markWords(words)} `))
    .replace(/&|\+/gu, ' and ')
    .replace(
      hyphenated,
      (
        _,
        before: string | undefined,
        head: string | undefined,
        names: string | undefined,
        german: string | undefined,
      ) => `${markWords((before ?? names ?? '').replaceAll('-', ' '))} ${head ?? german ?? ''}`,
    )
    .replace(namedAfterHead, (_, head: string, names: string) => `${head} ${markWords(names.replaceAll('-', ' '))} `)
    .replace(federalInstitute, 'federal')
    .replace(/(?<![\p{L}\p{N}])([dlns]|dell|all|un|qu)'(?=\p{L})/gu, '$1 ')
    .replace(/["'`´«»“”„]/gu, '')
    .replace(/\b(?:[a-z]\.\s?){2,}/gu, (dotted) => `${dotted.replace(/[.\s]/gu, '')} `);
  const parts = folded
    .split(separators)
    .map(partWords)
    .filter((part) => part.length > 0);
  const all = parts.flat();
  const capitals = capitalsIn(bare);
  const acronyms = acronymsAmong(capitals, parts);
  const main = Math.max(
    0,
    parts.findIndex((part) => part.length > 1),
  );
  const words = parts.flatMap((part, index) =>
    standingWords(part, index !== main, capitals).filter(({ text }) => !acronyms.has(text)),
  );
  return {
    words: withoutLegalForms(words),
    letters: folded.replace(/[^\p{L}\p{N}]/gu, ''),
    initials: [initialsOf(all.filter((word) => !stopWords.has(word))), initialsOf(all)],
  };
}

function partWords(part: string): string[] {
  let text = part
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .replace(compound, '$1 $2')
    .trim();
  text = text.replace(/(?<=\p{L} )i$/u, '1');
  for (const [pattern, word] of phrases) text = text.replace(pattern, word);
  const [before = '', ...after] = text.split(dedications);
  const marked = before.trim() === '' ? text : [before, ...after.map(markWords)].join(' ');
  return marked.split(' ').flatMap((word) => (word === '' ? [] : [exonyms.get(word) ?? word]));
}

function markWords(words: string): string {
  return words.trim().replace(/(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])/gu, mark);
}

function standingWords(part: readonly string[], isAside: boolean, capitals: ReadonlySet<string>): NameWord[] {
  let isAfterOf = false;
  return part.flatMap((word): NameWord[] => {
    if (stopWords.has(word)) {
      isAfterOf = true;
      return [];
    }
    const text = word.replace(mark, '');
    if (text === '') return [];
    const concept = conceptOf(text);
    const stands = word.startsWith(mark) ? 'dedication' : isAside ? 'aside' : isAfterOf ? 'after-of' : 'main';
    if (concept?.kind === 'head') isAfterOf = false;
    return [{ text, sound: concept ? '' : soundOf(text), concept, stands, isCapitals: capitals.has(text) }];
  });
}

function capitalsIn(name: string): ReadonlySet<string> {
  if (name === name.toUpperCase()) return new Set();
  return new Set((name.match(capitalWord) ?? []).map((word) => foldText(word).replaceAll('-', '')));
}

/** Words in capitals that the other words spell: `(ESMT)`. */
function acronymsAmong(capitals: ReadonlySet<string>, parts: readonly (readonly string[])[]): ReadonlySet<string> {
  if (capitals.size === 0 || parts.flat().length < 3) return new Set();
  const others = parts.flat().filter((word) => !capitals.has(word));
  const spelt = [initialsOf(others.filter((word) => !stopWords.has(word))), initialsOf(others)];
  return new Set(
    [...capitals].filter((word) => !/^\d+$/.test(word) && spelt.some((initials) => spells(word, initials))),
  );
}

/** Whether an acronym's letters stand among the initials, in order: all but one, for some take two letters of a word. */
function spells(acronym: string, initials: string): boolean {
  let found = 0;
  for (const letter of initials) if (letter === acronym[found]) found += 1;
  return acronym.length >= 3 && found >= acronym.length - 1;
}

function withoutLegalForms(words: readonly NameWord[]): readonly NameWord[] {
  let end = words.length;
  while (end > 1 && legalForms.has(words[end - 1]?.text ?? '')) end -= 1;
  return words.slice(0, end);
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.replace(mark, '').charAt(0)).join('');
}
