import type { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Colleague, Viewer } from '#store/store.ts';
import { createPool } from '#store/session.ts';
import { sealAudit } from '#store/seal-audit.ts';
import { verifyAudit } from '#store/verify-as-owner.ts';
import { connect } from '../harness/connect.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, mailOf, type TestInstitution } from './institutions.ts';

let database: TestDatabase;
let york: TestInstitution;
let jo: Colleague & Viewer;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  york = await createInstitution(database);
  jo = await york.signIn('Jo');
});

const verify = (expectedHash?: string) =>
  verifyAudit({ connectionString: database.ownerUrl, institutionId: york.id, expectedHash });
const seal = (everything = false) => database.store.sealAudit({ institutionId: york.id, everything });
const log = (times: number) =>
  Promise.all(
    Array.from({ length: times }, () =>
      database.store.logInteraction(mailOf(jo, { people: [`${newId()}@acme.example`] })),
    ),
  );

/** A transaction at York, as the server's role or the owner. */
async function open(url: string, institutionId = york.id): Promise<Client> {
  const client = await connect(url);
  await client.query(`begin; set local app.institution_id = '${institutionId}'`);
  return client;
}

const append = (client: Client, more: { readonly recordedAt?: string } = {}) => {
  const recordedAt = more.recordedAt === undefined ? 'clock_timestamp()' : `'${more.recordedAt}'`;
  return client.query(
    `insert into audit (institution_id, id, at, action, subject_id, details, recorded_at)
    values ('${york.id}', '${newId()}', now(), 'interaction-logged', '${newId()}', '{}', ${recordedAt})`,
  );
};

describe('sealing', () => {
  test('holds every entry in one seal, and the next seal holds the hash of the one before', async () => {
    await log(3);
    expect(await seal()).toEqual({ entries: 4, seals: 1 }); // the institution's own entry too
    await log(2);
    expect(await seal()).toEqual({ entries: 2, seals: 1 });
    expect(await verify()).toMatchObject({ entries: 6, seals: 2, waiting: 0, findings: [], head: { number: 2 } });
  });

  test('makes no seal where nothing is new', async () => {
    await seal();
    expect(await seal()).toEqual({ entries: 0, seals: 0 });
    expect(await seal(true)).toEqual({ entries: 0, seals: 0 });
    expect((await verify()).seals).toBe(1);
  });

  test('does not miss an entry whose transaction was open while others were sealed', async () => {
    const slow = await open(database.serverUrl);
    await append(slow);
    await log(2);
    expect((await seal()).entries).toBe(3);
    await slow.query('commit');
    await slow.end();
    expect((await verify()).waiting).toBe(1);
    expect((await seal()).entries).toBe(1);
    expect(await verify()).toMatchObject({ waiting: 0, findings: [] });
  });

  test('finds what came ever so late once everything is gone through', async () => {
    await log(1);
    await seal();
    const late = await open(database.serverUrl);
    await append(late, { recordedAt: '2020-01-01' });
    await late.query('commit');
    await late.end();
    expect((await seal()).entries).toBe(0);
    expect((await verify()).findings).toMatchObject([{ kind: 'entry-unsealed' }]);
    expect((await seal(true)).entries).toBe(1);
    expect((await verify()).findings).toEqual([]);
  });

  test('goes on batch by batch until all is sealed, entries of one moment too', async () => {
    const pool = createPool(database.serverUrl);
    const client = await open(database.serverUrl);
    for (let count = 0; count < 7; count += 1) await append(client, { recordedAt: '2026-03-01' });
    await client.query('commit');
    await client.end();
    expect(await sealAudit(pool, { institutionId: york.id, most: 3 })).toEqual({ entries: 8, seals: 3 });
    const more = await open(database.serverUrl);
    for (let count = 0; count < 7; count += 1) await append(more, { recordedAt: '2020-03-01' });
    await more.query('commit');
    await more.end();
    expect(await sealAudit(pool, { institutionId: york.id, most: 3, everything: true })).toEqual({
      entries: 7,
      seals: 3,
    });
    await pool.end();
    expect(await verify()).toMatchObject({ entries: 15, seals: 6, findings: [], waiting: 0 });
  });

  test('is done by one at a time: what several seal at once is in one chain, each entry once', async () => {
    const pools = [1, 2, 3].map(() => createPool(database.serverUrl));
    const sealing = pools.map(async (pool) => {
      let entries = 0;
      for (let round = 0; round < 10; round += 1)
        entries += (await sealAudit(pool, { institutionId: york.id })).entries;
      return entries;
    });
    const [, ...sealed] = await Promise.all([log(20), ...sealing]);
    const rest = (await seal()).entries;
    expect(sealed.reduce((sum, one) => sum + one, rest)).toBe(21);
    expect(await verify()).toMatchObject({ entries: 21, findings: [], waiting: 0 });
    await Promise.all(pools.map((pool) => pool.end()));
  });

  test('keeps institutions apart, and all are found', async () => {
    const leeds = await createInstitution(database);
    await log(1);
    await seal();
    expect(await database.store.listInstitutionIds()).toEqual(expect.arrayContaining([york.id, leeds.id]));
    expect(await database.store.sealAudit({ institutionId: leeds.id })).toEqual({ entries: 1, seals: 1 });
    const elsewhere = await open(database.serverUrl, leeds.id);
    for (const table of ['audit_seal', 'audit_seal_entry']) {
      expect((await elsewhere.query(`select from ${table}`)).rowCount, table).toBe(1);
    }
    await elsewhere.end();
  });

  test('takes no statement more from logging, and none waits for it', async () => {
    const sealing = await open(database.serverUrl);
    await sealing.query(`select pg_advisory_xact_lock(hashtextextended('${york.id}', 2))`);
    await log(3);
    expect(await seal()).toEqual({ entries: 0, seals: 0 });
    await sealing.query('rollback');
    await sealing.end();
    expect((await seal()).entries).toBe(4);
  });
});
