import { isClosing } from './own-part-closings.ts';
import { isRegistrationLine } from './own-part-notices.ts';
import type { LineKind } from './own-part.ts';

export const mostSignatureLines = 15;
const longestSignatureLine = 140;
const longestLine = 400;

interface Start {
  readonly index: number;
  readonly kind: 'signature' | 'closing';
}

/** Where the signature begins, by a rule of dashes, a closing or the sender's name, in the last lines of the sender's own. */
export function findSignature(
  lines: readonly string[],
  kinds: readonly LineKind[],
  nameWords: readonly string[],
): Start | undefined {
  const candidates: number[] = [];
  for (let index = lines.length - 1; index >= 0 && candidates.length < mostSignatureLines; index -= 1) {
    const line = lines[index] ?? '';
    if (line.trim() !== '' && kinds[index] === 'text' && !isRegistrationLine(line)) candidates.unshift(index);
  }
  const read = (index: number) => (lines[index] ?? '').slice(0, longestLine).trim();
  const hasShortLinesBelow = (index: number) => candidates.every((other) => other <= index || isShort(read(other)));
  const hasTextAbove = (index: number) => index > (candidates[0] ?? 0);
  const rule = candidates.find(
    (index) =>
      isRule(lines[index] ?? '') && (/^-- ?$/u.test((lines[index] ?? '').slice(0, 4)) || hasShortLinesBelow(index)),
  );
  if (rule !== undefined) return { index: rule, kind: 'signature' };
  const beginsWithDash = (position: number) => /^[-–—•*]/u.test(read(candidates[position] ?? -1));
  const dashed = candidates.slice(-3).find((index) => {
    const position = candidates.indexOf(index);
    return position > 0 && isDashedName(read(index)) && !beginsWithDash(position - 1) && !beginsWithDash(position + 1);
  });
  if (dashed !== undefined) return { index: dashed, kind: 'signature' };
  const closing = candidates.findLast((index) => isClosing(read(index)) && hasShortLinesBelow(index));
  if (closing !== undefined && hasTextAbove(closing)) return { index: firstClosing(lines, closing), kind: 'closing' };
  const name = candidates.find((index, position) => {
    if (!isNameLine(read(index), nameWords) || !hasShortLinesBelow(index)) return false;
    // Sentences below a name alone, "I work part time", belong to it; elsewhere they show that the name is in the text.
    const below = candidates.slice(position + 1, isNameOnly(read(index), nameWords) ? position + 3 : undefined);
    return below.every((other) => !isProse(read(other)));
  });
  if (name !== undefined && hasTextAbove(name)) return { index: name, kind: 'closing' };
  return undefined;
}

/** A line that could stand in a signature; some write theirs in one, part by part. */
function isShort(line: string): boolean {
  return line.length <= longestSignatureLine || line.split(/[|•·]/u).every((part) => part.length < 80);
}

/** "Many thanks" above "Kind regards" begins the signature as well. */
function firstClosing(lines: readonly string[], index: number): number {
  let first = index;
  for (let above = index - 1; above > 0 && above > index - 6; above -= 1) {
    const line = (lines[above] ?? '').trim();
    if (line !== '' && !isClosing(line)) break;
    if (line !== '') first = above;
  }
  return first;
}

export function isRule(line: string): boolean {
  return /^\s{0,4}(?:[-–—_=*~#]{2,200}|—|–)\s{0,4}$/u.test(line.slice(0, 210));
}

/** "-Jo", "-- Jo Smith"; not an item of a list. */
function isDashedName(line: string): boolean {
  return /^[-–—]{1,3}\s?\p{L}[\p{L}.'’]{0,20}(?:\s\p{L}[\p{L}.'’]{0,20}){0,2}[!.]?$/u.test(line);
}

function isNameLine(line: string, nameWords: readonly string[]): boolean {
  if (line.length > 60 || isProse(line)) return false;
  const words = line.toLowerCase().split(/[\s,.;()/|-]+/u);
  return nameWords.some((word) => word.length > 2 && words.includes(word.toLowerCase())) && beginsName.test(line);
}

function isNameOnly(line: string, nameWords: readonly string[]): boolean {
  const words = line
    .toLowerCase()
    .replace(/\([^)]{1,20}\)$/u, '')
    .split(/[\s,.]+/u);
  return words.every(
    (word) => word === '' || nameWords.includes(word) || /^(?:\p{L}{1,2}|prof|professor|mrs|phd|ing)$/u.test(word),
  );
}

/** "Jo Smith", "i. A. Jo Müller", "dr hab. Jo Nowak". */
const beginsName = /^(?:\p{Lu}|\p{Lo}|i\.\s?[AV]\.|ppa\.|(?:dr|prof|mgr|inż|ing|doc)\.?\s)/u;

function isProse(line: string): boolean {
  return /[.!?:;,]$/u.test(line) && line.split(/\s+/u).length > 6;
}
