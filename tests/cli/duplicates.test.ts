import { expect, test } from 'vitest';
import { runAcquaint } from './run-acquaint.ts';

const lines = (...records: readonly unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
const pairsIn = (stdout: string): unknown[] =>
  stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));

test('duplicate persons are told with score and reasons, the likeliest first', async () => {
  const input = lines(
    { id: 1, name: 'Ada Lovelace', addresses: ['ada@engines.example'] },
    { id: 2, names: ['Charles Babbage'], addresses: ['charles@engines.example'], organisation: null },
    { id: 'x', emailAddress: 'alovelace@poems.example' },
    { id: 4, name: 'LOVELACE Ada', addresses: 'Ada@Engines.example' },
  );
  const { code, stdout, stderr } = await runAcquaint(['duplicates', 'persons'], {}, input);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(pairsIn(stdout)).toEqual([
    {
      a: 1,
      b: 4,
      score: 1,
      certainty: 'certain',
      reasons: ['Both have the address ada@engines.example.', 'Both are called ada lovelace.'],
    },
    {
      a: 1,
      b: 'x',
      score: 0.6,
      certainty: 'suggested',
      reasons: ['The address alovelace@poems.example fits the other’s name.'],
    },
    {
      a: 'x',
      b: 4,
      score: 0.6,
      certainty: 'suggested',
      reasons: ['The address alovelace@poems.example fits the other’s name.'],
    },
  ]);
});

test('duplicate organisations are told; bad lines too, each with its place', async () => {
  const input = [
    '\ufeff',
    lines({ id: 'a', name: 'University of\u2028Northbridge', domains: ['northbridge.example'], country: 'GB' }),
    'no JSON\n\n',
    lines(
      { name: 'No id' },
      { id: 'b', names: ['Northbridge University'], domain: 'northbridge.example', country: 'GB' },
    ),
  ].join('');
  const { code, stdout, stderr } = await runAcquaint(['duplicates', 'organisations'], {}, input);
  expect(code).toBe(1);
  expect(pairsIn(stdout)).toMatchObject([{ a: 'a', b: 'b', score: 1, certainty: 'certain' }]);
  const [json, id, summary] = stderr.trim().split('\n');
  expect([json, id].map((line) => JSON.parse(line ?? ''))).toEqual([
    { line: 2, error: 'This line is not JSON' },
    { line: 4, error: 'id: Expected a text or a number' },
  ]);
  expect(summary).toBe('Lines that could not be read: 2.');
});

test('records of which no field is read are no silent nothing', async () => {
  const { code, stderr } = await runAcquaint(['duplicates', 'persons'], {}, lines({ id: 1, nom: 'Ada' }));
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('None of the records has a field') });
});

test('nothing in, nothing out; and what to find has to be said', async () => {
  expect(await runAcquaint(['duplicates', 'persons'])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect((await runAcquaint(['duplicates', 'cats'])).code).toBe(2);
  expect((await runAcquaint(['duplicates'])).stderr).toContain('Say either persons or organisations');
});
