import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import type { LogInput } from '#store/log-store.ts';
import type { Colleague, Store, Reader } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, lookUp, mailOf, type TestInstitution } from './institutions.ts';

let database: TestDatabase;
let store: Store;
let york: TestInstitution;
let leeds: TestInstitution;
let jo: Colleague & Reader;
let lee: Colleague & Reader;
let mail: LogInput;
let logged: string;
/** Connected as the server's own role. */
let server: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
  york = await createInstitution(database);
  leeds = await createInstitution(database);
  jo = await york.signIn('Jo');
  lee = await leeds.signIn('Lee');
  mail = mailOf(jo, { id: newId(), people: ['ann@acme.example'] });
  logged = (await store.logInteraction(mail)).id;
});
afterAll(() => database.drop());

beforeEach(async () => {
  server = new Client({ connectionString: database.serverUrl });
  await server.connect();
});
afterEach(() => server.end());

/** Published, the same for every institution, and without anything of one. */
const publicTables = ['reference_source', 'reference_organisation', 'reference_domain', 'reference_shared_domain'];

/** Those that hold what is an institution's: all but the public ones. */
async function listTables(): Promise<string[]> {
  const { rows } = await server.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> all($1) order by 1",
    [publicTables],
  );
  return rows.map(({ name }) => name);
}

describe('every table', () => {
  const withoutPolicy = `select relname as table from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not (relrowsecurity and relforcerowsecurity and exists (select from pg_policy where polrelid = pg_class.oid))`;

  test('enables and forces policies, and has one', async () => {
    expect((await server.query(withoutPolicy)).rows).toEqual([]);
    expect((await listTables()).length).toBeGreaterThanOrEqual(14);
  });

  test('that is new and has no policy is found', async () => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('begin; create table forgotten (institution_id uuid not null primary key)');
    expect((await owner.query(withoutPolicy)).rows).toEqual([{ table: 'forgotten' }]);
    await owner.end();
  });

  test('has the institution first in its primary key and in every unique and foreign key', async () => {
    const { rows } = await server.query(
      `select conrelid::regclass::text as table, conname as key from pg_constraint
      where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f')
        and conrelid::regclass::text <> all($1)
        and (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) <> 'institution_id'`,
      [publicTables],
    );
    expect(rows).toEqual([]);
  });

  test('has no trigger of ours, and no sequence', async () => {
    const { rows } = await server.query(
      `select tgname as name from pg_trigger where not tgisinternal
      union all select relname from pg_class where relkind = 'S'`,
    );
    expect(rows).toEqual([]);
  });

  test('shows nothing to a query that forgets the institution', async () => {
    for (const table of await listTables()) {
      const { rows } = await server.query(`select * from ${table}`);
      expect(rows, table).toEqual([]);
    }
  });

  test('shows nothing once a transaction that named the institution has ended', async () => {
    await server.query(`begin; set local app.institution_id = '${york.id}'; set local app.viewer_id = 'everything'`);
    expect((await server.query('select * from person')).rows).toHaveLength(1);
    await server.query('commit');
    expect((await server.query('select * from person')).rows).toEqual([]);
  });
});

describe('the public tables', () => {
  test('are written by their owner alone: no grant and no policy lets anybody else', async () => {
    const grants = `select table_name, grantee, privilege_type from information_schema.role_table_grants
      join pg_tables on tablename = table_name and schemaname = table_schema
      where table_name = any($1) and grantee <> tableowner and privilege_type <> 'SELECT'`;
    const policies = `select policyname from pg_policies join pg_tables using (schemaname, tablename)
      where tablename = any($1) and cmd <> 'SELECT' and roles <> array[tableowner]`;
    for (const query of [grants, policies]) expect((await server.query(query, [publicTables])).rows).toEqual([]);
  });

  test('hold nothing of an institution', async () => {
    const { rows } = await server.query(
      `select table_name from information_schema.columns
      where table_name = any($1) and column_name ~ '(institution|colleague|person|interaction)'`,
      [publicTables],
    );
    expect(rows).toEqual([]);
  });
});

