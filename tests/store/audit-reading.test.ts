import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visibility } from '#domain/visibility.ts';
import type { AuditEntry, AuditPlace, AuditQuery } from '#store/audit-store.ts';
import type { Colleague, Reader, Store } from '#store/store.ts';
import { connect } from '../harness/connect.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, lookUp, mailOf, type TestInstitution } from './institutions.ts';

let database: TestDatabase;
let store: Store;
let york: TestInstitution;
let jo: Colleague & Reader;
let max: Colleague & Reader;
beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
  york = await createInstitution(database);
  jo = await york.signIn('Jo');
  max = await york.signIn('Max');
});
afterAll(() => database.drop());

const log = (who: Colleague & Reader, visibility: Visibility, id = newId()) =>
  store.logInteraction({ ...mailOf(who, { id, people: ['ann@acme.example', 'bob@acme.example'] }), visibility });

async function readAll(query: Omit<AuditQuery, 'institutionId'> = {}): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  let after: AuditPlace | undefined;
  do {
    const page = await store.listAudit({ institutionId: york.id, ...query, after });
    entries.push(...page.entries);
    after = page.next;
  } while (after);
  return entries;
}

test('an entry for everyone is told whole, with what it is about and the seal that holds it', async () => {
  const { id } = await log(jo, 'institution');
  const [before] = await readAll({ action: 'interaction-logged' });
  expect(before).toMatchObject({
    colleague: { displayName: 'Jo' },
    subject: { id, kind: 'interaction' },
    details: { people: 2 },
  });
  expect(before).not.toHaveProperty('seal');
  await store.sealAudit({ institutionId: york.id });
  expect(await readAll({ subjectId: id })).toMatchObject([{ subject: { id }, seal: 1 }]);
});

test.each(['unit', 'tie', 'private'] as const)(
  'of one shared as %s only that something was done is told',
  async (visibility) => {
    const { id } = await log(jo, visibility);
    const [entry] = await readAll({ colleagueId: jo.id });
    expect(entry).toEqual({
      id: expect.any(String),
      at: expect.any(String),
      action: 'interaction-logged',
      colleague: expect.objectContaining({ id: jo.id }),
      details: {},
    });
    expect(await readAll({ subjectId: id })).toEqual([]);
    await store.undoContribution({ ...jo, interactionId: id });
    const [undone] = await readAll({ colleagueId: jo.id });
    expect(undone).toMatchObject({ action: 'contribution-undone', details: {} });
    expect(undone).not.toHaveProperty('subject');
    expect(await readAll({ subjectId: id })).toEqual([]);
  },
);

test('what a colleague makes private is told no more, though it was for everyone, and what others have logged of it is', async () => {
  const mail = newId();
  const { id } = await log(jo, 'institution', mail);
  await log(max, 'institution', mail);
  expect(await readAll({ subjectId: id })).toHaveLength(2);
  await log(jo, 'private', mail);
  const told = await readAll({ subjectId: id });
  expect(told.map(({ colleague }) => colleague?.id)).toEqual([max.id]);
  expect((await readAll({ subjectId: id, colleagueId: jo.id })).length).toBe(0);
});

test('what was made narrower is told no more when it is taken back either', async () => {
  const mail = newId();
  const { id } = await log(jo, 'institution', mail);
  await log(max, 'institution', mail);
  await store.changeContribution({ ...jo, interactionId: id, visibility: 'tie' });
  await store.undoContribution({ ...jo, interactionId: id });
  expect((await readAll({ subjectId: id })).map(({ colleague }) => colleague?.id)).toEqual([max.id]);
  await log(jo, 'institution', mail);
  await store.undoContribution({ ...jo, interactionId: id });
  const told = await readAll({ subjectId: id, colleagueId: jo.id });
  expect(told.map(({ action }) => action)).toEqual(['contribution-undone', 'interaction-logged', 'interaction-logged']);
});

