import fc from 'fast-check';
import type { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '#store/verify-as-owner.ts';
import { connect } from '../harness/connect.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { inTime } from '../harness/property-time.ts';
import { createInstitution, mailOf, type TestInstitution } from './institutions.ts';

let database: TestDatabase;
let york: TestInstitution;
let owner: Client;
let hashes: string[];
beforeAll(async () => {
  database = await createTestDatabase();
  york = await createInstitution(database);
  const jo = await york.signIn('Jo');
  for (let round = 0; round < 4; round += 1) {
    for (const name of ['ann', 'bob', 'cy']) {
      await database.store.logInteraction(mailOf(jo, { people: [`${name}@acme.example`] }));
    }
    await database.store.sealAudit({ institutionId: york.id });
  }
  owner = await connect(database.ownerUrl);
  // The owner may do what no policy lets anybody do: that is whom the seals are made against.
  for (const table of tables) await owner.query(`alter table ${table} disable row level security`);
  await owner.query('alter table audit drop constraint audit_institution_id_fkey');
  await owner.query('alter table audit_seal_entry drop constraint audit_seal_entry_institution_id_seal_number_fkey');
  const { rows } = await owner.query<{ hash: string }>(
    "select encode(hash, 'hex') as hash from audit_seal order by number",
  );
  hashes = rows.map(({ hash }) => hash);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const tables = ['audit', 'audit_seal', 'audit_seal_entry'] as const;
const verify = (expectedHash?: string) =>
  verifyAudit({ connectionString: database.ownerUrl, institutionId: york.id, expectedHash });

/** What somebody with the owner's password might do to one row, or between two. */
const columns = [
  ['audit', 'id', `'${newId()}'`],
  ['audit', 'at', "at + interval '1 microsecond'"],
  ['audit', 'recorded_at', "recorded_at - interval '1 microsecond'"],
  ['audit', 'action', "action || 'x'"],
  ['audit', 'colleague_id', `'${newId()}'`],
  ['audit', 'subject_id', `'${newId()}'`],
  ['audit', 'details', `details || '{"more": 1}'`],
  ['audit', 'institution_id', `'${newId()}'`],
  ['audit_seal', 'number', 'number + 100'],
  ['audit_seal', 'previous_hash', `sha256(previous_hash)`],
  ['audit_seal', 'hash', 'sha256(hash)'],
  ['audit_seal', 'entry_count', 'entry_count + 1'],
  ['audit_seal', 'sealed_at', "sealed_at + interval '1 microsecond'"],
  ['audit_seal', 'settled_at', "settled_at - interval '1 microsecond'"],
  ['audit_seal_entry', 'entry_id', `'${newId()}'`],
  ['audit_seal_entry', 'seal_number', 'seal_number % 4 + 1'],
  ['audit_seal_entry', 'hash', 'sha256(hash)'],
] as const;

const row = fc.nat(11);
const tampering: fc.Arbitrary<(at: (table: string, index: number) => string) => string[]> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...columns), row)
    .map(([[table, column, value], index]) => (at: At) => [
      `update ${table} set ${column} = ${value} where ctid = ${at(table, index)}`,
    ]),
  fc
    .tuple(fc.constantFrom(...tables), row)
    .map(([table, index]) => (at: At) => [`delete from ${table} where ctid = ${at(table, index)}`]),
  // Put in: an entry of long ago, with or without a place in a seal that is made.
  fc.tuple(row, fc.boolean()).map(([index, isHeld]) => (at: At) => {
    const id = newId();
    const entry = `insert into audit select institution_id, '${id}', at - interval '1 day', action, colleague_id, subject_id, details,
      recorded_at from audit where ctid = ${at('audit', index)}`;
    const held = `insert into audit_seal_entry select institution_id, '${id}', seal_number, hash from audit_seal_entry
      where ctid = ${at('audit_seal_entry', index)}`;
    return isHeld ? [entry, held] : [entry];
  }),
  // Two change places: what one entry says is said by the other.
  fc.uniqueArray(row, { minLength: 2, maxLength: 2 }).map(([one = 0, other = 1]) => (at: At) => [
    `update audit set at = swapped.at, subject_id = swapped.subject_id, details = swapped.details, recorded_at = swapped.recorded_at
      from (select a.ctid as place, b.* from audit as a, audit as b
        where (a.ctid, b.ctid) in ((${at('audit', one)}, ${at('audit', other)}), (${at('audit', other)}, ${at('audit', one)}))) as swapped
      where audit.ctid = swapped.place`,
  ]),
  // A seal is taken away with all that tells of it.
  fc
    .nat(3)
    .map((index) => () => [
      `delete from audit where id in (select entry_id from audit_seal_entry where seal_number = ${index + 1})`,
      `delete from audit_seal_entry where seal_number = ${index + 1}`,
      `delete from audit_seal where number = ${index + 1}`,
    ]),
);
type At = (table: string, index: number) => string;

