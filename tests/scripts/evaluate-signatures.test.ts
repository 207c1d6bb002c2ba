import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { evaluateSignatures } from '../../scripts/evaluate/signatures.ts';

const corpus = mkdtempSync(join(tmpdir(), 'corpus-'));
afterAll(() => {
  rmSync(corpus, { recursive: true });
});

it('skips what the corpus does not hold', async () => {
  expect(await evaluateSignatures(join(corpus, 'nowhere'))).toEqual([]);
});

it('scores each half of each set by itself', async () => {
  const fixtures = join(corpus, 'signatures', 'email_reply_parser-fixtures');
  mkdirSync(fixtures, { recursive: true });
  writeFileSync(join(fixtures, 'a.txt'), 'Yes.\n\nOn 3 May 2021, Jo wrote:\n> Well?\n');
  writeFileSync(join(fixtures, 'b.txt'), 'No.\n\n> Well?\n');
  writeFileSync(join(fixtures, 'expected-zapier.json'), '{"a.txt":{"reply":"Yes."},"b.txt":{"reply":"Perhaps."}}');
  const talon = join(corpus, 'signatures', 'talon');
  mkdirSync(talon);
  const signature = { fn: 'extract_signature', test: 'c', input: 'Yes.\n--\nJo', expected: ['Yes.', '--\nJo'] };
  writeFileSync(join(talon, 'talon-inline-cases.json'), JSON.stringify([signature]));
  expect(await evaluateSignatures(corpus)).toEqual([
    { set: 'talon, signatures', half: 'developed on', measure: 'exact', value: 1, aim: 0.85, count: 1 },
    { set: 'email_reply_parser, replies', half: 'developed on', measure: 'exact', value: 1, aim: 0.85, count: 1 },
    { set: 'email_reply_parser, replies', half: 'set aside', measure: 'exact', value: 0, aim: 0.85, count: 1 },
  ]);
});
