import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSearchText } from '#domain/search-text.ts';
import type { Reader } from '#store/store.ts';
import { connect } from '../harness/connect.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, mailOf, type TestInstitution } from './institutions.ts';

let database: TestDatabase;
let york: TestInstitution;
let jo: Reader;
let max: Reader;
beforeAll(async () => {
  database = await createTestDatabase();
  york = await createInstitution(database);
  jo = await york.signIn('Jo');
  max = await york.signIn('Max');
  const log = (who: Reader, mail: Parameters<typeof mailOf>[1]) => database.store.logInteraction(mailOf(who, mail));
  await log(jo, {
    people: ['ada.lovelace@acme.example'],
    about: { displayName: 'Ada Lovelace' },
    subject: 'Hydrogen storage',
  });
  await log(max, { people: ['jose@beta.example'], about: { displayName: 'José Núñez' }, subject: 'Re: hydrogen' });
  await log(max, { people: ['jose@beta.example'], subject: 'Fuel cells', at: '2026-04-01T09:00:00Z' });
  await log(jo, {
    people: ['adam@beta.example'],
    about: { displayName: 'Adam Loveless' },
    subject: 'Secret hydrofoil',
    visibility: 'private',
  });
  await log(max, { people: ['bob@acme.example'], about: { displayName: 'Bob Ada' }, subject: 'Lunch' });
});
afterAll(() => database.drop());

const search = (who: Reader, q: string, limit = 10) =>
  database.store.search({ ...who, text: readSearchText(q), purposes: [], limit });
const people = async (who: Reader, q: string) => (await search(who, q)).people.found.map((one) => one.displayName);

test('people are found by whole words, then by beginnings, then in spite of slips', async () => {
  expect(await people(jo, 'ada')).toEqual(['Ada Lovelace', 'Bob Ada', 'adam@beta.example']);
  expect(await people(max, 'lovelace')).toEqual(['Ada Lovelace']);
  expect(await people(max, 'lovlace')).toEqual(['Ada Lovelace']);
  expect(await people(max, 'lovelcae')).toEqual(['Ada Lovelace']);
  expect(await people(max, 'lovlaec')).toEqual(['Ada Lovelace']);
  expect(await people(max, 'nunez')).toEqual(['José Núñez']);
  expect(await people(max, 'NUÑZE')).toEqual(['José Núñez']);
  expect(await people(max, 'ada love')).toEqual(['Ada Lovelace', 'Bob Ada']);
});

test('whom only a private log knows is found by nobody else', async () => {
  expect(await people(jo, 'adam')).toEqual(['adam@beta.example']);
  expect(await people(max, 'adam')).toEqual([]);
});

test('colleagues are found by what they have been in touch about, as far as the searcher sees', async () => {
  const inTouch = async (who: Reader, q: string) =>
    (await search(who, q)).inTouch.found.map(({ colleague, topics, interactions, lastAt }) => [
      colleague.displayName,
      topics.join(' '),
      interactions,
      lastAt.slice(0, 10),
    ]);
  expect(await inTouch(max, 'Who knows about hydrogen?')).toEqual([
    ['Jo', 'hydrogen', 1, '2026-03-01'],
    ['Max', 'hydrogen', 1, '2026-03-01'],
  ]);
  expect(await inTouch(max, 'hydrgoen storage')).toEqual([
    ['Jo', 'hydrogen storage', 1, '2026-03-01'],
    ['Max', 'hydrogen', 1, '2026-03-01'],
  ]);
  expect(await inTouch(max, 'hydrofoil')).toEqual([]);
  expect(await inTouch(jo, 'hydrofoil')).toEqual([['Jo', 'hydrofoil', 1, '2026-03-01']]);
});

test('organisations are found by name, domain and identifier, colleagues by name', async () => {
  const found = await search(max, 'acme.example');
  expect(found.organisations.found.map(({ domain, isMine }) => [domain, isMine])).toEqual([
    ['acme.example', true],
    ['beta.example', true],
  ]);
  const owner = await connect(database.ownerUrl);
  await owner.query(`select set_config('app.institution_id', '${york.id}', false)`);
  const id = found.organisations.found[0]?.id;
  await owner.query(`insert into organisation_identifier values ($1, 'ror', '04m01e293', $2)`, [york.id, id]);
  await owner.query(`insert into organisation_identifier values ($1, 'company-number', '00445790', $2)`, [york.id, id]);
  await owner.end();
  for (const q of ['https://ror.org/04m01e293', '04M01E293', '445790', '00445790']) {
    expect((await search(max, q)).organisations.found.map((one) => one.id)).toEqual([id]);
  }
  expect((await search(max, 'max')).colleagues.found.map(({ displayName }) => displayName)).toEqual(['Max']);
});

test('what is taken back, or erased, is found by nothing, and no word of it is kept', async () => {
  const { id } = await database.store.logInteraction(
    mailOf(jo, {
      people: ['zbigniew@zeta.example'],
      about: { displayName: 'Zbigniew Brzezinski' },
      subject: 'Perovskite tandem',
    }),
  );
  expect((await search(max, 'perovskit')).inTouch.found).toHaveLength(1);
  await database.store.undoContribution({ ...jo, interactionId: id });
  expect((await search(max, 'perovskite')).inTouch.found).toEqual([]);
  const owner = await connect(database.ownerUrl);
  await owner.query(`select set_config('app.institution_id', '${york.id}', false)`);
  for (const table of ['search_word', 'word_variant', 'word_doubt', 'topic', 'name_word']) {
    const { rows } = await owner.query<{ word: string }>(`select word from ${table}`);
    expect(rows.map(({ word }) => word).filter((word) => /zbig|brze|zeta|perov|tandem/u.test(word))).toEqual([]);
  }
  const { rows } = await owner.query<{ words: number; lovelace: number }>(
    `select count(*)::int as words, count(*) filter (where word = 'lovelace')::int as lovelace from search_word`,
  );
  expect(rows[0]?.lovelace).toBe(1);
  await owner.end();
});
