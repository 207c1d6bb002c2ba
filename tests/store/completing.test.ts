import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, lookUp, mailOf, type TestInstitution } from './institutions.ts';

let database: TestDatabase;
let store: Store;
let york: TestInstitution;

beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
  york = await createInstitution(database);
});
afterAll(() => database.drop());

describe('what the first log left out', () => {
  test('a name is given by the next that has one, and kept from then on', async () => {
    const jo = await york.signIn('Jo');
    const mail = (displayName?: string) => mailOf(jo, { people: ['ann@named.example'], about: { displayName } });
    const nameOf = async () => (await lookUp(store, jo, 'ann@named.example')).person?.displayName;
    await store.logInteraction(mail());
    expect(await nameOf()).toBe('ann@named.example');
    await store.logInteraction(mail('Ann Lee'));
    expect(await nameOf()).toBe('Ann Lee');
    await store.logInteraction(mail('A. Lee'));
    expect(await nameOf()).toBe('Ann Lee');
  });

  test('a subject is given by the next copy of the message that has one, and kept from then on', async () => {
    const [jo, max] = [await york.signIn('Jo-subject'), await york.signIn('Max-subject')];
    const mail = { id: newId(), people: ['ann@subject.example'] };
    const subjectOf = async () => (await lookUp(store, jo, 'ann@subject.example')).interactions[0]?.subject;
    await store.logInteraction({ ...mailOf(jo, mail), subject: undefined });
    expect(await subjectOf()).toBeUndefined();
    await store.logInteraction(mailOf(max, { ...mail, subject: 'The visit' }));
    expect(await subjectOf()).toBe('The visit');
    await store.logInteraction(mailOf(max, { ...mail, subject: 'Re: The visit' }));
    expect(await subjectOf()).toBe('The visit');
  });
});

test('somebody new has an organisation, even when the last person there is undone in the middle of the log', async () => {
  const [jo, max] = [await york.signIn('Jo-race'), await york.signIn('Max-race')];
  const last = await store.logInteraction(mailOf(max, { people: ['ann@race.example'] }));
  const other = new Client({ connectionString: database.serverUrl });
  await other.connect();
  await other.query(`begin; set local app.institution_id = '${york.id}'; set local app.viewer_id = 'everything'`);
  // Another's unfinished organisation stops the log where it has seen that race.example is there already.
  await other.query(
    `with made as (
      insert into organisation (institution_id, id, name, domain, is_from_log)
      values ($1, $2, 'held', 'held.example', true)
    ) insert into organisation_domain (institution_id, organisation_id, domain) values ($1, $2, 'held.example')`,
    [york.id, newId()],
  );
  const logged = store.logInteraction(mailOf(jo, { people: ['bob@race.example', 'cat@held.example'] }));
  await expect
    .poll(async () => {
      const { rows } = await other.query(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rows.length;
    })
    .toBe(1);
  await store.undoContribution({ ...max, interactionId: last.id });
  await other.query('rollback');
  await other.end();
  await logged;
  expect((await lookUp(store, jo, 'bob@race.example')).organisation?.domain).toBe('race.example');
});
