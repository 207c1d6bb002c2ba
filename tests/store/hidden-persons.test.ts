import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Visibility } from '#domain/visibility.ts';
import type { Colleague, Reader, Store } from '#store/store.ts';
import { connect } from '../harness/connect.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { lookUp, mailOf, signInThree } from './institutions.ts';

let database: TestDatabase;
let store: Store;
let jo: Colleague & Reader;
let max: Colleague & Reader;
let una: Colleague & Reader;

beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
  ({ jo, max, una } = await signInThree(database));
});
afterAll(() => database.drop());

let made = 0;
const newAddress = () => `ann@hidden-${String((made += 1))}.example`;

async function log(as: Reader, person: string, visibility: Visibility, displayName?: string) {
  return await store.logInteraction(mailOf(as, { people: [person], visibility, about: { displayName } }));
}

async function nameOf(person: string, as: Reader) {
  return (await lookUp(store, as, person)).person?.displayName;
}

async function found(text: string, as: Reader) {
  return (await store.findPersons({ ...as, text })).map(({ displayName }) => displayName);
}

describe('the name of somebody', () => {
  /** What Jo had logged, then what Max logs and by which name, and what Max is shown. */
  const table: readonly (readonly [Visibility, Visibility, string | undefined, 'address' | string])[] = [
    ['private', 'institution', 'Ann Lee', 'Ann Lee'],
    ['private', 'institution', undefined, 'address'],
    ['private', 'tie', 'Ann Lee', 'Ann Lee'],
    ['private', 'tie', undefined, 'address'],
    ['private', 'private', 'Ann Lee', 'address'],
    ['private', 'private', undefined, 'address'],
    ['tie', 'institution', 'Ann Lee', 'Ann Lee'],
    ['tie', 'institution', undefined, 'Oncologist'],
    ['tie', 'tie', 'Ann Lee', 'Oncologist'],
    ['tie', 'private', 'Ann Lee', 'Oncologist'],
    ['unit', 'institution', 'Ann Lee', 'Ann Lee'],
    ['institution', 'institution', 'Ann Lee', 'Oncologist'],
  ];
  test.each(table)('that was logged as %s, then as %s by the name %s, is shown as %s', async (...row) => {
    const [before, visibility, name, shown] = row;
    const person = newAddress();
    await log(jo, person, before, 'Oncologist');
    await log(max, person, visibility, name);
    const expected = shown === 'address' ? person : shown;
    expect(await nameOf(person, max)).toBe(expected);
    expect(await found(`oncologist ${person}`, max)).toEqual(expected === 'Oncologist' ? ['Oncologist'] : []);
    if (expected === name) expect(await found(`lee ${person}`, max)).toEqual([name]);
  });

  test('is not what a private log says of whom everybody knows', async () => {
    const person = newAddress();
    await log(jo, person, 'institution');
    await log(max, person, 'private', 'Oncologist');
    expect(await nameOf(person, jo)).toBe(person);
  });

  test('is not what a log says that has become private, or joins a private one', async () => {
    const [changed, again, joined] = [newAddress(), newAddress(), newAddress()];
    const { id } = await log(jo, changed, 'institution', 'Oncologist');
    await store.changeContribution({ ...jo, interactionId: id, visibility: 'private' });
    const mail = { id: 'again@york.example', people: [again], about: { displayName: 'Oncologist' } };
    await store.logInteraction(mailOf(jo, mail));
    await store.logInteraction(mailOf(jo, { ...mail, visibility: 'private' }));
    await store.logInteraction(mailOf(jo, { ...mail, people: [again, joined] }));
    for (const person of [changed, again, joined]) {
      await log(max, person, 'institution');
      expect(await nameOf(person, max)).toBe(person);
      expect(await found(`oncologist ${person}`, max)).toEqual([]);
    }
  });

  test('goes with the last log that others see, though somebody has a private one', async () => {
    const person = newAddress();
    await log(jo, person, 'private');
    const { id } = await log(max, person, 'institution', 'Ann Lee');
    expect(await nameOf(person, jo)).toBe('Ann Lee');
    await store.undoContribution({ ...max, interactionId: id });
    expect(await nameOf(person, jo)).toBe(person);
    await log(una, person, 'private', 'Ann Lee');
    expect(await nameOf(person, una)).toBe(person);
  });
});

