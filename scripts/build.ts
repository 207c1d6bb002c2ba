import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { manifestFor, parseManifestPermission, type ManifestPermission } from '../src/server/manifest.ts';
import { buildPages, type BuildName } from './build-pages.ts';

const usage = 'Usage: npm run build -- [--url https://acquaint.example.ac.uk] [--permission item|mailbox]';
const names: readonly BuildName[] = ['pages', 'emulator'];

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    permission: { type: 'string' },
    only: { type: 'string' },
    help: { type: 'boolean' },
  },
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

const permission = readPermission(values.permission ?? 'item');

// With --only it is a start or a test that builds: dist/ keeps the manifest that somebody is about to upload.
const { only } = values;
const isNew = await buildPages(only === undefined ? ['pages'] : names.filter((name) => only.includes(name)));
if (only === undefined) {
  const root = join(import.meta.dirname, '..');
  const name = permission === 'mailbox' ? 'manifest-mailbox.xml' : 'manifest.xml';
  const source = readFileSync(join(root, 'manifest.xml'), 'utf8');
  writeFileSync(join(root, 'dist', name), manifestFor(source, { url, permission }));
  console.log(`dist/ is ${isNew ? 'built' : 'up to date'}, its ${name} for ${url}.`);
}

function readPermission(text: string): ManifestPermission {
  try {
    return parseManifestPermission(text);
  } catch (error) {
    console.error(`--permission: ${error instanceof Error ? error.message : error}. ${usage}`);
    process.exit(2);
  }
}
