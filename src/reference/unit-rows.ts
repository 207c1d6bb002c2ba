import { csvRows, type CsvRow } from './csv-rows.ts';

/** A row that says in which unit somebody is. */
export interface UnitRow {
  readonly line: number;
  readonly address: string;
  readonly unit: string;
  readonly isUnclosed?: boolean;
}

/** What the columns are called in exports of directories and of personnel systems. */
const addressNames = /^(?:e-?mail(?: ?address)?|address|mail|upn|user ?principal ?name|primary ?smtp ?address)$/i;
const unitNames = /^(?:unit(?: ?path)?|path|department|school|faculty|division|org(?:anisational)? ?unit)$/i;

/**
 * Reads a table of addresses and units, with or without a first row that names its columns: the columns so called, else the first
 * two. Empty rows are left out.
 */
export async function readUnitRows(text: string): Promise<UnitRow[]> {
  const rows: UnitRow[] = [];
  let columns: Columns | undefined;
  for await (const { cells, line, isUnclosed } of csvRows([text.replace(/^\ufeff/, '')])) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (!columns) {
      columns = columnsOf(cells);
      if (columns.isNamed) continue;
    }
    const [address = '', unit = ''] = [cells[columns.address]?.trim(), cells[columns.unit]?.trim()];
    rows.push({ line, address, unit, ...(isUnclosed === true ? { isUnclosed } : {}) });
  }
  return rows;
}

interface Columns {
  readonly address: number;
  readonly unit: number;
  /** Whether the first row is their names. */
  readonly isNamed: boolean;
}

function columnsOf(cells: CsvRow['cells']): Columns {
  const names = cells.map((cell) => cell.trim());
  const isNamed = !names.some((name) => name.includes('@'));
  const [address, unit] = [addressNames, unitNames].map((known) => names.findIndex((name) => known.test(name)));
  if (!isNamed || address === undefined || unit === undefined || address < 0 || unit < 0) {
    return { address: 0, unit: 1, isNamed };
  }
  return { address, unit, isNamed };
}
