import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The names in the first column of the table under that heading of docs/emulator.md. */
export function readAnsweredMethods(heading: string): string[] {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/emulator.md'), 'utf8');
  const section = text.split(`### ${heading}\n`)[1]?.split('\n### ')[0] ?? '';
  const cells = [...section.matchAll(/^\| (?<cell>[^|]+) \|/gmu)].map((match) => match.groups?.['cell'] ?? '');
  return cells.flatMap((cell) =>
    [...cell.matchAll(/`(?<name>[\w.]+)`/gu)].map((match) => match.groups?.['name'] ?? ''),
  );
}
