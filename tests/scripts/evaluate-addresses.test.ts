import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluateAddresses } from '../../scripts/evaluate/addresses.ts';

describe('evaluateAddresses', () => {
  let corpus: string;
  beforeEach(() => {
    corpus = mkdtempSync(join(tmpdir(), 'acquaint-corpus-'));
    mkdirSync(join(corpus, 'addresses'));
  });
  afterEach(() => rmSync(corpus, { recursive: true }));

  const write = (name: string, lines: readonly unknown[]) =>
    writeFileSync(join(corpus, 'addresses', name), lines.map((line) => JSON.stringify(line)).join('\n'));

  it('scores both halves of each set by itself', () => {
    const jane = { name: 'Jane Smith', address: 'jane.smith@acme.example' };
    write('real-headers-dev.jsonl', [
      { value: 'Team: Jane Smith <jane.smith@acme.example>;', expected: [jane] },
      { value: 'jo@acme.example', expected: [{ name: '', address: 'al@acme.example' }] },
    ]);
    write('legacydn-dev.jsonl', [
      { display: 'Smith, Jane', exchange: '/O=ACME/CN=RECIPIENTS/CN=JSMITH', smtp: 'jane.smith@acme.example' },
      { display: 'Jones, Al', exchange: 'no directory name', smtp: 'al.jones@acme.example' },
    ]);
    expect(evaluateAddresses(corpus).map(({ half, measure, value, count }) => [half, measure, value, count])).toEqual([
      ['developed on', 'address lists exact', 1, 1],
      ['developed on', 'names as given.family@ has them', 1, 1],
      ['developed on', 'address found among all', 1, 1],
      ['set aside', 'address lists exact', 0, 1],
      ['set aside', 'address found among all', 0, 1],
    ]);
  });

  it('passes over what the corpus does not hold', () => {
    expect(evaluateAddresses(corpus)).toEqual([]);
  });
});
