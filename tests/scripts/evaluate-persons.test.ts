import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { evaluateOrganisations } from '../../scripts/evaluate/organisations.ts';
import { evaluatePersons } from '../../scripts/evaluate/persons.ts';

const corpus = mkdtempSync(join(tmpdir(), 'corpus-'));
mkdirSync(join(corpus, 'identities'));
afterAll(() => {
  rmSync(corpus, { recursive: true });
});

it('skips what the corpus does not hold', async () => {
  expect(evaluatePersons(join(corpus, 'nowhere'))).toEqual([]);
  expect(await evaluateOrganisations(join(corpus, 'nowhere'))).toEqual([]);
});

it('scores persons, each half by itself', () => {
  const persons = [
    {
      canonical_name: 'Ada Lovelace',
      canonical_email: 'ada@x.example',
      aliases: [
        { name: null, email: 'Ada@x.example' },
        { name: null, email: 'zz@y.example' },
      ],
    },
    { canonical_name: 'Mary Somerville', canonical_email: 'mary@x.example', aliases: [] },
    { canonical_name: 'Ada Lovelace', canonical_email: 'ada@x.example', aliases: [] },
  ];
  const path = join(corpus, 'identities/people-mailmap-dev.jsonl');
  writeFileSync(path, persons.map((person) => JSON.stringify(person)).join('\n'));
  const rows = evaluatePersons(corpus).map(({ half, measure, value, count }) => [half, measure, value, count]);
  expect(rows.slice(0, 2)).toEqual([
    ['developed on', 'precision of what is certain', 1 / 3, 3],
    ['developed on', 'recall of what is certain or suggested', 1 / 3, 3],
  ]);
  expect(rows.slice(4).map(([half, , , count]) => [half, count])).toEqual(Array(4).fill(['set aside', 0]));
});

it("scores organisations' names, each half by itself", async () => {
  const pairs = [
    { a: 'University of Graz', b: 'Medical University of Graz', country: 'AT', same: false },
    { a: 'University of Graz', b: 'Graz University', country: 'AT', same: true },
    { a: 'University of Graz', b: 'Universität Graz', same: true },
    { a: 'University of Graz', b: 'Alma Mater', country: 'AT', same: true },
  ];
  const path = join(corpus, 'identities/organisation-name-pairs-dev.jsonl');
  writeFileSync(path, pairs.map((pair) => JSON.stringify(pair)).join('\n'));
  expect((await evaluateOrganisations(corpus)).map(({ half, measure, value }) => [half, measure, value])).toEqual([
    ['developed on', 'precision', 1],
    ['developed on', 'recall', 0.5],
    ['set aside', 'precision', 1],
    ['set aside', 'recall', 1],
  ]);
});
