import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import omitSummaries from '../../scripts/omit-summaries.mjs';

const folder = join(import.meta.dirname, '../../src/api');
// One only puts the others together, and no page knows of what connected systems may do.
const files = globSync('*operations.ts', { cwd: folder, exclude: ['operations.ts', 'system-operations.ts'] });

test.each(files)('of %s the pages load everything but what only the server asks for', (file) => {
  const source = readFileSync(join(folder, file), 'utf8');
  const loaded = omitSummaries(source);
  const summary = /\bsummary:\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),/g;
  expect(source.match(summary)?.length).toBeGreaterThan(0);
  const others = /\bpermission: '[\w-]+',|\bstatuses: \[[\d, ]+\],?/g;
  expect(source.match(others)?.length).toBe(2 * (source.match(summary)?.length ?? 0));
  for (const omitted of [summary, others]) expect(loaded).not.toMatch(omitted);
  const withoutSpace = (text: string) => text.replaceAll(/\s/g, '');
  expect(withoutSpace(loaded)).toBe(withoutSpace(source.replaceAll(summary, '').replaceAll(others, '')));
});
