/** One line of the table: what, at which size, the figures, and the aim when there is one. */
export interface Row {
  readonly what: string;
  readonly figures: Readonly<Record<string, string>>;
  /** A figure that has an aim, and whether it is met. */
  readonly aims?: readonly Aim[];
}

interface Aim {
  readonly figure: string;
  readonly value: number;
  readonly most?: number;
  readonly least?: number;
}

/** In Markdown, so that it can stand in the documentation as it is; a figure that misses its aim is marked. */
export function formatTable(title: string, rows: readonly Row[]): string {
  const columns = ['', ...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const cells = rows.map(({ what, figures, aims = [] }) => [
    what,
    ...columns
      .slice(1)
      .map((column) => `${figures[column] ?? ''}${marksOf(aims.filter((aim) => aim.figure === column))}`),
  ]);
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...cells.map((row) => row[index]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, index) => (index === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [`### ${title}`, '', line(columns), rule, ...cells.map(line), ''].join('\n');
}

function marksOf(aims: readonly Aim[]): string {
  return aims
    .map((aim) => (isMet(aim) ? '' : ` ✗ (${aim.most === undefined ? `≥ ${aim.least}` : `≤ ${aim.most}`})`))
    .join('');
}

function isMet({ value, most = Infinity, least = -Infinity }: Aim): boolean {
  return value <= most && value >= least;
}

export function isRowMet({ aims = [] }: Row): boolean {
  return aims.every(isMet);
}

export function milliseconds(value: number): string {
  return value >= 10 ? value.toFixed(0) : value.toFixed(2);
}

export function times(value: number): string {
  return `${value.toFixed(2)}×`;
}
