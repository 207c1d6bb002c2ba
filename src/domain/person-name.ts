import { decodeWords } from './encoded-words.ts';
import { localPartOf, parseEmailAddress } from './email-address.ts';
import { isBody, isCredential, isGeneration, isParticle, isTitle, stripTitles } from './name-words.ts';
import { capitalise, isInitials, isShouted, quietenWords } from './person-name-capitals.ts';
import { cleanName } from './person-name-clean.ts';

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
  const [first = '', ...behind] = shown
    .split(',')
    .map((part) => stripTitles(part.trim()))
    .filter((part, index, [family = '']) => {
      const areInitials = index > 0 && !family.includes(' ') && isInitialsWithDots(part);
      return part !== '' && (areInitials || !part.split(' ').every(isCredential));
    });
  const others = behind.filter((part) => !isAbbreviation(part, first));
  const full = [first, ...others].join(', ');
  if (full === '') return undefined;
  if (full.split(/[\s,]+/).some(isBody)) return isNameBeforeUnit(first, others) ? nameInWords(first, local) : { full };
  const [second] = others.filter((part) => !isGeneration(part));
  if (!isLatin(full)) return nameInOtherLetters(first, second) ?? { full };
  if (second === undefined) return nameInWords([first, ...others].join(' '), local);
  if (isSpoken(first, local)) return nameInWords(first, local);
  const generation = [first, ...others].flatMap((part) => part.split(' ')).filter(isGeneration);
  return familyFirst(first, second, generation);
}

/** `Smith, J.P.`, which could be a degree behind a whole name. */
function isInitialsWithDots(part: string): boolean {
  return /^\p{Lu}\.\p{Lu}\.?$/u.test(part);
}

/** `Jo Smith, University of York`: a whole name, then a body. */
function isNameBeforeUnit(first: string, others: readonly string[]): boolean {
  return /\S\s+\S/.test(first) && others.length > 0 && !first.split(' ').some(isBody);
}

/** `Jo Smith, FACP`, `Jo Smith, IBM`: capitals that nobody could speak, behind a whole name in small letters, are no given name. */
function isAbbreviation(part: string, first: string): boolean {
  const isSpoken = /^[^AEIOUY]?(?:[AEIOUY][^AEIOUY]?)+$/u.test(part);
  return /^\p{Lu}{2,6}$/u.test(part) && !isSpoken && /^\p{Lu}\S*\s+\S/u.test(first) && first !== first.toUpperCase();
}

/** Only a comma or capitals say which is which; Chinese, Japanese and Korean names are spoken family first. */
function nameInOtherLetters(first: string, second: string | undefined): PersonName | undefined {
  if (second === undefined) {
    const words = first.split(' ');
    return splitByCapitals(words) === undefined ? undefined : nameInWords(first, []);
  }
  if (!/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(first))
    return familyFirst(first, second, []);
  return { full: `${first} ${second}`, given: second, family: first };
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
  if (isParticleFirst(names) && names.length === 2) return { full: words.join(' ') };
  const split = splitByCapitals(names) ?? splitByParticle(names) ?? splitByAddress(names, local) ?? names.length - 1;
  return split < 0
    ? assemble(names.slice(-split), names.slice(0, -split), generation)
    : assemble(names.slice(0, split), names.slice(split), generation);
}

/** Where the family name begins; negative when it comes first, of that many words. */
function splitByCapitals(names: readonly string[]): number | undefined {
  const shouted = names.map(
    (word) => (isShouted(word) && !isInitials(word)) || (isParticle(word) && word === word.toUpperCase()),
  );
  if (shouted.every(Boolean) || !shouted.some(Boolean)) return undefined;
  const firstQuiet = shouted.indexOf(false);
  if (shouted[0] && !shouted.slice(firstQuiet).some(Boolean)) return -firstQuiet;
  const firstLoud = shouted.indexOf(true);
  return !shouted[0] && shouted.slice(firstLoud).every(Boolean) ? firstLoud : undefined;
}

/** `van den Berg Jan`, `von Trapp`: who begins with a particle begins with the family's name. */
function isParticleFirst([first = '', ...others]: readonly string[]): boolean {
  return isParticle(first) && first === first.toLowerCase() && others.some((word) => /^\p{Lu}/u.test(word));
}

/** `Jan van der Berg`, `José Ortega y Gasset`, `Jordi Pujol i Soley`. */
function splitByParticle(names: readonly string[]): number | undefined {
  if (isParticleFirst(names)) return 1 - names.length;
  const index = names.findIndex((word, position) => {
    const isJoined = position > 0 && position < names.length - 2 && /^[iy]$/u.test(names[position + 1] ?? '');
    return isJoined || (position > 0 && position < names.length - 1 && isParticle(word));
  });
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
  const isAllShouted = [...given, ...family].every(isShouted);
  const givenName = quietenWords(given, { isShortKept: !isAllShouted }).join(' ');
  const familyName = quietenWords(family, { isShortKept: false }).join(' ');
  const full = [givenName, familyName, ...generation].filter(Boolean).join(' ');
  return givenName === '' || familyName === '' ? { full } : { full, given: givenName, family: familyName };
}

function nameInOrder(words: readonly string[]): PersonName {
  const isInner = (index: number) => index > 0 && index < words.length - 1;
  const written = words.map((word, index) =>
    isInner(index) && isParticle(word) ? word.toLowerCase() : capitaliseAll(word),
  );
  return nameInWords(written.join(' '), []);
}

/** What has small and large letters already stays: `McDonald`. */
function capitaliseAll(word: string): string {
  return word === word.toLowerCase() || isShouted(word) ? capitalise(word) : word;
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

function isLatin(text: string): boolean {
  return !/(?!\p{Script=Latin})\p{L}/u.test(text);
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}
