import { markEnds } from './own-part-ends.ts';
import { findReplyHeader, findSharedStart, isFollowedByQuote, isQuoted } from './reply-headers.ts';

/**
 * What a line of a plain-text body is. `closing`: from "Kind regards" or the sender's name on; `signature`: from a line of dashes on;
 * `tagline`: "Sent from my telephone"; `notice`: disclaimers, mailing lists' and scanners' lines.
 */
export type LineKind = 'text' | 'closing' | 'signature' | 'tagline' | 'notice' | 'quoted' | 'forwarded';

export interface BodyLine {
  readonly text: string;
  readonly kind: LineKind;
}

/** The words of the sender's name or address, which begin a signature. */
export interface OwnPartOptions {
  readonly nameWords?: readonly string[];
}

/** The sender's own part of a plain-text body, with the signature, without what is quoted, sent on, or added by programs and lawyers. */
export function ownPart(body: string, options: OwnPartOptions = {}): string {
  return joinLines(readBody(body, options), ['text', 'closing', 'signature']);
}

/** The lines of these kinds; blank lines at the ends and around what was left out are dropped. */
export function joinLines(lines: readonly BodyLine[], kinds: readonly LineKind[]): string {
  return lines
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .replaceAll(/^\n+|\n+$/gu, '');
}

/** Reads each line's kind. Takes time in proportion to the body's length. */
export function readBody(body: string, options: OwnPartOptions = {}): BodyLine[] {
  const texts = splitLines(body);
  const kinds = markQuoted(texts);
  const own = texts.flatMap((text, index) => (kinds[index] === 'text' ? [{ text, index }] : []));
  const ends = markEnds(
    own.map(({ text }) => text),
    options.nameWords ?? [],
  );
  own.forEach(({ index }, position) => {
    kinds[index] = ends[position] ?? 'text';
  });
  return texts.map((text, index) => ({ text, kind: kinds[index] ?? 'text' }));
}

function splitLines(body: string): string[] {
  const lines = body.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  return lines.flatMap((line) => {
    const start = findSharedStart(line);
    return start > 0 ? [line.slice(0, start).replace(/[-\s]{1,80}$/u, ''), line.slice(start)] : [line];
  });
}

function markQuoted(lines: readonly string[]): LineKind[] {
  const kinds: LineKind[] = [];
  let linkIsOpen = false;
  while (kinds.length < lines.length) {
    const index = kinds.length;
    const line = lines[index] ?? '';
    if (isQuoted(line)) {
      linkIsOpen = /[<(]https?:[^\s>)]{0,200}$/u.test(line.trimEnd().slice(-220));
      kinds.push('quoted');
      continue;
    }
    // A long link or line that was broken inside a quotation goes on without its mark.
    if (line.trim() !== '' && (linkIsOpen || isBrokenOff(lines, index))) kinds.push('quoted');
    linkIsOpen = false;
    if (kinds.length > index) continue;
    const header = findReplyHeader(lines, index);
    if (!header) {
      kinds.push('text');
    } else if (header.kind === 'attribution' && isFollowedByQuote(lines, index + header.lineCount)) {
      for (let count = 0; count < header.lineCount; count += 1) kinds.push('quoted');
    } else {
      const rest = header.kind === 'forwarded' ? 'forwarded' : 'quoted';
      while (kinds.length < lines.length) kinds.push(rest);
    }
  }
  return kinds;
}

/** One line in lower case between a long marked line and another marked one. */
function isBrokenOff(lines: readonly string[], index: number): boolean {
  const [above = '', line = '', below = ''] = lines.slice(Math.max(0, index - 1), index + 2);
  return (
    above.length > 60 &&
    isQuoted(above) &&
    /[^.!?:;]$/u.test(above.slice(-2)) &&
    isQuoted(below) &&
    /^\p{Ll}/u.test(line.slice(0, 2))
  );
}
