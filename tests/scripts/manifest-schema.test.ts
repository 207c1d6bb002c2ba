import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { manifestFor } from '#server/manifest.ts';

const corpus = process.env['ACQUAINT_CORPUS'] ?? '';
const schemas = [join(corpus, 'manifest-schema'), join(corpus, '../manifest-schema')].find(
  (folder) => corpus !== '' && existsSync(join(folder, 'OfficeAppManifestV1_1.xsd')),
);
const folder = mkdtempSync(join(tmpdir(), 'acquaint-manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));

// Microsoft's schemas are not ours to pass on: beside or in the folder that ACQUAINT_CORPUS names there may be some.
describe.skipIf(schemas === undefined)('by the schemas of office add-ins', () => {
  test.each(['item', 'mailbox'] as const)('the manifest for the permission %s is valid', (permission) => {
    const source = readFileSync(join(import.meta.dirname, '../../manifest.xml'), 'utf8');
    const file = join(folder, `${permission}.xml`);
    writeFileSync(file, manifestFor(source, { url: 'https://acquaint.example.ac.uk', permission }));
    const schema = join(schemas ?? '', 'OfficeAppManifestV1_1.xsd');
    execFileSync('xmllint', ['--nonet', '--noout', '--schema', schema, file], { stdio: 'pipe' });
    const said = execFileSync('python3', [join(schemas ?? '', 'lint.py'), file], { encoding: 'utf8' });
    expect(said.trim()).toBe('lint ok');
  });
});
