import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { manifestFor } from '../src/server/manifest.ts';
import { buildPages, type BuildName } from './build-pages.ts';

const usage = 'Usage: npm run build -- [--url https://acquaint.example.ac.uk]';
const names: readonly BuildName[] = ['pages', 'emulator'];

const { values } = parseArgs({
  options: { url: { type: 'string' }, only: { type: 'string' }, help: { type: 'boolean' } },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const url = values.url ?? 'https://localhost:3000';
if (!URL.canParse(url) || new URL(url).protocol !== 'https:' || new URL(url).origin !== url.replace(/\/$/, '')) {
  console.error(`--url must be an https origin without a path, not ${url}. ${usage}`);
  process.exit(2);
}

const wanted = values.only === undefined ? ['pages' as const] : names.filter((name) => values.only?.includes(name));
const isNew = await buildPages(wanted);
if (wanted.includes('pages')) {
  const root = join(import.meta.dirname, '..');
  writeFileSync(join(root, 'dist/manifest.xml'), manifestFor(readFileSync(join(root, 'manifest.xml'), 'utf8'), url));
}
if (values.only === undefined) console.log(`dist/ is ${isNew ? 'built' : 'up to date'}, its manifest for ${url}.`);
