import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visibility } from '#domain/visibility.ts';
import type { Colleague, Reader, Store } from '#store/store.ts';
import { connect } from '../harness/connect.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, mailOf, type TestInstitution } from './institutions.ts';

type Person = Colleague & Reader;
let database: TestDatabase;
let store: Store;
let york: TestInstitution;
let officer: Person;
let colleagues: Readonly<Record<Visibility | 'other', Person>>;
const reason = 'Request of the person of 3 March';

beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
  york = await createInstitution(database);
  officer = await york.signIn('Officer', 'Registry');
  colleagues = {
    institution: await york.signIn('Ina', 'Chemistry'),
    unit: await york.signIn('Una', 'Chemistry'),
    tie: await york.signIn('Tia', 'Physics'),
    private: await york.signIn('Pia', 'Physics'),
    other: await york.signIn('Otto'),
  };
});
afterAll(() => database.drop());

const log = (who: Person, visibility: Visibility, mail: Partial<Parameters<typeof mailOf>[1]> & { people: string[] }) =>
  store.logInteraction({ ...mailOf(who, mail), visibility });

async function personIdOf(emailAddress: string): Promise<string> {
  const server = await connect(database.serverUrl);
  await server.query(`begin; set local app.institution_id = '${york.id}'; set local app.viewer_id = 'everything'`);
  const { rows } = await server.query<{ id: string }>(
    `select person_id as id from person_address where email_address = '${emailAddress}'`,
  );
  await server.end();
  return rows[0]?.id ?? '';
}

async function countAudit(): Promise<number> {
  const server = await connect(database.serverUrl);
  await server.query(`begin; set local app.institution_id = '${york.id}'`);
  const { rowCount } = await server.query("select from audit where action = 'content-disclosed'");
  await server.end();
  return rowCount ?? 0;
}

test('all but what is private is read, with who contributed it and how', async () => {
  const people = ['ann@acme.example'];
  for (const visibility of ['institution', 'unit', 'tie', 'private'] as const) {
    await log(colleagues[visibility], visibility, { people, subject: `As ${visibility}` });
  }
  const before = await countAudit();
  const subject = { personId: await personIdOf('ann@acme.example') };
  const answer = await store.disclose({ ...officer, subject, reason });
  expect(answer?.person?.id).toBe(subject.personId);
  expect(
    answer?.contributions
      .map(({ visibility, colleague, unit, subject: about }) => [visibility, colleague.displayName, unit, about])
      .toSorted(),
  ).toEqual([
    ['institution', 'Ina', 'Chemistry', 'As institution'],
    ['tie', 'Tia', 'Physics', 'As tie'],
    ['unit', 'Una', 'Chemistry', 'As unit'],
  ]);
  expect(answer).toMatchObject({ isCut: false, notified: 2 });
  expect(await countAudit()).toBe(before + 1);
});

test('each colleague whose hidden content was read is told who, about whom and why, and nobody else', async () => {
  const told = async (who: Person) => (await store.listNotices(who)).filter((notice) => notice.reason === reason);
  for (const who of [colleagues.unit, colleagues.tie]) {
    const [notice, ...more] = await told(who);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({
      kind: 'content-disclosed',
      by: { id: officer.id },
      person: { displayName: expect.any(String) },
    });
    expect(notice).not.toHaveProperty('readAt');
    await store.readNotices({ ...colleagues.other, ids: [notice?.id ?? ''] });
    expect((await told(who))[0]).not.toHaveProperty('readAt');
    await store.readNotices({ ...who, ids: [notice?.id ?? ''] });
    expect((await told(who))[0]).toHaveProperty('readAt');
  }
  for (const who of [colleagues.institution, colleagues.private, colleagues.other, officer]) {
    expect(await told(who)).toEqual([]);
  }
});

test('what the reader sees anyhow is told to nobody', async () => {
  await log(colleagues.unit, 'unit', { people: ['bob@acme.example'] });
  await log(officer, 'tie', { people: ['bob@acme.example'] });
  const { unitId = '' } =
    (await store.findInstitution(york.id))?.units
      .map(({ id, name }) => ({ unitId: id, name }))
      .find(({ name }) => name === 'Chemistry') ?? {};
  const manager = { ...officer, sight: { everyone: true, unitIds: [unitId], ties: true } };
  const subject = { personId: await personIdOf('bob@acme.example') };
  expect(await store.disclose({ ...manager, subject, reason })).toMatchObject({ notified: 0, contributions: [{}, {}] });
  expect(await store.disclose({ ...officer, subject, reason })).toMatchObject({ notified: 1 });
});

test('who or what only private contributions know of is not there, and nothing is written down', async () => {
  const { id } = await log(colleagues.private, 'private', { people: ['cy@secret.example'] });
  const personId = await personIdOf('cy@secret.example');
  expect(personId).not.toBe('');
  const before = await countAudit();
  for (const subject of [{ personId }, { interactionId: id }, { personId: newId() }, { interactionId: newId() }]) {
    expect(await store.disclose({ ...officer, subject, reason })).toBeUndefined();
  }
  expect(await countAudit()).toBe(before);
});

test('a private contribution beside others hides the subject, and whom it alone has on it', async () => {
  const id = newId();
  const { id: interactionId } = await log(colleagues.tie, 'tie', {
    id,
    people: ['di@acme.example'],
    subject: 'Hidden',
  });
  await log(colleagues.private, 'private', { id, people: ['di@acme.example', 'ed@acme.example'], subject: 'Hidden' });
  const answer = await store.disclose({ ...officer, subject: { interactionId }, reason });
  expect(answer).toMatchObject({ notified: 1, contributions: [{ visibility: 'tie', interactionId }] });
  expect(answer?.contributions[0]?.people).toHaveLength(1);
  expect(JSON.stringify(answer)).not.toMatch(/Hidden|Pia|private/);
});

test('somebody of another institution is not there', async () => {
  const leeds = await createInstitution(database);
  const lee = await leeds.signIn('Lee');
  const subject = { personId: await personIdOf('ann@acme.example') };
  expect(await store.disclose({ ...lee, subject, reason })).toBeUndefined();
  expect(await store.listNotices(lee)).toEqual([]);
});
