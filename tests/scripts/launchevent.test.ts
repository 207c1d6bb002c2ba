import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { bundleLaunchEvent } from '../harness/bundle-launchevent.ts';
import { findEs2016Faults } from '../harness/es2016.ts';

const root = join(import.meta.dirname, '../..');
let script = '';
beforeAll(async () => {
  script = await bundleLaunchEvent();
});

test('the script of events is ES2016 to the last dependency, and needs no page', () => {
  expect(script).not.toBe('');
  expect(findEs2016Faults(script)).toEqual([]);
});

test('it is one file that loads no other', () => {
  expect(script).not.toMatch(/\bimport\b|\brequire\(|importScripts/);
});

test('without a page it offers the functions that the manifest names', () => {
  const offered: string[] = [];
  const associate = (name: string) => offered.push(name);
  runInNewContext(script, { Office: { actions: { associate } }, setTimeout });
  const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
  const named = [...manifest.matchAll(/<LaunchEvent [^>]*FunctionName="(\w+)"/g)].map(([, name]) => name);
  expect(offered.toSorted()).toEqual(named.toSorted());
});

test('dependencies are transpiled too, and what is imported on demand comes within the file', async () => {
  const dependency = await bundleLaunchEvent({
    entry: { launchevent: join(root, 'node_modules/hono/dist/client/index.js') },
  });
  expect(findEs2016Faults(dependency).filter((fault) => fault.includes('Parsing error'))).toEqual([]);
  expect(await bundleLaunchEvent({ entry: { launchevent: join(root, 'src/locales/locale.ts') } })).not.toContain(
    'import(',
  );
});

test.each([
  ['a later syntax', 'async () => undefined', 'Parsing error'],
  ['an import on demand', 'import("./other.js")', 'Parsing error'],
  ['a later regular expression', '/(?<year>\\d+)/', 'Parsing error'],
  ['a later regular expression that is made of a text', 'new RegExp("(?<=a)b")', 'made of a text'],
  ['a later method', '[[1]].flat()', 'after ES2016'],
  ['a later function', 'Object.entries({})', 'Object.entries'],
  ['something of pages', 'localStorage.length', 'localStorage'],
])('%s would be told', (_, text, said) => {
  expect(findEs2016Faults(text).join()).toContain(said);
});
