import { isHeaderBlock, isNotesBlock, labelOf } from './reply-header-blocks.ts';
import { longestLine, readLine } from './reply-headers-lines.ts';
import {
  answersAbove,
  forwards,
  openings,
  originals,
  quotings,
  verbs,
  verbsAtEnd,
  verbsWithoutSpaces,
} from './reply-headers-words.ts';

/**
 * What a mail program wrote above what it quotes. `attribution`: "On 3 May, Jo wrote:", what is marked with `>` below it is quoted, or all
 * the rest where nothing is; `original`: all the rest is quoted; `forwarded`: all the rest was sent on.
 */
export interface ReplyHeader {
  readonly kind: 'attribution' | 'original' | 'forwarded';
  /** How many lines it takes. */
  readonly lineCount: number;
}

const mostLines = 5;

/** Finds the reply header that begins at a line. Looks at a few lines below it at most. */
export function findReplyHeader(lines: readonly string[], index: number): ReplyHeader | undefined {
  const line = readLine(lines, index);
  if (line === '') return undefined;
  if (forwardLine.test(line)) return { kind: 'forwarded', lineCount: 1 };
  if (originalLine.test(line)) return { kind: 'original', lineCount: 1 };
  const next = readLine(lines, index + 1) === '' ? index + 2 : index + 1;
  if (dashedVerb.test(line)) return { kind: 'attribution', lineCount: 1 };
  if (
    arrowedLine.test(line) ||
    answerAbove.test(line) ||
    (dashedLine.test(line) && labelOf(readLine(lines, next)) !== undefined)
  )
    return { kind: 'original', lineCount: 1 };
  if (underscores.test(line)) {
    const isAbove = isHeaderBlock(lines, next) || originalLine.test(readLine(lines, next));
    return isAbove ? { kind: 'original', lineCount: 1 } : undefined;
  }
  if (isHeaderBlock(lines, index) || isNotesBlock(lines, index)) return { kind: 'original', lineCount: 1 };
  const lineCount = countAttributionLines(lines, index);
  return lineCount === 0 ? undefined : { kind: 'attribution', lineCount };
}

/** Where in a line an attribution begins after text ("See you then. On 3 May 2012 Jo wrote:"), or −1. */
export function findSharedStart(line: string): number {
  const clipped = line.slice(0, longestLine);
  const match = openingWithin.exec(clipped);
  if (
    !match ||
    match.index === 0 ||
    openingForm.test(tidy(clipped)) ||
    bracketedAddress.test(clipped.slice(0, match.index))
  )
    return -1;
  const start = match.index + match[0].length - (match[1]?.length ?? 0);
  return openingForm.test(clipped.slice(start)) && verbForm.test(clipped.slice(start)) ? start : -1;
}

export function isQuoted(line: string): boolean {
  if (!/^\s{0,8}>/u.test(line.slice(0, 10))) return false;
  const text = line.slice(0, longestLine).trim();
  return !arrowedLine.test(text) && !/^>>.*<<$/u.test(text);
}

const word = (alternatives: string) => `(?<!\\p{L})(?:${alternatives})(?!\\p{L})`;
const endOfAttribution = '[,\\s]{0,3}(?:the following)?\\s?\\p{Pd}{0,9}\\s?[:：]?$';
const verb = `(?:${word(verbs)}|${verbsWithoutSpaces}|${word(verbsAtEnd)}(?=${endOfAttribution}))`;
const dashes = '[\\p{Pd}_=*]{2,}\\s*';

const forwardLine = new RegExp(`^(?:${dashes}(?:${forwards})\\s*:?\\s*(?:${dashes})?|(?:${forwards})\\s*[:：])$`, 'iu');
const originalLine = new RegExp(
  `^(?:${dashes}(?:${originals})\\s*:?\\s*(?:${dashes})?|(?:${originals})\\s*[:：])$`,
  'iu',
);
/** ">>> Jo Smith <jo@x.example> 3/05/2021 10:11 >>>", by GroupWise, which marks nothing below it. */
const arrowedLine = /^>>>\s?[^\s>].{2,160}\d.{0,40}\s>>>$/u;
const dashedVerb = new RegExp(`^\\p{Pd}{2,}\\s?.{2,80}\\s(?:${verbs}|${verbsAtEnd})\\s?:?\\s?\\p{Pd}{2,}$`, 'u');
const answerAbove = new RegExp(`^[#\\p{Pd}=_*\\s]{0,80}.{0,40}(?:${answersAbove})[.\\s#\\p{Pd}=_*]{0,80}$`, 'iu');
const dashedLine = /^\p{Pd}{3,}[^-]{2,60}\p{Pd}{3,}$/u;
const underscores = /^[_–—=*-]{10,}$/u;

const openingWithin =
  /(?:[\s.!?)]|-{2,}\s*)((?:On|Am|Le|El|Il|Em|Op|W dniu|Den|På|Vào)\s(?:[\p{L}.]{1,12},?\s){0,2}\d)/u;
