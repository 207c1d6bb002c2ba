import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Colleague, Store, Reader } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, lookUp, mailOf, type TestInstitution } from './institutions.ts';

let database: TestDatabase;
let store: Store;
let york: TestInstitution;
let leeds: TestInstitution;
let jo: Colleague & Reader;
let max: Colleague & Reader;

beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
  york = await createInstitution(database);
  leeds = await createInstitution(database);
  jo = await york.signIn('Jo');
  max = await york.signIn('Max');
});
afterAll(() => database.drop());

const title = { kind: 'job-title', value: 'Reader in Law' } as const;
const phone = { kind: 'phone', value: '+44 1904 320000' } as const;

async function logPerson(emailAddress: string, visibility: 'institution' | 'private' = 'institution') {
  const { id: interactionId } = await store.logInteraction(mailOf(jo, { people: [emailAddress], visibility }));
  const { person } = await lookUp(store, jo, emailAddress);
  return { interactionId, personId: person?.id ?? '' };
}

/** As the owner of the database sees it. */
async function ask<Row extends object>(statement: string): Promise<Row[]> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`select set_config('app.institution_id', '${york.id}', false)`);
  const { rows } = await owner.query<Row>(statement);
  await owner.end();
  return rows;
}

describe('what is kept of a person', () => {
  test('is told by the lookup and on the person’s page, in the order in which it was kept', async () => {
    const { personId } = await logPerson('ann@kept.example');
    const first = await store.keepPersonDetail({ ...jo, personId, ...title });
    const second = await store.keepPersonDetail({ ...max, personId, ...phone });
    const details = [
      { id: first?.id, ...title },
      { id: second?.id, ...phone },
    ];
    expect((await lookUp(store, max, 'ann@kept.example')).person).toMatchObject({ id: personId, details });
    expect(await store.getPerson({ ...max, personId })).toMatchObject({ id: personId, details });
  });

  test('nothing is told as nothing', async () => {
    const { personId } = await logPerson('ann@nothing.example');
    expect((await lookUp(store, jo, 'ann@nothing.example')).person).not.toHaveProperty('details');
    expect(await store.getPerson({ ...jo, personId })).toMatchObject({ details: [] });
  });

  test('is kept once, whoever keeps it again, also at the same moment', async () => {
    const { personId } = await logPerson('ann@once.example');
    const all = await Promise.all(
      [jo, max, jo, max].map((colleague) => store.keepPersonDetail({ ...colleague, personId, ...title })),
    );
    expect(new Set(all.map((kept) => kept?.id)).size).toBe(1);
    expect(all.filter((kept) => kept?.created)).toHaveLength(1);
    expect((await store.getPerson({ ...jo, personId }))?.details).toHaveLength(1);
  });

  test('twice, because two people became one, is told once and removed at once', async () => {
    const { personId } = await logPerson('ann@twice.example');
    const kept = await store.keepPersonDetail({ ...jo, personId, ...title });
    await ask(`insert into person_detail select institution_id, '${newId()}', person_id, kind, value, colleague_id, at
      from person_detail where id = '${kept?.id ?? ''}'`);
    const [detail, ...others] = (await store.getPerson({ ...jo, personId }))?.details ?? [];
    expect(others).toEqual([]);
    await store.removePersonDetail({ ...jo, personId, detailId: detail?.id ?? '' });
    expect((await store.getPerson({ ...jo, personId }))?.details).toEqual([]);
  });

  test('is removed by any colleague, and removing twice is removed twice', async () => {
    const { personId } = await logPerson('ann@removed.example');
    const detailId = (await store.keepPersonDetail({ ...jo, personId, ...title }))?.id ?? '';
    for (const colleague of [max, jo]) {
      expect(await store.removePersonDetail({ ...colleague, personId, detailId })).toBe('removed');
    }
    expect((await lookUp(store, jo, 'ann@removed.example')).person).not.toHaveProperty('details');
  });

  test('goes with the person when the last log is undone', async () => {
    const { personId, interactionId } = await logPerson('ann@gone.example');
    await store.keepPersonDetail({ ...jo, personId, ...title });
    expect(await store.undoContribution({ ...jo, interactionId })).toBe('undone');
    expect(await ask(`select id from person_detail where person_id = '${personId}'`)).toEqual([]);
    expect(await store.keepPersonDetail({ ...jo, personId, ...title })).toBeUndefined();
  });

  test('while the person is being removed is either gone too or was never kept', async () => {
    const { personId, interactionId } = await logPerson('ann@race.example');
    await Promise.all([
      store.undoContribution({ ...jo, interactionId }),
      store.keepPersonDetail({ ...jo, personId, ...title }),
      store.keepPersonDetail({ ...jo, personId, ...phone }),
    ]);
    expect(await ask(`select id from person_detail where person_id = '${personId}'`)).toEqual([]);
    expect(await lookUp(store, jo, 'ann@race.example')).not.toHaveProperty('person');
  });
});

