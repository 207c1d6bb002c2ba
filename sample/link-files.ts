import type { LinkMapping } from '#domain/link-mapping.ts';
import { western } from './link-sketch.ts';
import { sketches } from './link-sketches.ts';
import { sketchOrganisations } from './organisations.ts';
import { createRandom } from './random.ts';

interface LinkFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mapping: LinkMapping;
}

/** The files that other systems of the sample institution would export, with the mess that such files have; the same on every run. */
export function linkFiles(units: readonly string[]): LinkFile[] {
  const organisations = sketchOrganisations(170);
  return sketches.map(({ name, rows, header, separator, encode, row, mapping }) => {
    const random = createRandom([...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
    const made = Array.from({ length: rows }, (_, index) => {
      // Few organisations have many.
      const organisation = organisations[Math.floor(random.next() ** 2.5 * organisations.length)];
      if (!organisation) throw new Error('There are organisations');
      return row({ index, random, organisation, unit: random.pick(units) });
    });
    const again = made[3] ?? [];
    const lines = [header, ...made, again, [], ['', 'Total', ...header.slice(2).map(() => '')]];
    const quote = (cell: string) =>
      cell.includes(separator) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
    const text = lines.map((cells) => cells.map(quote).join(separator)).join('\r\n');
    return { name, mapping, bytes: encode(encode === western ? text.replace(/[^\u0000-\u00ff€–]/gu, '?') : text) };
  });
}
