import { Client } from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OrganisationRecord } from '#reference/organisation-record.ts';
import { resolveDomains } from '#reference/resolved-domains.ts';
import { importReference, type ImportedReference } from '#store/reference.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, lookUp, mailOf } from './institutions.ts';

let database: TestDatabase;
let owner: Client;

beforeEach(async () => {
  await database?.drop();
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterEach(() => owner.end());
afterAll(() => database.drop());

const record = (
  source: OrganisationRecord['source'],
  name: string,
  domains: readonly string[],
  more: Partial<OrganisationRecord> = {},
): OrganisationRecord => ({ name, domains, identifiers: {}, source, licence: 'CC0 1.0', ...more });

const acme = record('domains', 'Acme Ltd', ['acme.example', 'acme.test'], { identifiers: { company: '123' } });
const leeds = record('ror', 'University of Leeds', ['leeds.example'], { country: 'GB', identifiers: { ror: 'leeds' } });

function importRecords(
  records: readonly OrganisationRecord[],
  { source = 'domains', sha256 = JSON.stringify(records) } = {},
): Promise<ImportedReference> {
  return importReference({
    connectionString: database.ownerUrl,
    source: { source, sha256, fileName: `${source}.csv`, licence: 'CC0 1.0' },
    records: records.map((one) => ({ key: JSON.stringify(one), record: one })),
    resolve: resolveDomains,
  });
}

/** Every row with the transaction that wrote it. */
async function readReference(): Promise<unknown[]> {
  const tables = ['reference_source', 'reference_organisation', 'reference_domain', 'reference_shared_domain'];
  const texts = tables.map((table) => `select '${table}', xmin::text, t::text from ${table} as t`);
  return (await owner.query({ text: `${texts.join(' union all ')} order by 1, 3`, rowMode: 'array' })).rows;
}

async function listDomains(): Promise<unknown[]> {
  const text = 'select domain, name, organisation_key, ror, unit_name, source from reference_domain order by domain';
  return (await owner.query({ text, rowMode: 'array' })).rows;
}

describe('importing reference data', () => {
  test('keeps each record with its source and licence, and whose every domain is', async () => {
    const imported = await importRecords([acme]);
    expect(imported).toEqual({ isChanged: true, records: 1, domains: 2, named: 0 });
    expect(await listDomains()).toEqual([
      ['acme.example', 'Acme Ltd', 'company::123', null, null, 'domains'],
      ['acme.test', 'Acme Ltd', 'company::123', null, null, 'domains'],
    ]);
    const { rows } = await owner.query('select * from reference_source join reference_organisation using (source)');
    expect(rows).toMatchObject([
      { source: 'domains', file_name: 'domains.csv', licence: 'CC0 1.0', record_count: 1, record: acme },
    ]);
  });

  test('a second time writes nothing', async () => {
    await importRecords([acme, leeds]);
    const before = await readReference();
    expect(await importRecords([leeds, acme], { sha256: JSON.stringify([acme, leeds]) })).toMatchObject({
      isChanged: false,
      domains: 3,
    });
    expect(await readReference()).toEqual(before);
  });

  test('takes the place of what its source had, and leaves the other sources’ records', async () => {
    await importRecords([leeds], { source: 'ror' });
    await importRecords([acme, record('domains', 'Gone', ['gone.example'])]);
    await importRecords([{ ...acme, name: 'Acme plc', domains: ['acme.example'] }]);
    expect(await listDomains()).toEqual([
      ['acme.example', 'Acme plc', 'company::123', null, null, 'domains'],
      ['leeds.example', 'University of Leeds', 'ror:leeds', 'leeds', null, 'ror'],
    ]);
    await importRecords([record('domains', 'Leeds', ['leeds.example'])]);
    expect(await listDomains()).toEqual([['leeds.example', 'Leeds', 'ror:leeds', 'leeds', null, 'domains']]);
  });

  test('says which domains unrelated bodies share', async () => {
    const boards = ['a', 'b', 'c'].map((name) => record('ror', name, [`${name}.shared.example`]));
    await importRecords([record('ror', 'Shared', ['shared.example']), ...boards], { source: 'ror' });
    expect((await owner.query('select * from reference_shared_domain')).rows).toEqual([{ domain: 'shared.example' }]);
    await importRecords(boards, { source: 'ror' });
    expect((await owner.query('select * from reference_shared_domain')).rows).toEqual([]);
  });

  test('that fails leaves everything as it was', async () => {
    await importRecords([acme]);
    const before = await readReference();
    const failing = importReference({
      connectionString: database.ownerUrl,
      source: { source: 'domains', sha256: 'other', fileName: 'other.csv', licence: '' },
      records: [{ key: 'leeds', record: leeds }],
      resolve: () => {
        throw new Error('Killed');
      },
    });
    await expect(failing).rejects.toThrow('Killed');
    expect(await readReference()).toEqual(before);
  });

  test('twice at once imports it once', async () => {
    const both = await Promise.all([importRecords([acme]), importRecords([acme])]);
    expect(both.map(({ isChanged }) => isChanged).sort()).toEqual([false, true]);
  });

  test('needs the owner’s role', async () => {
    const { rows } = await owner.query(
      "select 1 from pg_tables where tablename = 'reference_source' and tableowner = $1",
      [new URL(database.serverUrl).username],
    );
    const asServer = importReference({
      connectionString: database.serverUrl,
      source: { source: 'domains', sha256: '', fileName: '', licence: '' },
      records: [],
      resolve: resolveDomains,
    });
    // Where DATABASE_URL's role may not make roles, it is the owner as well.
    if (rows.length === 0) await expect(asServer).rejects.toThrow(/permission denied/);
    else await asServer;
  });

  test('gives no name to what was logged below a domain that unrelated bodies share', async () => {
    const jo = await (await createInstitution(database)).signIn('Jo');
    await database.store.logInteraction(mailOf(jo, { people: ['a@ward.shared.test'] }));
    const boards = ['a', 'b', 'c'].map((name) => record('ror', name, [`${name}.shared.test`]));
    const imported = await importRecords([record('ror', 'Shared', ['shared.test']), ...boards], { source: 'ror' });
    expect(imported.named).toBe(0);
    expect((await lookUp(database.store, jo, 'a@ward.shared.test')).organisation?.name).toBe('shared.test');
  });

  test('names the organisations of every institution that logging had made with nothing but a domain', async () => {
    const institutions = [await createInstitution(database), await createInstitution(database)];
    const viewers = [];
    for (const institution of institutions) {
      const viewer = await institution.signIn('Jo');
      viewers.push(viewer);
      await database.store.logInteraction(mailOf(viewer, { people: ['a@lab.acme.example', 'b@unknown.example'] }));
    }
    expect(await importRecords([acme])).toMatchObject({ isChanged: true, named: 2 });
    expect(await importRecords([acme])).toMatchObject({ isChanged: false, named: 0 });
    for (const viewer of viewers) {
      const { organisation } = await lookUp(database.store, viewer, 'a@lab.acme.example');
      expect(organisation).toMatchObject({ name: 'Acme Ltd', domain: 'acme.example' });
      expect((await lookUp(database.store, viewer, 'b@unknown.example')).organisation?.name).toBe('unknown.example');
      await owner.query(`select set_config('app.institution_id', '${viewer.institutionId}', false)`);
      const named = await owner.query('select identifiers, reference_key from organisation where id = $1', [
        organisation?.id,
      ]);
      expect(named.rows).toEqual([{ identifiers: { company: '123' }, reference_key: 'company::123' }]);
      const found = await database.store.findOrganisations({ ...viewer, text: 'acm ltd' });
      expect(found.map(({ name }) => name)).toEqual(['Acme Ltd']);
      const audit = await owner.query("select * from audit where action = 'organisation-named'");
      expect(audit.rows).toMatchObject([
        { colleague_id: null, subject_id: organisation?.id, details: { domain: 'acme.example', name: 'Acme Ltd' } },
      ]);
    }
  });
});
