import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { northbridge, units } from './institutions.ts';
import { linkFiles } from './link-files.ts';

/** Writes the files of other systems, and how each is read, to sample/links. */
const folder = join(import.meta.dirname, 'links');
const unitNames = units.flatMap(({ institutionId, name }) => (institutionId === northbridge.id ? name : []));
mkdirSync(folder, { recursive: true });
for (const { name, bytes, mapping } of linkFiles(unitNames)) {
  writeFileSync(join(folder, `${name}.csv`), bytes);
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(mapping, null, 2)}\n`);
}
