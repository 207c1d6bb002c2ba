import { decodeWords } from './encoded-words.ts';
import { localPartOf, parseEmailAddress } from './email-address.ts';
import { isBody, isCredential, isGeneration, isParticle, isTitle } from './name-words.ts';

export interface PersonName {
  /** Without titles, degrees, units and the like; in the order in which it is spoken. */
  readonly full: string;
  readonly given?: string;
  /** With its particles: `van der Berg`. */
  readonly family?: string;
}

const longestName = 500;

/**
 * Reads a person's name out of a display name and, where that says nothing, out of an address like `jo.smith@`. Nothing
 * is invented: what can't be told apart is left whole, and what is no name gives none.
 */
export function parsePersonName(
  displayName: string | undefined,
  emailAddress: string | undefined,
): PersonName | undefined {
  const shown = cleanName(decodeWords((displayName ?? '').slice(0, longestName)));
  const local = wordsOfAddress(emailAddress ?? '');
  if (!/\p{L}/u.test(shown)) return local && nameInOrder(local);
  if (/\s(?:and|&|und|et)\s/iu.test(shown)) return { full: shown };
  const dotted = /^\p{L}[\p{L}'’-]*(?:[._]\p{L}[\p{L}'’-]*)+$/u.test(shown) && wordsOfLocalPart(shown);
  if (dotted) return nameInOrder(dotted);
  return readName(shown, local ?? []);
}

function readName(shown: string, local: readonly string[]): PersonName | undefined {
  const [first = '', ...others] = shown
    .split(',')
    .map((part) => stripTitles(part.trim()))
    .filter((part) => part !== '' && !part.split(' ').every(isCredential));
  const full = [first, ...others].join(', ');
  if (full === '') return undefined;
  if (!isLatin(full) || full.split(/[\s,]+/).some(isBody)) {
    return isLatin(full) && isNameBeforeUnit(first, others) ? nameInWords(first, local) : { full };
  }
  const [second] = others.filter((part) => !isGeneration(part));
  if (second === undefined) return nameInWords([first, ...others].join(' '), local);
  if (isSpoken(first, local)) return nameInWords(first, local);
  const generation = [first, ...others].flatMap((part) => part.split(' ')).filter(isGeneration);
  return familyFirst(first, second, generation);
}

/** `Jo Smith, University of York`: a whole name, then a body. */
function isNameBeforeUnit(first: string, others: readonly string[]): boolean {
  return /\S\s+\S/.test(first) && others.length > 0 && !first.split(' ').some(isBody);
}

/** Whether the words before a comma are a whole name in speaking order, by what the address says. */
function isSpoken(first: string, local: readonly string[]): boolean {
  const words = first.split(' ').map(fold);
  return (
    words.length > 1 &&
    local.length > 1 &&
    words[0] === fold(local[0] ?? '') &&
    words.at(-1) === fold(local.at(-1) ?? '')
  );
}

/** `Family, Given`: particles may stand behind the given name (`Berg, Jan van der`). */
function familyFirst(familyPart: string, givenPart: string, generation: readonly string[]): PersonName {
  const given = givenPart.split(' ').filter((word) => !isGeneration(word));
  const particles: string[] = [];
  while (given.length > 1 && isParticle(given.at(-1) ?? '')) particles.unshift(given.pop() ?? '');
  const family = [...particles, ...familyPart.split(' ').filter((word) => !isGeneration(word))];
  return assemble(given, family, generation);
}

/** A name without commas: `Jan van der Berg`, `BERG Jan`, `Jan BERG`. */
function nameInWords(text: string, local: readonly string[]): PersonName {
  const words = text.split(' ').filter(Boolean);
  const generation = words.length > 2 ? words.filter(isGeneration) : [];
  const names = words.filter((word) => !generation.includes(word));
  if (names.length < 2 || names.some((word) => /\d/.test(word))) return { full: words.join(' ') };
  const split = splitByCapitals(names) ?? splitByParticle(names) ?? splitByAddress(names, local) ?? names.length - 1;
  return split < 0
    ? assemble(names.slice(-split), names.slice(0, -split), generation)
    : assemble(names.slice(0, split), names.slice(split), generation);
}

/** Where the family name begins; negative when it comes first, of that many words. */
function splitByCapitals(names: readonly string[]): number | undefined {
  const shouted = names.map((word) => isShouted(word) || (isParticle(word) && word === word.toUpperCase()));
  if (shouted.every(Boolean) || !shouted.some(Boolean)) return undefined;
  const firstQuiet = shouted.indexOf(false);
  if (shouted[0] && !shouted.slice(firstQuiet).some(Boolean)) return -firstQuiet;
  const firstLoud = shouted.indexOf(true);
  return !shouted[0] && shouted.slice(firstLoud).every(Boolean) ? firstLoud : undefined;
}

