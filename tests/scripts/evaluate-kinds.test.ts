import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { evaluateKinds } from '../../scripts/evaluate/kinds.ts';
import { evaluateLocalParts } from '../../scripts/evaluate/local-parts.ts';
import { evaluatePersonalLists } from '../../scripts/evaluate/personal-lists.ts';

let corpus: string;
beforeEach(() => {
  corpus = mkdtempSync(join(tmpdir(), 'acquaint-corpus-'));
  for (const folder of ['organisations', 'identities']) mkdirSync(join(corpus, folder));
});
afterEach(() => rmSync(corpus, { recursive: true }));

it('scores names of robots and roles and the addresses of persons, half by half', () => {
  writeFileSync(join(corpus, 'organisations/reserved-no-reply-list.json'), '["no-reply", "jo", "nо-reply"]');
  const jo = { canonical_email: 'jo@acme.example', aliases: [{ email: 'info@acme.example' }, { email: 'root' }] };
  writeFileSync(join(corpus, 'identities/people-mailmap-dev.jsonl'), JSON.stringify(jo));
  expect(evaluateLocalParts(corpus).map(({ set, half, value, count }) => [set, half, value, count])).toEqual([
    ['names of robots', 'developed on', 1, 1],
    ['names of robots', 'set aside', 0, 1],
    ['mailmap persons', 'developed on', 1, 1],
    ['mailmap persons', 'set aside', 0, 1],
  ]);
});

it('scores what the lists of personal providers agree on, and what all of them get wrong', async () => {
  const both = ['gmail.com', 'acme.example'];
  writeFileSync(join(corpus, 'organisations/freemail-free.txt'), [...both, 'only-here.example'].join('\n'));
  for (const file of ['kikobeats-free-email-domains.json', 'email-providers-all.json'])
    writeFileSync(join(corpus, 'organisations', file), JSON.stringify(both));
  const rows = await evaluatePersonalLists(corpus);
  expect(rows.map(({ measure, half, value, count }) => [measure, half, value, count])).toEqual([
    ['what two lists hold is one', 'developed on', 0, 1],
    ['what two lists hold is one', 'set aside', 1, 1],
    ['what all three get wrong', 'developed on', 1, 9],
  ]);
});

it('passes over what the corpus does not hold', async () => {
  const rows = [
    ...(await evaluateKinds(corpus)),
    ...evaluateLocalParts(corpus),
    ...(await evaluatePersonalLists(corpus)),
  ];
  expect(rows).toEqual([]);
});
