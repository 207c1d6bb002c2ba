import { domainOf, localPartOf, type EmailAddress } from './email-address.ts';
import { decodeEncapsulated } from './mailbox.ts';
import { parsePersonName } from './person-name.ts';

/** Whom Exchange names by its own directory instead of by address: `/O=ACME/OU=NA/CN=RECIPIENTS/CN=JSMITH2`. */
export interface DirectoryName {
  readonly organisation: string;
  /** The innermost name, without the random hexadecimals that Exchange Online puts before it. */
  readonly commonName: string;
}

const longestName = 1000;

/** Reads a directory name, plain (`/o=…/cn=…`) or encapsulated as an address (`IMCEAEX-_O=…_CN=…@…`). */
export function parseDirectoryName(text: string): DirectoryName | undefined {
  if (text.length > longestName) return undefined;
  const bare = text.trim().replace(/^['"<](.*)['">]$/s, '$1');
  const encapsulated = /^(?:smtp:)?imceaex-(.+)$/is.exec(bare)?.[1]?.replace(/@[^@]*$/, '');
  const plain = encapsulated === undefined ? bare.replace(/^(?:ex|x500):/i, '') : decodeEncapsulated(encapsulated);
  if (!plain.startsWith('/')) return undefined;
  const parts = plain.split(/\/(?=(?:o|ou|cn|c)=)/i).slice(1);
  const valuesOf = (key: string) =>
    parts.filter((part) => part.toLowerCase().startsWith(`${key}=`)).map((part) => part.slice(key.length + 1).trim());
  const [organisation] = valuesOf('o');
  const commonName = valuesOf('cn')
    .at(-1)
    ?.replace(/^[0-9a-f]{32}-(?=.)/i, '');
  return organisation && commonName ? { organisation, commonName } : undefined;
}

export interface DirectoryMatch {
  readonly emailAddress: EmailAddress;
  /** Whether given name or initial agree too; else only the family name does, which nobody else among the candidates has. */
  readonly certainty: 'certain' | 'likely';
}

/** The one address among `candidates` that is the same person's; undefined when none is, or several could be. */
export function matchDirectoryName(
  { name, displayName }: { readonly name: DirectoryName; readonly displayName?: string | undefined },
  candidates: readonly EmailAddress[],
): DirectoryMatch | undefined {
  const scored = [...new Set(candidates)]
    .filter((candidate) => isOfOrganisation(candidate, name.organisation))
    .map((emailAddress) => ({ emailAddress, score: scoreLocalPart(localPartOf(emailAddress), name, displayName) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
  const [best, second] = scored;
  if (!best || best.score === second?.score) return undefined;
  return { emailAddress: best.emailAddress, certainty: best.score >= leastCertain ? 'certain' : 'likely' };
}

const leastCertain = 3;

/** Names that Exchange gives when nobody chose one, and so say nothing. */
const unnamed = /^(?:exchangelabs|firstorganization|org\d*|exchange)$/;

function isOfOrganisation(address: EmailAddress, organisation: string): boolean {
  const wanted = fold(organisation);
  if (unnamed.test(wanted)) return true;
  const labels = domainOf(address).split('.');
  return labels.some((label) => {
    const folded = fold(label);
    return folded.length > 1 && (wanted.startsWith(folded) || folded.startsWith(wanted));
  });
}

function scoreLocalPart(local: string, { commonName }: DirectoryName, displayName: string | undefined): number {
  if (fold(local) === fold(commonName)) return 6;
  const words = local
    .split(/[._-]+/)
    .map(fold)
    .filter(Boolean);
  const { given, family } = parsePersonName(displayName, undefined) ?? {};
  return family === undefined
    ? scoreByCommonName(words, commonName)
    : scoreByName(words, { given: given ?? '', family, commonName, isMiddle: doubleDot.test(local) });
}

/** `g..moore` is what an address policy makes of a middle initial and a family name where the given name was left out. */
const doubleDot = /^[a-z]\.\./;

/** The directory's short names are an initial and the beginning of the family name, perhaps with a number. */
function scoreByCommonName(words: readonly string[], commonName: string): number {
  const short = fold(commonName).replace(/\d+$/, '');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length < 2 || short.length < 4) return 0;
  return short.startsWith(first.slice(0, 1)) && isBeginning(short.slice(1), last) ? 3 : 0;
}

function isBeginning(short: string, word: string): boolean {
  return short.length >= Math.min(word.length, 3) && word.startsWith(short);
}

interface NameParts {
  readonly given: string;
  readonly family: string;
  readonly commonName: string;
  /** Whether the address has the middle initial alone. */
  readonly isMiddle: boolean;
}

function scoreByName(words: readonly string[], { given, family, commonName, isMiddle }: NameParts): number {
  const joined = words.join('');
  const foldedFamily = fold(family);
  const givenNames = given
    .split(/[\s.-]+/)
    .map(fold)
    .filter(Boolean);
  const rest = restBeside(joined, foldedFamily);
  if (rest === undefined) return 0;
  if (isMiddle) {
    const middles = givenNames.slice(1);
    return middles.some((name) => name.startsWith(rest)) ? 6 : middles.length > 0 ? 0 : 1;
  }
  const short = fold(commonName).replace(/\d+$/, '');
  const hint = isBeginning(short.slice(1), foldedFamily) ? 0.5 : 0;
  if (rest !== '' && (rest === givenNames.join('') || rest === givenNames[0])) return 5 + hint;
  if (rest !== '' && rest === givenNames.map((name) => name.slice(0, 1)).join('')) return 4.5 + hint;
  if (rest !== '' && givenNames[0]?.startsWith(rest)) return 4 + hint;
  if (rest.length === 1 && givenNames.some((name) => name.startsWith(rest))) return 3 + hint;
  if (rest.length > 1 && givenNames.includes(rest)) return 3 + hint;
  if (rest === '' || !givenNames[0]) return 2;
  // Known by another name: the directory's initial, or the same first letter (Bill and William have neither).
  if (hint > 0 && short.startsWith(rest.slice(0, 1))) return 2;
  return rest.startsWith(givenNames[0].slice(0, 1)) ? 1 : 0;
}

/** What a local part holds beside the family name at its end or beginning: `johnsmith` → `john`. */
function restBeside(joined: string, family: string): string | undefined {
  if (family.length < 2) return undefined;
  if (joined.endsWith(family)) return joined.slice(0, -family.length);
  return joined.startsWith(family) ? joined.slice(family.length) : undefined;
}

/** Letters and digits alone, without accents: what directories make of a name. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
