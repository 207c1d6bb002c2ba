import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchDuplicates, type DuplicateSearch } from '#store/duplicates.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, mailOf } from './institutions.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Compares whomever share a key, and finds all of them. */
async function search(institutionId: string, more: Partial<DuplicateSearch<Identity, string>>) {
  const found: string[] = [];
  let compared = 0;
  await searchDuplicates<Identity, string>({
    connectionString: database.ownerUrl,
    institutionId,
    search: {
      kind: 'person',
      prepare: ({ emailAddresses: [address = ''] }) => address,
      keysOf: () => [],
      compare: () => {
        compared += 1;
        return { score: 1, certainty: 'suggested', reasons: [] };
      },
      leastScore: 0.5,
      ...more,
    },
    onFound: ({ oneName, otherName }) => {
      found.push([oneName, otherName].sort().join(' '));
      return Promise.resolve();
    },
    tell: () => undefined,
  });
  return { found: found.sort(), compared };
}

interface Identity {
  readonly emailAddresses: readonly string[];
}

async function logPeople(people: readonly string[]) {
  const york = await createInstitution(database);
  const jo = await york.signIn('Jo');
  await database.store.logInteraction(mailOf(jo, { people }));
  return york.id;
}

test('whoever share a key are compared, once, and nobody else', async () => {
  const id = await logPeople(['a@one.example', 'b@one.example', 'c@two.example', 'd@three.example']);
  const keysOf = (address: string) => [address.slice(2), address.charAt(0) < 'c' ? 'early' : 'late', address];
  expect(await search(id, { keysOf })).toEqual({
    found: ['a@one.example b@one.example', 'c@two.example d@three.example'],
    compared: 2,
  });
});

test('a key that many share leads to neighbours only, and one that says little to nobody', async () => {
  const people = Array.from({ length: 60 }, (_, index) => `p${String(index + 10)}@many.example`);
  const id = await logPeople(people);
  const { found, compared } = await search(id, { keysOf: () => ['all'] });
  expect(compared).toBeLessThan(60 * 9);
  expect(found).toContain('p10@many.example p11@many.example');
  expect(found).not.toContain('p10@many.example p50@many.example');
  expect(await search(id, { perhapsKeysOf: () => ['all'] })).toEqual({ found: [], compared: 0 });
  const perhapsKeysOf = (address: string) => [address.slice(0, 2)];
  expect((await search(id, { perhapsKeysOf })).compared).toBe((6 * (10 * 9)) / 2);
});
