import { isDisclaimer, isRegistrationLine, isWarning } from './own-part-notices.ts';
import { isTagline } from './own-part-taglines.ts';
import { findSignature, isRule, mostSignatureLines } from './own-part-signature.ts';
import type { LineKind } from './own-part.ts';

/** Only the last lines of a long text are looked at for what ends it. */
const mostTailLines = 200;

/** Tells the text of the sender's own lines from the signature and the notices below it. */
export function markEnds(lines: readonly string[], nameWords: readonly string[]): LineKind[] {
  const kinds: LineKind[] = lines.map(() => 'text');
  const tail = Math.max(0, lines.length - mostTailLines);
  markWarnings(lines, kinds);
  markNotices(lines, kinds, tail);
  const last = markTaglines(lines, kinds, tail);
  const start = findSignature(lines.slice(0, last + 1), kinds, nameWords);
  markRegistration(lines, kinds, start?.index ?? lastParagraph(lines, last));
  if (start) for (let index = start.index; index <= last; index += 1) mark(kinds, index, start.kind);
  return kinds;
}

function markWarnings(lines: readonly string[], kinds: LineKind[]): void {
  const first = lines.slice(0, mostSignatureLines).findIndex((line) => line.trim() !== '');
  if (first < 0 || !isWarning(paragraphAt(lines, first))) return;
  for (let index = first; index < lines.length && lines[index]?.trim() !== ''; index += 1) kinds[index] = 'notice';
}

/** From the first disclaimer on nothing is the sender's own; a mailing list's lines stand below a long rule. */
function markNotices(lines: readonly string[], kinds: LineKind[], tail: number): void {
  let isBelow = false;
  for (let index = tail; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '') continue;
    const opensParagraph = index === 0 || lines[index - 1]?.trim() === '' || isRule(lines[index - 1] ?? '');
    if (isBelow) {
      mark(kinds, index, 'notice');
    } else if (opensParagraph && hasText(lines, kinds, tail, index) && isDisclaimer(paragraphAt(lines, index))) {
      isBelow = true;
      const above = lines.slice(0, index).findLastIndex((one) => one.trim() !== '');
      for (const one of isRule(lines[above] ?? '') ? [above, index] : [index]) mark(kinds, one, 'notice');
    } else if (
      isArmour.test(line.slice(0, 40)) ||
      (isRule(line) && (isListFooter(lines, index) || isInvitation(lines, index)))
    ) {
      isBelow = true;
      mark(kinds, index, 'notice');
    }
  }
}

/** What the law wants said stands below a name, or last; anywhere else it is what somebody writes about. */
function markRegistration(lines: readonly string[], kinds: LineKind[], from: number): void {
  for (let index = from; index < lines.length; index += 1) {
    if (isRegistrationLine(lines[index] ?? '')) mark(kinds, index, 'notice');
  }
}

function lastParagraph(lines: readonly string[], last: number): number {
  const blank = lines.slice(0, last + 1).findLastIndex((line) => line.trim() === '');
  return blank < 0 ? lines.length : blank;
}

const isArmour = /^-----BEGIN PGP (?:SIGNATURE|PUBLIC KEY)/u;

/** How to join a meeting, as calendars add it: whatever numbers there are in it are nobody's. */
function isInvitation(lines: readonly string[], rule: number): boolean {
  const next = lines.slice(rule + 1, rule + 4).find((line) => line.trim() !== '') ?? '';
  return /^(?:microsoft teams|join (?:zoom|on your computer|the meeting|with)|google meet|webex)/iu.test(
    next.slice(0, 60).trim(),
  );
}

/** What follows a rule is a mailing list's, if it says so; a scanner's or a provider's, if the rule is long and an address follows. */
function isListFooter(lines: readonly string[], rule: number): boolean {
  const below = lines.slice(rule + 1, rule + 14).filter((line) => line.trim() !== '');
  if (isRule(below.at(-1) ?? '')) below.pop();
  const isLast = lines.slice(rule + 14).every((line) => line.trim() === '') && !below.some(isRule);
  const isLong = (lines[rule] ?? '').trim().length >= 20;
  const form = isLong ? /https?:|www\.|mailing list|unsubscri/iu : /listinfo|unsubscri|mailing list|google groups/iu;
  return isLast && below.length > 0 && below.length <= 8 && below.some((line) => form.test(line.slice(0, 200)));
}

/** Marks taglines from the end up, and answers the last line that is the sender's own. */
function markTaglines(lines: readonly string[], kinds: LineKind[], tail: number): number {
  let last = lines.length - 1;
  for (; last >= tail; last -= 1) {
    const line = lines[last] ?? '';
    if (line.trim() === '' || kinds[last] === 'notice') continue;
    const isTop = isRule(line) && kinds.slice(last, last + 3).includes('tagline');
    if (!isTop && !isTagline(line)) break;
    kinds[last] = 'tagline';
  }
  return last;
}

function paragraphAt(lines: readonly string[], index: number): string {
  const rest = lines.slice(index, index + 8).map((line) => line.slice(0, 300));
  const end = rest.findIndex((line) => line.trim() === '');
  return (end < 0 ? rest : rest.slice(0, end)).join(' ').replace(/^[-_*=\s]{1,80}(?=[^-_*=\s])/u, '');
}

function hasText(lines: readonly string[], kinds: readonly LineKind[], tail: number, before: number): boolean {
  return (
    tail > 0 ||
    lines.slice(0, before).some((line, index) => line.trim() !== '' && kinds[index] === 'text' && !isRule(line))
  );
}

function mark(kinds: LineKind[], index: number, kind: LineKind): void {
  if (kinds[index] === 'text') kinds[index] = kind;
}
