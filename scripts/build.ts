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

// With --only it is a start or a test that builds: dist/ keeps the manifest that somebody is about to upload.
const { only } = values;
const isNew = await buildPages(only === undefined ? ['pages'] : names.filter((name) => only.includes(name)));
if (only === undefined) {
  const root = join(import.meta.dirname, '..');
  writeFileSync(join(root, 'dist/manifest.xml'), manifestFor(readFileSync(join(root, 'manifest.xml'), 'utf8'), url));
  console.log(`dist/ is ${isNew ? 'built' : 'up to date'}, its manifest for ${url}.`);
}
