import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution } from './institutions.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('colleagues are found by the beginnings of the words of their names, as they are called now', async () => {
  const { store } = database;
  const york = await createInstitution(database);
  const [jo, max] = [await york.signIn('Jo'), await york.signIn('Max', 'Partnerships')];
  const zoe = await york.signIn('Zoë Brontë');
  expect(await store.findColleagues({ ...jo, text: 'ont' })).toEqual([]);
  expect(await store.findColleagues({ ...jo, text: 'zoe' })).toMatchObject([{ id: zoe.id, displayName: 'Zoë Brontë' }]);
  expect(await store.findColleagues({ ...jo, text: 'bronte zo' })).toMatchObject([{ id: zoe.id }]);
  expect(await store.findColleagues({ ...jo, text: 'max' })).toMatchObject([{ id: max.id, unit: 'Partnerships' }]);
  const leeds = await createInstitution(database);
  expect(await store.findColleagues({ ...(await leeds.signIn('Lee')), text: 'max' })).toEqual([]);
});
