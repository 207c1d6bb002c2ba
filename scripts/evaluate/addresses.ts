import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressParser, type Address } from 'postal-mime';
import { prepareDirectory } from '#domain/directory-match.ts';
import { parseDirectoryName } from '#domain/directory-name.ts';
import { localPartOf, parseEmailAddress } from '#domain/email-address.ts';
import { parsePersonName } from '#domain/person-name.ts';
import { halves, type Row } from './rows.ts';

/** Scores how addresses, directory names and people's names are read, on what the corpus holds of `addresses/*.jsonl`. */
export function evaluateAddresses(corpusFolder: string): Row[] {
  const headers = readLines<Header>(join(corpusFolder, 'addresses/real-headers-dev.jsonl'));
  const directory = readLines<DirectoryEntry>(join(corpusFolder, 'addresses/legacydn-dev.jsonl'));
  const match = prepareDirectory(directory.flatMap(({ smtp }) => parseEmailAddress(smtp) ?? []));
  return halves.flatMap((half, parity) => {
    const ofHalf = <Line>(lines: readonly Line[]) => lines.filter((_, index) => index % 2 === parity);
    const score = (question: { set: string; measure: string; aim: number }, answers: readonly boolean[]) =>
      answers.length === 0
        ? []
        : [{ ...question, half, value: answers.filter(Boolean).length / answers.length, count: answers.length }];
    return [
      ...score({ set: 'real headers', measure: 'address lists exact', aim: 0.995 }, ofHalf(headers).map(isListExact)),
      ...score(
        { set: 'real headers', measure: 'names as given.family@ has them', aim: 0.95 },
        namedInAddress(ofHalf(headers)).map(isNameRight),
      ),
      ...score(
        { set: 'Exchange names', measure: 'address found among all', aim: 0.98 },
        ofHalf(directory).map((entry) => isAddressFound(entry, match)),
      ),
    ];
  });
}

interface Header {
  readonly value: string;
  /** The name is absent where the parsers that the answer comes from disagree about it. */
  readonly expected: readonly { readonly name?: string; readonly address: string }[];
}

interface DirectoryEntry {
  readonly display: string;
  readonly exchange: string;
  readonly smtp: string;
}

interface Named {
  readonly name: string;
  readonly given: string;
  readonly family: string;
}

/** One JSON record for each line; none where the corpus has no such file. */
function readLines<Line>(path: string): Line[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line): Line => JSON.parse(line));
}

function isListExact({ value, expected }: Header): boolean {
  const found = flatten(addressParser(value)).map(({ address }) => address ?? '');
  return JSON.stringify(found) === JSON.stringify(expected.map(({ address }) => address));
}

function flatten(addresses: readonly Address[]): Address[] {
  return addresses.flatMap((address) => (address.group ? flatten(address.group) : [address]));
}

/** Names beside an address like `given.family@` whose two words stand in the name: so it is known which is which. */
function namedInAddress(headers: readonly Header[]): Named[] {
  const named = headers
    .flatMap(({ expected }) => expected)
    .flatMap(({ name = '', address }) => {
      const parsed = parseEmailAddress(address);
      const [given = '', family = '', ...others] = parsed ? localPartOf(parsed).split(/[._]/).map(fold) : [];
      const isKnown = given.length > 1 && family.length > 1 && others.length === 0 && !name.includes('@');
      return isKnown && [given, family].every((word) => fold(name).includes(word)) ? [{ name, given, family }] : [];
    });
  return [...new Map(named.map((each) => [each.name, each])).values()];
}

function isNameRight({ name, given, family }: Named): boolean {
  const parsed = parsePersonName(name, undefined);
  return fold(parsed?.given ?? '').startsWith(given) && fold(parsed?.family ?? '') === family;
}

function isAddressFound(
  { exchange, display, smtp }: DirectoryEntry,
  match: ReturnType<typeof prepareDirectory>,
): boolean {
  const name = parseDirectoryName(exchange);
  const found = name && match({ name, displayName: display });
  return found !== undefined && found.emailAddress === parseEmailAddress(smtp);
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}
