import { hash as digest } from 'node:crypto';
import { AppError } from '#domain/app-error.ts';
import type { EmailAddress } from '#domain/email-address.ts';
import type { Ask, Statement } from './session.ts';

/** What an address is kept out by. The institution is in it, so that nobody finds the same person in two. */
export function keptOutHash(institutionId: string, emailAddress: string): Buffer {
  return digest('sha256', `kept out\n${institutionId}\n${emailAddress}`, 'buffer');
}

/** Those of the addresses that may not be logged, since whoever has them was erased for good. */
export async function findKeptOut(
  ask: Ask,
  institutionId: string,
  addresses: readonly EmailAddress[],
): Promise<ReadonlySet<EmailAddress>> {
  const byHash = new Map(addresses.map((address) => [keptOutHash(institutionId, address).toString('hex'), address]));
  const hashes = [...byHash.keys()].map((hash) => Buffer.from(hash, 'hex'));
  const rows = await ask<{ readonly hash: Buffer }>(find, [institutionId, hashes]);
  return new Set(rows.flatMap(({ hash }) => byHash.get(hash.toString('hex')) ?? []));
}

/** Nothing is kept under the address of somebody who was erased for good. */
export async function requireKept(ask: Ask, institutionId: string, emailAddress: string): Promise<void> {
  const found = await ask(find, [institutionId, [keptOutHash(institutionId, emailAddress)]]);
  if (found.length > 0) throw new AppError('kept-out', 'Whoever has this address was erased');
}

export function keepOut(ask: Ask, institutionId: string, addresses: readonly string[]): void {
  const hashes = addresses.map((address) => keptOutHash(institutionId, address));
  void ask(keep, [institutionId, hashes, new Date()]);
}

interface KeptRecord {
  readonly systemId: string;
  readonly key: string;
  /** It went; else it only forgot the person. */
  readonly isGone: boolean;
}

/** Records that had to forget somebody: their system may send them again, but not with somebody in them, and one that went not at all. */
export function keepRecordsOut(ask: Ask, institutionId: string, records: readonly KeptRecord[]): void {
  keepOut(
    ask,
    institutionId,
    records.map(({ systemId, key, isGone }) => (isGone ? goneRecord : namelessRecord)(systemId, key)),
  );
}

/** Which of these records may not come; `isNaming`: it names a person. */
export async function findKeptRecords(
  ask: Ask,
  institutionId: string,
  systemId: string,
  keys: readonly string[],
): Promise<(record: { readonly key: string; readonly isNaming: boolean }) => boolean> {
  // Mostly nobody has been erased, and hashes are the dearest here.
  if (keys.length === 0 || (await ask(isAnyKeptOut, [institutionId])).length === 0) return () => false;
  const texts = keys.flatMap((key) => [goneRecord(systemId, key), namelessRecord(systemId, key)]);
  // a cast: what is kept out by its hash is any text
  const found: ReadonlySet<string> = await findKeptOut(ask, institutionId, texts as EmailAddress[]);
  return ({ key, isNaming }) =>
    found.has(goneRecord(systemId, key)) || (isNaming && found.has(namelessRecord(systemId, key)));
}

/** The system says itself that there is no such record any more: what it calls so later is another one. */
export function letRecordIn(ask: Ask, institutionId: string, systemId: string, key: string): void {
  for (const text of [goneRecord(systemId, key), namelessRecord(systemId, key)]) {
    void ask(remove, [institutionId, keptOutHash(institutionId, text)]);
  }
}

// No address has a space in it.
const goneRecord = (systemId: string, key: string): string => `record ${systemId} ${key}`;
const namelessRecord = (systemId: string, key: string): string => `people of ${goneRecord(systemId, key)}`;

/** Whether it was kept out. */
export async function letIn(ask: Ask, institutionId: string, emailAddress: EmailAddress): Promise<boolean> {
  return (await ask(remove, [institutionId, keptOutHash(institutionId, emailAddress)])).length > 0;
}

/** The addresses among a lookup's that are kept out: $3, by what they hash to in $12. */
export const keptOutColumn = `(select json_agg(given.email_address)
      from unnest($3::text[], $12::bytea[]) as given (email_address, hash)
      cross join lateral (
        select kept_out.hash from kept_out where kept_out.institution_id = $1 and kept_out.hash = given.hash offset 0
      ) as found) as kept_out`;

const isAnyKeptOut: Statement = {
  name: 'is-any-kept-out',
  text: `select 1 from kept_out where kept_out.institution_id = $1 limit 1`,
};

const find: Statement = {
  name: 'find-kept-out',
  text: `select kept_out.hash from kept_out where kept_out.institution_id = $1 and kept_out.hash = any($2::bytea[])`,
};

const keep: Statement = {
  name: 'keep-out',
  text: `insert into kept_out (institution_id, hash, at) select $1, given.hash, $3 from unnest($2::bytea[]) as given (hash)
    on conflict (institution_id, hash) do nothing`,
};

const remove: Statement = {
  name: 'let-in',
  text: `delete from kept_out where institution_id = $1 and hash = $2 returning hash`,
};
