/**
 * One row of CSV (RFC 4180), with its end. A text that a sheet would take for a formula gets an apostrophe before it, which sheets
 * take for: this is text.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quote).join(',')}\r\n`;
}

/** What sheets calculate, also behind blanks that they leave out. */
const formula = /^[\s\u00a0]*[=+\-@\t\r＝＋－＠]/u;

function quote(cell: string): string {
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
