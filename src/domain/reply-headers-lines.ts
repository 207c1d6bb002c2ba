/** No more of a line is looked at, so that no line takes long. */
export const longestLine = 300;

/** The next lines that are not blank, each clipped and trimmed, no farther down than a blank line between any two. */
export function readBelow(lines: readonly string[], index: number, most: number): string[] {
  const below: string[] = [];
  for (let next = index + 1; next <= index + 2 * most && below.length < most; next += 1) {
    const line = readLine(lines, next);
    if (line !== '') below.push(line);
  }
  return below;
}

/** Clipped and trimmed; without marks of direction, with the digits that programs understand. */
export function readLine(lines: readonly string[], index: number): string {
  const line = (lines[index] ?? '').slice(0, longestLine);
  return (rightToLeft.test(line) ? line.replaceAll(directions, '').replaceAll(easternDigits, toDigit) : line).trim();
}

/** Marks that turn the direction of text around a name or number. */
const directions = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const easternDigits = /[\u0660-\u0669\u06f0-\u06f9]/gu;
const rightToLeft = new RegExp(`${directions.source}|${easternDigits.source}`, 'u');
const toDigit = (digit: string) => String(digit.charCodeAt(0) & 15);
