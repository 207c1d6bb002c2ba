import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Colleague, Reader } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { rowsOf } from '../harness/rows-of.ts';
import { address, createInstitution, lookUp, mailOf, type TestInstitution } from './institutions.ts';
import { grant, makeSystem, putting } from './linking.ts';
import { recount } from './recount.ts';

let database: TestDatabase;
let york: TestInstitution;
let jo: Colleague & Reader;
let alumni: string;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  york = await createInstitution(database);
  jo = await york.signIn('Jo');
  alumni = await makeSystem(database, york.id, { code: 'alumni' });
});

const put = putting(() => ({ database, institutionId: york.id }));
const ann = 'ann@personal.example';

async function log(...people: string[]) {
  const { id } = await database.store.logInteraction(mailOf(jo, { people }));
  return id;
}

test('who is erased goes from links too, and is refused when their system sends them again', async () => {
  await log('bob@acme.example', ann);
  const atAcme = { domain: 'acme.example', emailAddress: ann, personName: 'Ann' };
  const links = [
    grant('alone', { emailAddress: ann, personName: 'Ann' }, { kind: 'alumnus' }),
    grant('named', atAcme, { title: `Placement of ${ann}` }),
    grant('other', atAcme),
    grant('of nobody', { domain: 'acme.example' }),
  ];
  await put(alumni, links);
  const personId = (await lookUp(database.store, jo, ann)).person?.id ?? '';
  const preview = await database.store.previewErasure({ institutionId: york.id, subject: { personId } });
  expect(preview?.counts.links).toBe(3);
  const input = { ...jo, personId, reason: 'Request under Article 17', keepOut: true, confirmedAddress: address(ann) };
  expect(await database.store.erasePerson(input)).toMatchObject({ links: 3 });
  const rows = await rowsOf(database.serverUrl, york.id);
  expect(
    rows
      .get('link')
      ?.map((row) => (JSON.parse(row) as { key: string }).key)
      .sort(),
  ).toEqual(['of nobody', 'other']);
  expect([...rows.values()].flat().join()).not.toMatch(/ann@|"Ann"/);
  const { kept, counted } = await recount(database.ownerUrl, york.id);
  expect(kept).toEqual(counted);
  expect((await put(alumni, links)).map(({ outcome, issue }) => [outcome, issue?.code])).toEqual([
    ['refused', 'kept-out'],
    ['refused', 'kept-out'],
    ['refused', 'kept-out'],
    ['unchanged', undefined],
  ]);
  expect(await put(alumni, [grant('other', { domain: 'acme.example' })])).toMatchObject([{ outcome: 'changed' }]);
});

test('who was known by a log alone that is taken back leaves their links, which find them again', async () => {
  const interactionId = await log(ann);
  await put(alumni, [grant('1', { emailAddress: ann }, { kind: 'alumnus' })]);
  const personOf = async () =>
    (JSON.parse((await rowsOf(database.serverUrl, york.id)).get('link')?.[0] ?? '{}') as { person_id: string | null })
      .person_id;
  expect(await personOf()).not.toBe(null);
  await database.store.undoContribution({ ...jo, interactionId });
  expect(await personOf()).toBe(null);
  await log(ann);
  await database.store.matchWaitingLinks({ institutionId: york.id, after: undefined });
  expect(await personOf()).toBe((await lookUp(database.store, jo, ann)).person?.id);
});

test('an organisation that links are about stays when its log is taken back', async () => {
  const interactionId = await log('bob@acme.example');
  await put(alumni, [grant('1', { domain: 'acme.example' })]);
  await database.store.undoContribution({ ...jo, interactionId });
  const max = await york.signIn('Max');
  const id = (await lookUp(database.store, max, 'new@acme.example')).organisation?.id ?? '';
  const page = await database.store.listLinks({ ...max, of: { subject: 'organisation', id }, limit: 10 });
  expect(page?.links).toMatchObject([{ key: '1', organisation: { id } }]);
});

