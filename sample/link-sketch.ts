import type { LinkMapping } from '#domain/link-mapping.ts';
import type { OrganisationSketch } from './organisations.ts';
import type { Random } from './random.ts';

export type Row = readonly string[];

export interface Sketch {
  readonly name: string;
  readonly rows: number;
  readonly header: Row;
  readonly separator: string;
  readonly encode: (text: string) => Uint8Array;
  readonly row: (world: World) => Row;
  readonly mapping: LinkMapping;
}

export interface World {
  readonly index: number;
  readonly random: Random;
  readonly organisation: OrganisationSketch;
  readonly unit: string;
}

export const base = { dates: 'day-month-year', decimal: 'point', currency: 'GBP' } as const;
export const utf8 = (text: string) => new TextEncoder().encode(text);
/** As Excel writes UTF-8. */
export const marked = (text: string) => utf8(`\ufeff${text}`);
/** As programs of Windows write where they are set to a western language. */
export const western = (text: string) =>
  Uint8Array.from(text, (letter) => (letter === '€' ? 0x80 : letter === '–' ? 0x96 : letter.charCodeAt(0)));
export const utf16 = (text: string) => {
  const units = Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0));
  return new Uint8Array(units.buffer);
};

export const topics = [
  'hydrogen storage',
  'coastal erosion',
  'battery recycling',
  'machine translation',
  'soil health',
  'robotic inspection',
];
export const names = [
  'Amy Carrow',
  'Jonas Weld',
  'Priti Shah',
  'Siân Prowse',
  'Oluwaseun Ade',
  'Émile Gautier',
  'Katya Orlova',
  'Ben Tarrant',
];