test('whatever the owner of the database changes, puts in, takes away or swaps is found', async () => {
  expect(await verify()).toMatchObject({ findings: [], seals: 4, entries: 13 });
  const kept = hashes.at(-1);
  await fc.assert(
    fc.asyncProperty(tampering, async (makeStatements) => {
      const statements = makeStatements((table, index) => {
        const order = { audit: 'id', audit_seal: 'number', audit_seal_entry: 'entry_id' }[table];
        return `(select ctid from ${table} order by ${order} offset ${index} % (select count(*) from ${table}) limit 1)`;
      });
      await inCopy(async () => {
        for (const statement of statements) expect((await owner.query(statement)).rowCount).toBeGreaterThan(0);
        const { findings, isExpectedThere } = await verify(kept);
        expect(findings.length > 0 || !isExpectedThere, statements.join(';\n')).toBe(true);
      });
    }),
    { numRuns: 100, ...inTime },
  );
  expect(await verify(kept)).toMatchObject({ findings: [], isExpectedThere: true });
});

/** Whatever is done is undone in the end. */
async function inCopy(work: () => Promise<void>): Promise<void> {
  for (const table of tables) await owner.query(`create temporary table kept_${table} as table ${table}`);
  try {
    await work();
  } finally {
    for (const table of tables) {
      await owner.query(`delete from ${table}; insert into ${table} table kept_${table}; drop table kept_${table}`);
    }
  }
}

test('what is wrong is told by its place', async () => {
  const { rows } = await owner.query<{ id: string; seal: string }>(
    'select entry_id as id, seal_number as seal from audit_seal_entry order by seal_number, entry_id',
  );
  const [first, second] = rows.filter(({ seal }) => seal === '3').map(({ id }) => id);
  await inCopy(async () => {
    await owner.query(`update audit set details = '{}' where id = '${first}'`);
    await owner.query(`delete from audit where id = '${second}'`);
    await owner.query('delete from audit_seal where number = 2');
    const { findings } = await verify();
    expect(findings).toHaveLength(3);
    expect(findings).toEqual(
      expect.arrayContaining([
        { kind: 'seal-missing', seal: 2 },
        { kind: 'entry-changed', seal: 3, entry: first },
        { kind: 'entry-missing', seal: 3, entry: second },
      ]),
    );
  });
});

test('a chain that was made anew from its beginning is told by a hash that was kept elsewhere', async () => {
  await inCopy(async () => {
    await owner.query("update audit set details = '{}'; delete from audit_seal_entry; delete from audit_seal");
    for (const table of tables) await owner.query(`alter table ${table} enable row level security`);
    await database.store.sealAudit({ institutionId: york.id });
    expect((await verify()).findings).toEqual([]);
    for (const hash of hashes) expect((await verify(hash)).isExpectedThere).toBe(false);
    for (const table of tables) await owner.query(`alter table ${table} disable row level security`);
  });
  for (const hash of hashes) expect((await verify(hash)).isExpectedThere).toBe(true);
});