test('somebody whom only other systems name is found by name or address, told of, and erased from the records that are theirs', async () => {
  await log('bob@acme.example');
  const bea = { personName: 'Béa Namesake', emailAddress: 'bea@personal.example' };
  const other = { personName: 'Bea  namesake', domain: 'acme.example' };
  const links = [
    grant('alumna', bea, { kind: 'alumnus' }),
    grant('waiting', { organisationName: 'Nobody Known', personName: 'BEA NAMESAKE' }, { kind: 'placement' }),
    grant('titled', { domain: 'acme.example' }, { title: 'Prize for Béa Namesake' }),
    grant('of another', other, { kind: 'placement' }),
    grant('of nobody', { domain: 'acme.example' }),
  ];
  await put(alumni, links);
  const reason = 'Request under Article 15';
  const found = await database.store.discloseRecords({ ...jo, whom: ' bea namesake', reason });
  expect(found.records.map(({ key }) => key).sort()).toEqual(['alumna', 'of another', 'titled', 'waiting']);
  const byAddress = await database.store.discloseRecords({ ...jo, whom: 'bea@personal.example', reason });
  expect(byAddress.records).toMatchObject([{ key: 'alumna', personName: 'Béa Namesake', system: { code: 'alumni' } }]);
  const theirs = found.records.filter(({ key }) => key !== 'of another').map(({ id }) => id);
  const erasing = { ...jo, whom: 'Bea Namesake', ids: theirs, keepOut: false };
  expect(await database.store.eraseFromRecords({ ...erasing, reason: 'Bea Namesake asked' })).toBe('reason-names-them');
  expect(await database.store.eraseFromRecords({ ...erasing, reason })).toEqual({ links: 3 });
  expect(await database.store.eraseFromRecords({ ...erasing, reason })).toBe(undefined);
  const rows = await rowsOf(database.serverUrl, york.id);
  const left = rows.get('link')?.map((row) => JSON.parse(row) as { key: string; claim: object });
  expect(left?.map(({ key }) => key).sort()).toEqual(['of another', 'of nobody', 'waiting']);
  expect(left?.find(({ key }) => key === 'waiting')?.claim).toEqual({ organisationName: 'Nobody Known' });
  expect([...rows.values()].flat().join()).not.toMatch(/B.a Namesake|bea@|BEA/u);
  const { kept, counted } = await recount(database.ownerUrl, york.id);
  expect(kept).toEqual(counted);
});

test('no system brings back who was erased by sending the same record again, only by another one, or without them', async () => {
  const named = { organisationName: 'Nobody Known', personName: 'Cy Again' };
  const links = [grant('alone', { personName: 'Cy Again' }, { kind: 'alumnus' }), grant('with', named)];
  await put(alumni, links);
  const { records } = await database.store.discloseRecords({ ...jo, whom: 'Cy Again', reason: 'Asked to' });
  const ids = records.map(({ id }) => id);
  await database.store.eraseFromRecords({ ...jo, whom: 'Cy Again', ids, reason: 'Asked to', keepOut: false });
  const again = [...links, grant('alone', { personName: 'C. Again' }, { kind: 'alumnus' })];
  for (const link of again) {
    expect(await put(alumni, [link])).toMatchObject([{ outcome: 'refused', issue: { code: 'kept-out' } }]);
  }
  expect(await put(alumni, [grant('with', { organisationName: 'Nobody Known' })])).toMatchObject([
    { outcome: 'changed' },
  ]);
  const kinds = ['alumnus'] as const;
  await database.store.removeLink({ institutionId: york.id, systemId: alumni, key: 'alone', kinds });
  expect(await put(alumni, [grant('alone', { personName: 'Somebody Else' }, { kind: 'alumnus' })])).toMatchObject([
    { outcome: 'created' },
  ]);
});

test('what is kept of a person is told with the records that are about them', async () => {
  await log(ann);
  await put(alumni, [grant('1', { emailAddress: ann, personName: 'Ann' }, { kind: 'alumnus' })]);
  const personId = (await lookUp(database.store, jo, ann)).person?.id ?? '';
  const told = await database.store.disclose({ ...jo, subject: { personId }, reason: 'Request under Article 15' });
  expect(told?.records).toMatchObject([{ key: '1', personName: 'Ann', emailAddress: ann, kind: 'alumnus' }]);
});

test('where there are more records about a person than are told of at once, that is said', async () => {
  await log(ann);
  const links = Array.from({ length: 201 }, (_, index) => grant(String(index), { emailAddress: ann }));
  await put(alumni, links.slice(0, 200));
  const personId = (await lookUp(database.store, jo, ann)).person?.id ?? '';
  const disclose = () => database.store.disclose({ ...jo, subject: { personId }, reason: 'Request under Article 15' });
  const whole = await disclose();
  expect([whole?.records.length, whole?.areRecordsCut]).toEqual([200, false]);
  await put(alumni, links.slice(200));
  const cut = await disclose();
  expect([cut?.records.length, cut?.areRecordsCut]).toEqual([200, true]);
});