describe('what is kept of somebody whom only private logs know', () => {
  const phone = { kind: 'phone', value: '+44 1904 320000' } as const;

  async function detailsOf(person: string, as: Reader) {
    return (await lookUp(store, as, person)).person?.details?.map(({ value }) => value) ?? [];
  }

  test('is its colleague’s alone, whoever logs them after that', async () => {
    const person = newAddress();
    await log(jo, person, 'private');
    const personId = (await lookUp(store, jo, person)).person?.id ?? '';
    const kept = await store.keepPersonDetail({ ...jo, personId, ...phone });
    expect(await store.keepPersonDetail({ ...jo, personId, ...phone })).toEqual({ id: kept?.id, created: false });
    await log(una, person, 'private');
    await log(max, person, 'institution');
    expect(await detailsOf(person, jo)).toEqual([phone.value]);
    for (const other of [max, una]) {
      expect(await detailsOf(person, other)).toEqual([]);
      expect((await store.getPerson({ ...other, personId }))?.details).toEqual([]);
      const detailId = kept?.id ?? '';
      await store.removePersonDetail({ ...other, personId, detailId });
    }
    expect(await store.keepPersonDetail({ ...max, personId, ...phone })).toMatchObject({ created: true });
    expect(await detailsOf(person, una)).toEqual([phone.value]);
    expect(await detailsOf(person, jo)).toEqual([phone.value]);
  });

  test('is everybody’s with the log that its colleague shares, and no longer once that is private again', async () => {
    const person = newAddress();
    const { id } = await log(jo, person, 'private');
    const personId = (await lookUp(store, jo, person)).person?.id ?? '';
    await store.keepPersonDetail({ ...jo, personId, ...phone });
    await store.changeContribution({ ...jo, interactionId: id, visibility: 'institution' });
    expect(await detailsOf(person, max)).toEqual([phone.value]);
    await store.changeContribution({ ...jo, interactionId: id, visibility: 'private' });
    await log(max, person, 'institution');
    expect(await detailsOf(person, max)).toEqual([]);
    expect(await detailsOf(person, jo)).toEqual([phone.value]);
  });
});

describe('what colleagues have of somebody', () => {
  /** With a private log that is left, or without; whatever others can find out must be the same. */
  const endings = [
    ['nobody else knows them', false],
    ['another has a private log', true],
  ] as const;

  test.each(endings)('is gone for them with the last log that they see, be it that %s', async (_, isLeft) => {
    const [person, twin] = [newAddress(), newAddress()];
    await log(una, twin, 'institution');
    if (isLeft) await log(jo, person, 'private');
    const { id } = await log(max, person, 'tie');
    const { person: known, organisation } = await lookUp(store, una, person);
    const personId = known?.id ?? '';
    await store.keepPersonDetail({ ...una, personId, kind: 'job-title', value: 'Reader in Law' });
    await store.keepPersonDetail({ ...max, personId, kind: 'phone', value: '+44 1904 320000' });
    const conversation = { conversationId: `about ${person}` };
    const until = new Date(Date.now() + 60_000).toISOString();
    await store.followConversation({ ...una, ...conversation, personIds: [personId], until });
    const now = new Date();
    const request = { ...una, note: '', now, expiresAt: new Date(now.getTime() + 60_000) };
    await store.askForIntroduction({ ...request, about: { subject: 'person', id: personId } });
    await store.askForIntroduction({ ...request, about: { subject: 'organisation', id: organisation?.id ?? '' } });
    expect((await store.listIntroductions({ ...una, now })).asked).toHaveLength(2);
    await findTwins(personId, (await lookUp(store, una, twin)).person?.id ?? '');
    expect((await lookUp(store, una, person)).twins).toHaveLength(1);

    await store.undoContribution({ ...max, interactionId: id });
    expect((await store.listIntroductions({ ...una, now })).asked).toEqual([]);
    const again = await store.lookup({ ...una, correspondents: [], conversation });
    expect(again).not.toHaveProperty('conversation');
    await log(max, person, 'tie');
    for (const as of [una, max]) {
      expect((await lookUp(store, as, person)).person).not.toHaveProperty('details');
      expect(await lookUp(store, as, person)).not.toHaveProperty('twins');
    }
  });
});

/** As the search over the whole store keeps them. */
async function findTwins(...ids: string[]): Promise<void> {
  const owner = await connect(database.ownerUrl);
  await owner.query(`select set_config('app.institution_id', '${jo.institutionId}', false)`);
  await owner.query(
    `insert into duplicate (institution_id, kind, one_id, other_id, score, certainty, reasons, found_at)
    values ($1, 'person', least($2::uuid, $3), greatest($2::uuid, $3), 0.9, 'suggested', '[]', now())`,
    [jo.institutionId, ...ids],
  );
  await owner.end();
}