const startsNewAttribution = new RegExp(`^(?:${openings})\\s(?:[\\p{L}.]{1,12},?\\s){0,2}\\d`, 'u');
const openingForm = new RegExp(`^(?:${openings})(?:[\\s,]|(?=\\d))`, 'u');
const dateForm = /^(?:\p{L}{2,12}[.,]{0,2}\s)?\d{1,4}[-./:年 ]/u;
const bracketedAddress = /[<[(]\s?(?:mailto:)?[^\s<>()@]{1,64}@[^\s<>()@]{1,200}[>\])]/u;
/** "jo@x.example wrote:" */
const bareAddress = /^[^\s<>()@]{1,64}@[^\s<>()@]{1,200}\s\p{L}{1,20}(?:\s\p{L}{1,20})?\s?[:：]$/u;
const verbForm = new RegExp(verb, 'u');
/** "Jo schrieb am 3. Mai um 10:11:", "Jo schrieb am Mo., 3. Mai 2021, 10:11:" */
const verbAndDate = new RegExp(
  `(?:${verb}|${word(verbsAtEnd)})\\s(?:\\p{L}{1,8}[.,]{0,2}\\s){0,2}\\d{1,4}[-./ ].{0,40}[:：]$`,
  'u',
);
/** Whatever the language: year and time, then "Jo <jo@x.example>" and perhaps a verb. */
const year = '(?:(?:19|20)\\d{2}(?!\\d)|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2}(?!\\d))';
const datedSender = new RegExp(
  `${year}.{0,40}\\d{1,2}[:.]\\d{2}.{0,120}<[^\\s<>@]{1,64}@[^\\s<>@]{1,200}>.{0,25}[:：]$`,
  'u',
);
const quotingForm = new RegExp(`^(?:${quotings})\\s.{1,120}[:：]$`, 'u');
const verbAtEnd = new RegExp(`${verb}\\s?[:：]?$`, 'u');

/** "On 3 May, Jo wrote:", "Jo <jo@x.example> schrieb am 3. Mai:", "2014-10-17 11:28 Jo <jo@x.example>:" and their like. Each step is linear. */
function isAttribution(text: string): boolean {
  const hasColon = /[:：]$/u.test(text);
  const hasVerb = verbForm.test(text.slice(-200));
  const isDated = dateForm.test(text);
  if (datedSender.test(text)) return true;
  if (openingForm.test(text) && /\d/u.test(text.slice(0, 60)))
    return hasVerb && (hasColon || verbAtEnd.test(text.slice(-40)));
  if (!hasColon) return false;
  if (verbAndDate.test(text.slice(-90))) return true;
  if (bareAddress.test(text) && verbAtEnd.test(text)) return true;
  return (bracketedAddress.test(text) && (hasVerb || isDated)) || (isDated && verbAtEnd.test(text.slice(-40)));
}

/** What only counts above marked lines: "Jo wrote:", "Quoting Jo:", "2013/7/20 Jo <jo@x.example>", "Jo <jo@x.example>, 3 May at 10:11:". */
function isLikeAttribution(text: string): boolean {
  if (
    bracketedAddress.test(text) &&
    (dateForm.test(text) ? text.endsWith('>') : /\d{1,2}[:.]\d{2}.{0,20}:$/u.test(text))
  )
    return true;
  return (text.endsWith(':') && verbAtEnd.test(text.slice(-40))) || quotingForm.test(text);
}

function countAttributionLines(lines: readonly string[], index: number): number {
  let joined = '';
  const first = tidy(readLine(lines, index));
  const isOpening = openingForm.test(first) || dateForm.test(first);
  for (let count = 1; count <= mostLines; count += 1) {
    const line = readLine(lines, index + count - 1);
    // Polymail puts the address on lines of its own.
    if (line === '' && !readLine(lines, index + count).startsWith('<')) return 0;
    if (
      count > 1 &&
      (isQuoted(line)
        ? !/^>\s*(?:\S+\s*){1,3}[:：]$/u.test(line)
        : startsNewAttribution.test(line) || dateForm.test(line))
    )
      return 0;
    joined = tidy(`${joined} ${line}`);
    if (joined.length > 2 * longestLine) return 0;
    if (isAttribution(joined))
      return count > 1 && !isOpening && countAttributionLines(lines, index + 1) > 0 ? 0 : count;
    if (count === 1 && isLikeAttribution(joined) && isFollowedByQuote(lines, index + count)) return count;
    if (/[!?:：]$/u.test(line) && !/\bmailto:$/iu.test(line)) return 0;
  }
  return 0;
}

export function isFollowedByQuote(lines: readonly string[], index: number): boolean {
  for (let next = index; next < index + mostLines && next < lines.length; next += 1) {
    if (readLine(lines, next) !== '') return isQuoted(lines[next] ?? '');
  }
  return false;
}

function tidy(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^[\p{Pd}*"'\s]+(?=\p{L}|\d)/u, '')
    .replace(/\s?[\p{Pd}*]+$/u, '');
}