describe('somebody whom the viewer may not see', () => {
  test('because only another colleague’s private log knows them, has nothing kept or removed', async () => {
    const { personId } = await logPerson('ann@private.example', 'private');
    const detailId = (await store.keepPersonDetail({ ...jo, personId, ...title }))?.id ?? '';
    expect(await store.keepPersonDetail({ ...max, personId, ...phone })).toBeUndefined();
    expect(await store.removePersonDetail({ ...max, personId, detailId })).toBe('unknown');
    expect(await lookUp(store, max, 'ann@private.example')).not.toHaveProperty('person');
    expect((await store.getPerson({ ...jo, personId }))?.details).toHaveLength(1);
  });

  test('because they see only what they share, has nothing kept, removed or corrected', async () => {
    const { personId } = await logPerson('ann@capped.example');
    const detailId = (await store.keepPersonDetail({ ...jo, personId, ...title }))?.id ?? '';
    const capped = { ...max, sight: { everyone: false, unitIds: [], ties: false } };
    expect(await store.keepPersonDetail({ ...capped, personId, ...phone })).toBeUndefined();
    expect(await store.removePersonDetail({ ...capped, personId, detailId })).toBe('unknown');
    const correction = { appliesTo: 'x@capped.example', scope: 'mine', change: { what: 'person', personId } } as const;
    expect(await store.correct({ ...capped, ...correction })).toBe('unknown');
    expect(await store.correct({ ...max, ...correction })).not.toBe('unknown');
  });

  test('because they are another institution’s, has nothing kept or removed', async () => {
    const { personId } = await logPerson('ann@other.example');
    const detailId = (await store.keepPersonDetail({ ...jo, personId, ...title }))?.id ?? '';
    const lee = await leeds.signIn('Lee');
    expect(await store.keepPersonDetail({ ...lee, personId, ...phone })).toBeUndefined();
    expect(await store.removePersonDetail({ ...lee, personId, detailId })).toBe('unknown');
  });

  test('or who never was, has nothing kept or removed', async () => {
    const { personId } = await logPerson('ann@never.example');
    expect(await store.keepPersonDetail({ ...jo, personId: newId(), ...title })).toBeUndefined();
    expect(await store.removePersonDetail({ ...jo, personId, detailId: newId() })).toBe('unknown');
  });
});

test('the audit says who kept and removed what kind of detail of whom, and never its value', async () => {
  const { personId } = await logPerson('ann@audit.example');
  const id = (await store.keepPersonDetail({ ...jo, personId, ...title }))?.id ?? '';
  await store.keepPersonDetail({ ...max, personId, ...title });
  await store.removePersonDetail({ ...max, personId, detailId: id });
  const rows = await ask(`select action, colleague_id, details, audit::text as text from audit
    where subject_id = '${id}' order by at, id`);
  expect(rows).toMatchObject([
    { action: 'person-detail-kept', colleague_id: jo.id, details: { kind: 'job-title', personId } },
    { action: 'person-detail-removed', colleague_id: max.id, details: { kind: 'job-title', personId } },
  ]);
  expect(JSON.stringify(rows)).not.toContain('Reader');
});
