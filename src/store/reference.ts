import type { Client } from 'pg';
import { asOwner } from './owner-session.ts';
import { nameFromReference } from './reference-names.ts';
import * as sql from './reference-sql.ts';

/** One file of reference data, and the rules that say whose the domains of all records are. */
export interface ReferenceImport<Record extends object> {
  /** Connects as the owner of the database. */
  readonly connectionString: string;
  readonly source: ReferenceSource;
  readonly records: readonly ReferenceEntry<Record>[];
  /** Called once, with the records of all sources in a stable order. */
  readonly resolve: (records: readonly Record[]) => ResolvedReference;
}

export interface ReferenceSource {
  readonly source: string;
  readonly fileName: string;
  readonly sha256: string;
  /** Of the release. */
  readonly version?: string | undefined;
  readonly licence: string;
}

export interface ReferenceEntry<Record extends object> {
  /** The same for equal records only. */
  readonly key: string;
  readonly record: Record;
}

export interface ResolvedReference {
  readonly domains: readonly ReferenceDomain[];
  readonly sharedDomains: readonly string[];
}

export interface ReferenceDomain {
  readonly domain: string;
  readonly organisationKey: string;
  readonly name: string;
  readonly identifiers: Readonly<{ ror?: string; company?: string; charity?: string; ukprn?: string }>;
  readonly unitName?: string;
  readonly source: string;
  readonly country?: string;
  readonly overrulesList?: boolean;
}

export interface ImportedReference {
  /** False when everything was there already: nothing was written then. */
  readonly isChanged: boolean;
  /** Of this source. */
  readonly records: number;
  /** Of all sources, that lead to an organisation. */
  readonly domains: number;
  /** Organisations, of all institutions, that had had nothing but a domain. */
  readonly named: number;
}

/** Puts the records of one source in the place of those that it had, all or nothing; writes only what differs. */
export async function importReference<Record extends object>(
  options: ReferenceImport<Record>,
): Promise<ImportedReference> {
  const { source, records, resolve } = options;
  return await asOwner(options.connectionString, async (client) => {
    await client.query(sql.waitForOtherImports);
    const recordsChanged = await replaceRecords(client, source, records);
    const { rows } = await client.query<{ record: Record }>(sql.readRecords);
    const resolved = resolve(rows.map(({ record }) => record));
    const domainsChanged = await replaceDomains(client, resolved);
    const named = await nameFromReference(client);
    return {
      isChanged: recordsChanged + domainsChanged + named > 0,
      records: records.length,
      domains: resolved.domains.length,
      named,
    };
  });
}

/** Resolves to how many rows were written, as the one below does. */
async function replaceRecords<Record extends object>(
  client: Client,
  source: ReferenceSource,
  records: readonly ReferenceEntry<Record>[],
): Promise<number> {
  const { source: name, fileName, sha256, version = null, licence } = source;
  await client.query(sql.makeNewRecords);
  for (const batch of inBatches(records)) {
    await client.query(sql.addNewRecords, [
      batch.map(({ key }) => key),
      batch.map(({ record }) => JSON.stringify(record)),
    ]);
  }
  return (
    (await write(client, sql.putSource, [name, fileName, sha256, version, licence, records.length, new Date()])) +
    (await write(client, sql.removeOldRecords, [name])) +
    (await write(client, sql.putNewRecords, [name]))
  );
}

async function replaceDomains(client: Client, { domains, sharedDomains }: ResolvedReference): Promise<number> {
  await client.query(sql.makeNewDomains);
  for (const batch of inBatches(domains)) {
    await client.query(sql.addNewDomains, [
      batch.map(({ domain }) => domain),
      batch.map(({ organisationKey }) => organisationKey),
      batch.map(({ name }) => name),
      batch.map(({ identifiers }) => JSON.stringify(identifiers)),
      batch.map(({ unitName }) => unitName),
      batch.map(({ source }) => source),
      batch.map(({ country }) => country),
      batch.map(({ overrulesList = false }) => overrulesList),
    ]);
  }
  return (
    (await write(client, sql.removeOldDomains)) +
    (await write(client, sql.putNewDomains)) +
    (await write(client, sql.removeOldSharedDomains, [sharedDomains])) +
    (await write(client, sql.putNewSharedDomains, [sharedDomains]))
  );
}

async function write(client: Client, text: string, values: readonly unknown[] = []): Promise<number> {
  return (await client.query(text, [...values])).rowCount ?? 0;
}

function* inBatches<T>(values: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < values.length; start += 5_000) yield values.slice(start, start + 5_000);
}
