import { afterAll, beforeAll, expect, test } from 'vitest';
import { amina, ros, startTestServer, tom, type TestServer } from '../harness/test-server.ts';
import { correcting } from './correcting.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await log(['jose.nunez@acme.example'], { name: 'José Núñez' });
  await log(['ada@acme.example'], { name: 'Ada Lovelace' });
  await log(['zoe.private@hidden.example'], { name: 'Zoe Private', visibility: 'private' });
});
afterAll(() => server.close());

const { log } = correcting(() => server);

const persons = async (q: string, as = amina) =>
  (await server.clientFor(as).findPersons({ query: { q } })).persons.map(({ displayName }) => displayName);
const organisations = async (q: string, as = amina) =>
  (await server.clientFor(as).findOrganisations({ query: { q } })).organisations.map(({ domain }) => domain);

test.each([
  ['the beginning of a name', 'Lovel', ['Ada Lovelace']],
  ['words in any order, without accents or capitals', 'nun JOSE', ['José Núñez']],
  ['an address', 'ada@acme.example', ['Ada Lovelace']],
  ['what both have', 'acme', ['Ada Lovelace', 'José Núñez']],
  ['a word that nobody has beside one that somebody has', 'ada zzz', []],
  ['the middle of a word', 'velace', []],
  ['nothing', ' ', []],
  ['signs that are no words', "%_'\\*", []],
])('persons are found by %s', async (_, q, found) => {
  expect((await persons(q)).sort()).toEqual(found);
});

test('a found person comes with address and organisation', async () => {
  const { persons: found } = await server.clientFor(amina).findPersons({ query: { q: 'lovelace' } });
  expect(found).toMatchObject([{ emailAddress: 'ada@acme.example', organisation: { domain: 'acme.example' } }]);
});

test('organisations are found by name and domain', async () => {
  expect(await organisations('acm')).toEqual(['acme.example']);
  expect(await organisations('acme.exa')).toEqual(['acme.example']);
  expect(await organisations('lovelace')).toEqual([]);
});

test('whom only another colleague’s private log knows, and another institution’s, are not found', async () => {
  expect(await persons('zoe')).toEqual(['zoe.private@hidden.example']);
  expect(await organisations('hidden')).toEqual(['hidden.example']);
  expect(await persons('zoe', tom)).toEqual([]);
  expect(await organisations('hidden', tom)).toEqual([]);
  expect(await persons('acme', ros)).toEqual([]);
  expect(await organisations('acme', ros)).toEqual([]);
});

test('a person who gets a name is found by it, and one who is taken back no more', async () => {
  const { id } = await log(['nameless@later.example']);
  expect(await persons('nameless')).toEqual(['nameless@later.example']);
  const second = await log(['nameless@later.example'], { name: 'Noor Later' });
  expect(await persons('noor')).toEqual(['Noor Later']);
  for (const each of [id, second.id]) await server.clientFor(amina).undoContribution({ params: { id: each } });
  expect(await persons('noor')).toEqual([]);
  expect(await organisations('later')).toEqual([]);
});

test('at most ten are given', async () => {
  await log(Array.from({ length: 14 }, (_, index) => `many${index}@many.example`));
  expect(await persons('many')).toHaveLength(10);
});
