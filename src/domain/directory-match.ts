import { foldName, isOfOrganisation, parseDirectoryName, type DirectoryName } from './directory-name.ts';
import { domainOf, localPartOf, type EmailAddress } from './email-address.ts';
import { resolveMailbox } from './mailbox.ts';
import type { MessageAddress } from './message.ts';
import { parsePersonName } from './person-name.ts';

export interface DirectoryMatch {
  readonly emailAddress: EmailAddress;
  /** Whether given name or initial agree too; else only the family name does, which nobody else among the candidates has. */
  readonly certainty: 'certain' | 'likely';
}

export interface NamedByDirectory {
  readonly name: DirectoryName;
  readonly displayName?: string | undefined;
}

/**
 * Makes addresses ready to be asked whom a directory name means: the one address that is the same person's; undefined when
 * none is, or several could be.
 */
export function prepareDirectory(
  candidates: Iterable<EmailAddress>,
): (asked: NamedByDirectory) => DirectoryMatch | undefined {
  const byDomain = new Map<string, Candidate[]>();
  for (const emailAddress of new Set(candidates)) {
    const list = byDomain.get(domainOf(emailAddress));
    const candidate = prepareCandidate(emailAddress);
    if (list) list.push(candidate);
    else byDomain.set(domainOf(emailAddress), [candidate]);
  }
  return ({ name, displayName }) => {
    const wanted = prepareName(name, displayName);
    let best: { readonly emailAddress: EmailAddress; readonly score: number } | undefined;
    let isAlone = true;
    for (const [domain, list] of byDomain) {
      if (!isOfOrganisation(domain, name.organisation)) continue;
      for (const candidate of list) {
        const score = scoreCandidate(candidate, wanted);
        if (score <= 0 || score < (best?.score ?? 0)) continue;
        isAlone = score !== best?.score;
        best = { emailAddress: candidate.emailAddress, score };
      }
    }
    if (!best || !isAlone) return undefined;
    return { emailAddress: best.emailAddress, certainty: best.score >= leastCertain ? 'certain' : 'likely' };
  };
}

const leastCertain = 3;

/**
 * The addresses of a message with directory names replaced by the mail address among them, or among `others`, that is certainly
 * the same person's; those that nobody answers to stay.
 */
export function resolveDirectoryNames<Address extends MessageAddress>(
  addresses: readonly Address[],
  others: readonly string[] = [],
): readonly Address[] {
  const names = addresses.map(({ emailAddress }) => parseDirectoryName(emailAddress));
  if (names.every((name) => name === undefined)) return addresses;
  const written = [...addresses.map(({ emailAddress }) => emailAddress), ...others];
  const candidates = written.flatMap((text) =>
    parseDirectoryName(text) ? [] : (resolveMailbox(text)?.emailAddress ?? []),
  );
  const match = prepareDirectory(candidates);
  return addresses.map((address, index) => {
    const name = names[index];
    const found = name && match({ name, displayName: address.displayName });
    return found?.certainty === 'certain' ? { ...address, emailAddress: found.emailAddress } : address;
  });
}

interface Candidate {
  readonly emailAddress: EmailAddress;
  /** The local part's words, and all of them together. */
  readonly words: readonly string[];
  readonly joined: string;
  /** Whether the address has the middle initial alone. */
  readonly isMiddle: boolean;
}

function prepareCandidate(emailAddress: EmailAddress): Candidate {
  const local = localPartOf(emailAddress);
  const words = local
    .split(/[._-]+/)
    .map(foldName)
    .filter(Boolean);
  return { emailAddress, words, joined: words.join(''), isMiddle: doubleDot.test(local) };
}

/** `g..moore` is what an address policy makes of a middle initial and a family name where the given name was left out. */
const doubleDot = /^[a-z]\.\./;

interface Wanted {
  readonly commonName: string;
  /** The directory's short name: an initial and the beginning of the family name, perhaps with a number. */
  readonly short: string;
  readonly givenNames: readonly string[];
  /** Absent where the display name says none. */
  readonly family: string | undefined;
}

function prepareName({ commonName }: DirectoryName, displayName: string | undefined): Wanted {
  const { given = '', family } = parsePersonName(displayName, undefined) ?? {};
  const folded = foldName(commonName);
  return {
    commonName: folded,
    short: folded.replace(/\d+$/, ''),
    givenNames: given
      .split(/[\s.-]+/)
      .map(foldName)
      .filter(Boolean),
    family: family === undefined ? undefined : foldName(family),
  };
}

function scoreCandidate(candidate: Candidate, wanted: Wanted): number {
  if (candidate.joined === wanted.commonName) return 6;
  return wanted.family === undefined
    ? scoreByCommonName(candidate, wanted)
    : scoreByName(candidate, { ...wanted, family: wanted.family });
}

function scoreByCommonName({ words }: Candidate, { short }: Wanted): number {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length < 2 || short.length < 4) return 0;
  return short.startsWith(first.slice(0, 1)) && isBeginning(short.slice(1), last) ? 3 : 0;
}

function isBeginning(short: string, word: string): boolean {
  return short.length >= Math.min(word.length, 3) && word.startsWith(short);
}

function scoreByName(
  { joined, isMiddle }: Candidate,
  { givenNames, family, short }: Wanted & { readonly family: string },
) {
  const rest = restBeside(joined, family);
  if (rest === undefined) return 0;
  if (isMiddle) {
    const middles = givenNames.slice(1);
    return middles.some((name) => name.startsWith(rest)) ? 6 : middles.length > 0 ? 0 : 1;
  }
  const hint = isBeginning(short.slice(1), family) ? 0.5 : 0;
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
