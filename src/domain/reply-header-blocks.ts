import { readBelow, readLine } from './reply-headers-lines.ts';
import { labels } from './reply-headers-words.ts';

type Label = keyof typeof labels;
const formsOf = (ending: string) =>
  Object.entries(labels).map(
    // A cast: Object.entries forgets which keys there are.
    ([label, names]) => [label as Label, new RegExp(`^[*_\\s]{0,4}(?:${names})[*_]{0,2}\\s?${ending}`, 'iu')] as const,
  );
const labelForms = formsOf('[:：]');
const notesLabelForms = formsOf('(?:[:：]|$)');

export function labelOf(line: string): Label | undefined {
  // Most lines have none, and every line is looked at several times.
  return !/[:：]/u.test(line.slice(0, 40)) ? undefined : labelForms.find(([, form]) => form.test(line))?.[0];
}

function notesLabelOf(line: string): Label | undefined {
  return notesLabelForms.find(([, form]) => form.test(line))?.[0];
}

/** A sender, and soon after it when or about what; or three such headings in a row, whichever comes first. */
export function isHeaderBlock(lines: readonly string[], index: number): boolean {
  const first = labelOf(readLine(lines, index));
  if (!first) return false;
  const found = new Set<Label>([first]);
  const below = readBelow(lines, index, 6);
  let rows = 1;
  for (const [position, line] of below.entries()) {
    const label = labelOf(line);
    if (label) found.add(label);
    if (label && rows === position + 1) rows += 1;
  }
  if (!found.has('from')) return false;
  if (first !== 'from') return rows >= 3 && found.size >= 3;
  const hasAddress = `${readLine(lines, index)} ${below[0] ?? ''}`.includes('@');
  return found.has('sent') || found.has('subject') || (hasAddress && found.has('date'));
}

/** Notes writes who and when without headings, then "To: … cc: … Subject: …", or each of these on a line of its own. */
export function isNotesBlock(lines: readonly string[], index: number): boolean {
  const isDate = (line: string) => /\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\s.{0,6}\d{1,2}:\d{2}/u.test(line);
  const top = [readLine(lines, index), ...readBelow(lines, index, 2)];
  if (!top.some(isDate)) return false;
  top.push(...readBelow(lines, index, 12).slice(2));
  const to = top.findIndex((line, position) => position > 0 && position < 4 && notesLabelOf(line) === 'to');
  if (to < 0) return false;
  const above = top.slice(0, to);
  // A name a blank line farther up is somebody's signature.
  const isTogether = (lines[index + 1] ?? '').trim() !== '' || isDate(top[1] ?? '');
  const isUnderName = above.every((line) => line.length < 80 && !/^\p{Pd}|[.!?,:]$/u.test(line));
  return (
    above.some(isDate) && isTogether && isUnderName && top.slice(to).some((line) => notesLabelOf(line) === 'subject')
  );
}