describe('one institution', () => {
  test('takes no row of another when it names its own', async () => {
    await server.query(`begin; set local app.institution_id = '${leeds.id}'; set local app.viewer_id = 'everything'`);
    for (const table of await listTables()) {
      const { rows } = await server.query(`select * from ${table} where institution_id = '${york.id}'`);
      expect(rows, table).toEqual([]);
    }
    expect((await server.query("update person set display_name = 'Taken'")).rowCount).toBe(0);
    expect((await server.query('delete from contribution')).rowCount).toBe(0);
    await server.query('rollback');
  });

  test('cannot write a row into another', async () => {
    await server.query(`begin; set local app.institution_id = '${leeds.id}'; set local app.viewer_id = 'everything'`);
    const insert = `insert into person (institution_id, id, display_name, email_address, is_from_log)
      values ('${york.id}', '${newId()}', 'Put in', 'put@acme.example', true)`;
    await expect(server.query(insert)).rejects.toThrow(/row-level security/);
    await server.query('rollback');
  });

  test('cannot refer to a row of another', async () => {
    const { person } = await lookUp(store, jo, 'ann@acme.example');
    await server.query(`begin; set local app.institution_id = '${leeds.id}'; set local app.viewer_id = 'everything'`);
    const insert = `insert into person_address (institution_id, email_address, person_id)
      values ('${leeds.id}', 'ann@acme.example', '${person?.id ?? ''}')`;
    await expect(server.query(insert)).rejects.toThrow(/foreign key/);
    await server.query('rollback');
  });

  test('cannot read, join or undo what another has logged', async () => {
    expect(await lookUp(store, lee, 'ann@acme.example')).not.toHaveProperty('person');
    const asked = { ...lee, correspondents: [], items: [{ internetMessageId: mail.internetMessageId }] };
    expect((await store.lookup(asked)).items).toEqual([undefined]);
    expect(await store.undoContribution({ ...lee, interactionId: logged })).toBe('unknown');
    const { person, organisation } = await lookUp(store, jo, 'ann@acme.example');
    expect(await store.getPerson({ ...lee, personId: person?.id ?? '' })).toBeUndefined();
    expect(await store.getOrganisation({ ...lee, organisationId: organisation?.id ?? '' })).toBeUndefined();
    const joined = await store.logInteraction({ ...mail, institutionId: leeds.id, colleagueId: lee.id });
    expect(joined).toMatchObject({ created: true, contributions: 1 });
    expect((await lookUp(store, jo, 'ann@acme.example')).totals).toEqual({ interactions: 1, colleagues: 1 });
  });

  test('cannot log for a colleague of another', async () => {
    const foreign = { ...mailOf(jo, { people: ['x@acme.example'] }), institutionId: leeds.id };
    await expect(store.logInteraction(foreign)).rejects.toThrow(/foreign key/);
  });
});

describe('the audit', () => {
  test('is appended to for every change, without any text of a message', async () => {
    const max = await york.signIn('Max');
    const { id } = await store.logInteraction(mailOf(max, { people: ['bob@acme.example'], subject: 'Very secret' }));
    await store.undoContribution({ ...max, interactionId: id });
    await store.undoContribution({ ...max, interactionId: id });
    await server.query(`begin; set local app.institution_id = '${york.id}'`);
    const { rows } = await server.query<{ action: string }>(
      `select action, colleague_id, audit::text as text from audit where subject_id = '${id}' order by at, id`,
    );
    await server.query('commit');
    expect(rows).toMatchObject([
      { action: 'interaction-logged', colleague_id: max.id },
      { action: 'contribution-undone', colleague_id: max.id },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/secret|bob@acme/);
  });

  test('lets nobody change or remove an entry', async () => {
    for (const statement of ["update audit set action = 'nothing'", 'delete from audit']) {
      await server.query(`begin; set local app.institution_id = '${york.id}'`);
      const outcome = await server.query(statement).then(
        ({ rowCount }) => rowCount,
        () => 0,
      );
      expect(outcome).toBe(0);
      await server.query('rollback');
    }
  });
});
