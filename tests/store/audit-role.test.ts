import type { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Colleague, Viewer } from '#store/store.ts';
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

const verify = () => verifyAudit({ connectionString: database.ownerUrl, institutionId: york.id });
const log = () => database.store.logInteraction(mailOf(jo, { people: [`${newId()}@acme.example`] }));

describe("the server's own role", () => {
  let server: Client;
  beforeEach(async () => {
    await log();
    await log();
    await database.store.sealAudit({ institutionId: york.id });
    server = await connect(database.serverUrl);
    await server.query(`select set_config('app.institution_id', '${york.id}', false)`);
  });
  afterEach(() => server.end());

  const tables = ['audit', 'audit_seal', 'audit_seal_entry'];
  test.each([
    ...tables.flatMap((table) => [
      `update ${table} set institution_id = institution_id`,
      `delete from ${table}`,
      `truncate ${table}`,
      `truncate ${table} cascade`,
      `alter table ${table} disable trigger all`,
      `alter table ${table} disable row level security`,
      `alter table ${table} no force row level security`,
      `alter table ${table} drop constraint ${table}_pkey`,
      `alter table ${table} rename to gone`,
      `alter table ${table} owner to current_user`,
      `drop table ${table} cascade`,
      `drop policy append_own_institution on ${table}`,
      `create policy everything on ${table} using (true)`,
      `create rule nothing as on insert to ${table} do instead nothing`,
      `grant all on ${table} to current_user`,
      `begin; lock table ${table} in access exclusive mode`,
      `copy ${table} to program 'true'`,
      `select * from ${table} for update`,
    ]),
    `insert into audit_seal (institution_id, number, previous_hash, hash, entry_count, sealed_at)
      select institution_id, number, previous_hash, hash, entry_count, sealed_at from audit_seal
      on conflict (institution_id, number) do update set hash = excluded.hash`,
    `insert into audit_seal_entry select * from audit_seal_entry`,
    `insert into audit_seal_entry select institution_id, '${newId()}', 999, hash from audit_seal_entry limit 1`,
    `set session_replication_role = 'replica'`,
    'alter function institution_ids() security invoker',
    `set role acquaint_owner`,
  ])('cannot: %s', async (statement) => {
    // A grant that gives nothing only warns.
    const outcome = await server.query(statement).then(
      () => (statement.startsWith('grant') ? 'nothing' : 'done'),
      (error: unknown) => String(error),
    );
    expect(outcome).toMatch(
      /nothing|permission denied|must be (owner|superuser)|duplicate key|foreign key|not.*exist|must have/,
    );
    await server.query('rollback');
    expect((await server.query('update audit set action = action').catch(() => undefined))?.rowCount ?? 0).toBe(0);
    expect(await verify()).toMatchObject({ findings: [], entries: 3 });
  });

  test('makes no seal that passes, whatever it puts into one', async () => {
    const [head] = (await server.query('select * from audit_seal order by number desc limit 1')).rows;
    const forge = (number: number, hash: string) =>
      server.query(
        `insert into audit_seal (institution_id, number, previous_hash, hash, entry_count, sealed_at)
        values ('${york.id}', ${number}, $1, decode('${hash}', 'hex'), 0, now())`,
        [head?.hash],
      );
    await server.query('begin');
    await forge(2, 'ab'.repeat(32));
    await server.query('commit');
    expect((await verify()).findings).toEqual([{ kind: 'seal-changed', seal: 2 }]);
    // Sealing goes on behind it, and what is wrong stays known.
    await log();
    await database.store.sealAudit({ institutionId: york.id });
    expect((await verify()).findings).toEqual([{ kind: 'seal-changed', seal: 2 }]);
  });

  test('puts no entry into a seal that is made', async () => {
    const { id: entry } = await log();
    await server.query(
      `insert into audit_seal_entry select institution_id, id, 1, '\\x00' from audit where subject_id = '${entry}'`,
    );
    expect((await verify()).findings).toMatchObject([{ kind: 'seal-changed' }, { kind: 'entry-changed' }]);
  });

  test('learns ids of institutions, and nothing else of them', async () => {
    const { rows } = await server.query('select * from institution_ids()');
    expect(rows.map((row) => Object.keys(row as object))).toEqual(rows.map(() => ['institution_ids']));
    await server.query("select set_config('app.every_institution', 'on', false)");
    expect((await server.query('select * from institution')).rowCount).toBe(1);
  });
});
