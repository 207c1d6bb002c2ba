import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recogniseKind } from '#domain/correspondent.ts';
import { recognitionTables } from '#reference/recognition-tables.ts';
import { scoreHalves, type Row } from './rows.ts';

/** Scores kinds by local parts that others keep lists of, in plain letters, and by addresses that persons commit under. */
export function evaluateLocalParts(corpusFolder: string): Row[] {
  const tables = recognitionTables({ domains: [], personalDomains: [] });
  const kindOf = (address: string) => {
    const { kind, shared } = recogniseKind(address, tables);
    return shared === true ? 'shared' : kind;
  };
  const listed = (file: string) =>
    readNames(join(corpusFolder, 'organisations', file)).map((name) => `${name}@acme.example`);
  return [
    ...scoreHalves(
      { set: 'names of robots', measure: 'automated', aim: 0.95 },
      listed('reserved-no-reply-list.json'),
      (address) => kindOf(address) === 'automated',
    ),
    ...scoreHalves(
      { set: 'names of roles', measure: 'not one person' },
      listed('role-based-mixmax.json'),
      (address) => kindOf(address) !== 'external',
    ),
    ...scoreHalves(
      { set: 'mailmap persons', measure: 'one person, by the address', aim: 0.98 },
      readCommitters(join(corpusFolder, 'identities/people-mailmap-dev.jsonl')),
      (address) => ['external', 'personal'].includes(kindOf(address)),
    ),
  ];
}

/** Not those with letters of other alphabets, which look like the plain ones. */
function readNames(path: string): string[] {
  if (!existsSync(path)) return [];
  const names = JSON.parse(readFileSync(path, 'utf8')) as string[]; // a cast: the corpus has this shape
  return names.filter((name) => /^[a-z_.-]+$/u.test(name));
}

interface Committer {
  readonly canonical_email: string;
  readonly aliases: readonly { readonly email: string }[];
}

/** Addresses that mail can be sent to: not those of version control alone. */
function readCommitters(path: string): string[] {
  if (!existsSync(path)) return [];
  const persons = readFileSync(path, 'utf8').trim().split('\n');
  const addresses = persons
    .map((line) => JSON.parse(line) as Committer) // a cast: the corpus has this shape
    .flatMap(({ canonical_email, aliases }) => [canonical_email, ...aliases.map(({ email }) => email)]);
  return [...new Set(addresses)].filter((address) => /@[^@]+\.[a-z]+$/iu.test(address) && !/noreply/iu.test(address));
}