function splitByParticle(names: readonly string[]): number | undefined {
  const index = names.findIndex((word, position) => position > 0 && position < names.length - 1 && isParticle(word));
  return index < 0 ? undefined : index;
}

/** `Ana García López` of `ana.garcialopez@` has a family name of two words; `Smith Jo` of `jo.smith@` is turned round. */
function splitByAddress(names: readonly string[], local: readonly string[]): number | undefined {
  if (local.length < 2) return undefined;
  const [given = '', family = ''] = [fold(local[0] ?? ''), fold(local.slice(1).join(''))];
  for (let index = 1; index < names.length; index += 1) {
    const [before, after] = [fold(names.slice(0, index).join('')), fold(names.slice(index).join(''))];
    if (after === family && before.startsWith(given)) return index;
    if (before === family && after === given && family !== given) return -index;
  }
  return undefined;
}

function assemble(given: readonly string[], family: readonly string[], generation: readonly string[]): PersonName {
  const [givenName, familyName] = [given.map(quieten).join(' '), family.map(quieten).join(' ')];
  const full = [givenName, familyName, ...generation].filter(Boolean).join(' ');
  return givenName === '' || familyName === '' ? { full } : { full, given: givenName, family: familyName };
}

function nameInOrder(words: readonly string[]): PersonName {
  return nameInWords(words.map(capitalise).join(' '), []);
}

function wordsOfAddress(text: string): string[] | undefined {
  const address = parseEmailAddress(text);
  return address && wordsOfLocalPart(localPartOf(address).replace(/\d+$/, ''));
}

/** `jo.smith` in words; nothing when it isn't two to four words of letters, or one of them says that it is an office. */
function wordsOfLocalPart(local: string): string[] | undefined {
  const words = local.split(/[._]/);
  const isName = words.length > 1 && words.length < 5 && words.every((word) => /^\p{L}[\p{L}'’-]*$/u.test(word));
  if (!isName || (words.at(-1)?.length ?? 0) < 2 || words.some((word) => isBody(word))) return undefined;
  return words.filter((word, index) => !(index === 0 && words.length > 2 && isTitle(word)));
}

/** Takes away what stands around a name: quotes, brackets, an address, a second copy, `via …`, what follows a bar. */
function cleanName(text: string): string {
  const bare = stripQuotes(text.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' '))
    .replace(/\s(?:via|über|on behalf of|im auftrag von|de la part de|en nombre de)\s.*$/iu, '')
    .replace(/\([^()]*\)|\[[^\][]*\]|<[^<>]*>/g, ' ')
    .replace(/\s["“„«][^"“”„«»]*["”“»](?=\s)/gu, ' ')
    .replace(/\s(?:[|•·]|[-–—]+)\s.*$/u, '')
    .replace(/(\p{L})\/[\p{L}\p{N}/@ ]*$/u, '$1')
    .replace(/\S+@\S+/g, ' ')
    .replace(/\s+/g, ' ');
  const name = stripQuotes(bare);
  const half = name.slice(0, (name.length - 1) / 2);
  return half !== '' && name === `${half} ${half}` ? half : name;
}

function stripQuotes(text: string): string {
  return text
    .trim()
    .replace(/^[\s"'“”„‘’«»`]+(.*?)[\s"'“”„‘’«»`;:]*$/su, '$1')
    .replace(/[\s"“”„«»;:,]+$/u, '');
}

function stripTitles(text: string): string {
  const words = text.split(' ').filter(Boolean);
  while (words.length > 1 && isTitle(words[0] ?? '')) words.shift();
  // Two capitals that would leave one word alone are a family name: `Jun MA`.
  const isDegree = (word: string) => isCredential(word) && (words.length > 2 || word.length > 2);
  while (words.length > 1 && isDegree(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

function isLatin(text: string): boolean {
  return !/(?!\p{Script=Latin})\p{L}/u.test(text);
}

function isShouted(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word) && word === word.toUpperCase() && !word.includes('.');
}

/** `O'BRIEN-SMITH` → `O'Brien-Smith`, `MCDONALD` → `McDonald`; what isn't all in capitals stays. */
function quieten(word: string): string {
  if (!isShouted(word) || !/[\p{Lu}'’]{3}/u.test(word)) return word;
  return word
    .split(/(?<=[-'’])/u)
    .map(capitalise)
    .join('')
    .replace(/^Mc(\p{L})(?=\p{L}{2})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}

function capitalise(word: string): string {
  const lower = isParticle(word) ? word.toLowerCase() : word;
  if (lower !== word.toLowerCase() && !isShouted(word)) return word;
  return isParticle(word)
    ? lower
    : word
        .toLowerCase()
        .replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}