test('who kept a detail of a person is told with the person only where everyone sees that they know them', async () => {
  await store.logInteraction(mailOf(jo, { people: ['dee@acme.example'], visibility: 'tie' }));
  await store.logInteraction(mailOf(max, { people: ['dee@acme.example'], visibility: 'institution' }));
  const { person } = await lookUp(store, jo, 'dee@acme.example');
  const personId = person?.id ?? '';
  await store.keepPersonDetail({ ...jo, personId, kind: 'job-title', value: 'Dean' });
  await store.keepPersonDetail({ ...max, personId, kind: 'organisation', value: 'Acme' });
  const [openly, hidden] = await readAll({ action: 'person-detail-kept' });
  expect(openly).toMatchObject({ colleague: { id: max.id }, subject: { id: personId }, details: { personId } });
  expect(hidden).toMatchObject({ colleague: { id: jo.id }, details: {} });
  expect(hidden).not.toHaveProperty('subject');
});

test('that somebody answered about an introduction is not told, whoever asks', async () => {
  const server = await connect(database.serverUrl);
  await server.query(`begin; set local app.institution_id = '${york.id}'`);
  await server.query(
    `insert into audit (institution_id, id, at, action, colleague_id, subject_id, details)
    values ('${york.id}', gen_random_uuid(), now(), 'introduction-answered', '${max.id}', gen_random_uuid(), '{}')`,
  );
  await server.query('commit');
  await server.end();
  for (const query of [{}, { colleagueId: max.id }, { action: 'introduction-answered' }]) {
    const told = await readAll(query);
    expect(told.filter(({ action }) => action === 'introduction-answered')).toEqual([]);
  }
});

test('who follows what, and what somebody corrects for themselves, is theirs', async () => {
  const { person } = await lookUp(store, jo, 'ann@acme.example');
  await store.followConversation({
    ...jo,
    conversationId: 'a conversation',
    personIds: [person?.id ?? ''],
    until: new Date(Date.now() + 86_400_000).toISOString(),
  });
  await store.correct({
    ...jo,
    appliesTo: 'ann@acme.example',
    scope: 'mine',
    change: { what: 'kind', kind: 'personal' },
  });
  await store.correct({
    ...jo,
    appliesTo: 'x@acme.example',
    scope: 'everyone',
    change: { what: 'kind', kind: 'personal' },
  });
  const [everyone, mine, followed] = await readAll({ colleagueId: jo.id });
  expect(everyone).toMatchObject({
    action: 'correction-made',
    details: { scope: 'everyone' },
    subject: { kind: 'other' },
  });
  expect(mine).toMatchObject({ action: 'correction-made', details: {} });
  expect(followed).toMatchObject({ action: 'conversation-followed', details: {} });
  for (const entry of [mine, followed]) expect(entry).not.toHaveProperty('subject');
});

test('a person whom only a private log knows of is not named', async () => {
  await store.logInteraction(mailOf(jo, { people: ['cy@secret.example'], visibility: 'private' }));
  const { person } = await lookUp(store, jo, 'cy@secret.example');
  await store.keepPersonDetail({ ...jo, personId: person?.id ?? '', kind: 'job-title', value: 'Head' });
  const [kept] = await readAll({ action: 'person-detail-kept' });
  expect(kept).not.toHaveProperty('subject');
  expect(JSON.stringify(await readAll())).not.toContain(person?.id);
});

test('pages follow each other without a gap or a double, also where many were recorded at one moment', async () => {
  const server = await connect(database.serverUrl);
  await server.query(`begin; set local app.institution_id = '${york.id}'`);
  await server.query(
    `insert into audit (institution_id, id, at, action, subject_id, details, recorded_at)
    select '${york.id}', gen_random_uuid(), '2020-03-01', 'unit-added', gen_random_uuid(), '{}',
      case when number % 2 = 0 then timestamptz '2020-03-01' else '-infinity' end from generate_series(1, 130) as number`,
  );
  await server.query('commit');
  await server.end();
  const all = await readAll();
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.filter(({ action }) => action === 'unit-added')).toHaveLength(130);
  expect(await readAll({ action: 'unit-added' })).toHaveLength(130);
  expect(await readAll({ from: '2020-03-01T00:00:00Z', to: '2020-03-02T00:00:00Z' })).toHaveLength(130);
  expect(await readAll({ from: '2020-03-02T00:00:00Z', action: 'unit-added' })).toEqual([]);
  expect((await store.listAudit({ institutionId: york.id })).entries).toHaveLength(50);
});

test('another institution reads its own', async () => {
  const leeds = await createInstitution(database);
  const { entries } = await store.listAudit({ institutionId: leeds.id });
  expect(entries.map(({ action }) => action)).toEqual(['institution-added']);
});
