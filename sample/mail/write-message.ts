import { base64Lines, encodedWords, encodeText, extendedParameter, quotedPrintable } from './encode.ts';
import type { MessageSketch } from './sketch.ts';

/** One message as the bytes of its .eml file. */
export function writeMessage(sketch: MessageSketch): Buffer {
  const body = writeBody(sketch);
  const message = [...writeHeaders(sketch), ...body.headers].join('\n') + `\n\n${body.content}\n`;
  const finished = sketch.spoil?.(message) ?? message;
  const bytes = finished.replace(/\n/g, sketch.lineEnd ?? '\r\n');
  return sketch.words === 'raw' ? Buffer.from(bytes, 'utf8') : Buffer.from(bytes, 'latin1');
}

function messageIdOf(sketch: MessageSketch): string | null {
  return sketch.messageId === undefined ? `<${sketch.file}.sample@${domainOf(sketch.from ?? '')}>` : sketch.messageId;
}

function writeHeaders(sketch: MessageSketch): string[] {
  const messageId = messageIdOf(sketch);
  const addresses = (name: string, list: readonly string[] | undefined) =>
    list === undefined ? [] : [fold(`${name}: ${list.map((each) => writeAddress(each, sketch)).join(',\n ')}`)];
  return [
    ...(sketch.deliveredTo ?? []).map((address) => `Delivered-To: ${address}`),
    ...received(sketch),
    `Date: ${writeDate(sketch.date)}`,
    ...addresses('From', sketch.from === undefined ? undefined : [sketch.from]),
    ...addresses('Sender', sketch.sender === undefined ? undefined : [sketch.sender]),
    ...addresses('To', sketch.to),
    ...addresses('Cc', sketch.cc),
    fold(`Subject: ${writeText(sketch.subject, sketch)}`),
    ...(messageId === null ? [] : [`Message-ID: ${messageId}`]),
    ...(sketch.inReplyTo === undefined ? [] : [`In-Reply-To: ${sketch.inReplyTo}`]),
    ...(sketch.references === undefined ? [] : [`References: ${sketch.references.join('\n ')}`]),
    ...(sketch.headers ?? []),
    'MIME-Version: 1.0',
  ];
}

/** The way of a message from outside to the mailbox, in addresses reserved for documentation (RFC 5737). */
function received(sketch: MessageSketch): string[] {
  const [first] = sketch.deliveredTo ?? [];
  if (first === undefined || sketch.from === undefined) return [];
  const sending = domainOf(sketch.from);
  const receiving = domainOf(first);
  const number = sketch.file.slice(0, 2);
  return [
    `Return-Path: <${addressOf(sketch.from)}>`,
    `Received: from mx1.${receiving} (203.0.113.25) by\n mailbox.${receiving} (203.0.113.40) with ESMTPS id NB${number};\n ${writeDate(sketch.date, 4)}`,
    `Received: from out.${sending} (out.${sending} [192.0.2.17])\n by mx1.${receiving} with ESMTPS id MX${number} for <${first}>;\n ${writeDate(sketch.date, 2)}`,
    `Authentication-Results: mx1.${receiving}; spf=pass\n smtp.mailfrom=${sending}; dkim=pass header.d=${sending}`,
  ];
}

interface Part {
  readonly headers: readonly string[];
  readonly content: string;
}

function writeBody(sketch: MessageSketch): Part {
  const alternatives = [
    ...(sketch.text === undefined ? [] : [textPart('plain', sketch.text, sketch)]),
    ...(sketch.html === undefined ? [] : [textPart('html', sketch.html, sketch)]),
    ...(sketch.calendar ? [calendarPart(sketch.calendar)] : []),
  ];
  const shown = multipart('alternative', alternatives, sketch.file);
  const attached = (sketch.attachments ?? []).map((attachment): Part => {
    const disposition = attachment.contentId === undefined ? 'attachment' : 'inline';
    const headers = [
      `Content-Type: ${attachment.contentType};\n ${extendedParameter('name', attachment.name)}`,
      `Content-Disposition: ${disposition};\n ${extendedParameter('filename', attachment.name)}`,
      ...(attachment.contentId === undefined ? [] : [`Content-ID: <${attachment.contentId}>`]),
    ];
    // A message inside a message is never encoded (RFC 2046 §5.2.1).
    if (attachment.contentType === 'message/rfc822') return { headers, content: attachment.content.toString('latin1') };
    const content = base64Lines(Buffer.from(attachment.content));
    return { headers: [...headers, 'Content-Transfer-Encoding: base64'], content };
  });
  return multipart('mixed', [shown, ...attached], sketch.file);
}

function multipart(kind: 'alternative' | 'mixed', parts: readonly Part[], file: string): Part {
  const [only] = parts;
  if (only === undefined) return textPart('plain', '', { charset: 'utf-8' });
  if (parts.length === 1) return only;
  const boundary = `=_${kind}_${file}`;
  const sections = parts.map((part) => `--${boundary}\n${part.headers.join('\n')}\n\n${part.content}\n`);
  return {
    headers: [`Content-Type: multipart/${kind};\n boundary="${boundary}"`],
    content: `${sections.join('')}--${boundary}--\n`,
  };
}

function textPart(kind: 'plain' | 'html', text: string, { charset = 'utf-8' }: Pick<MessageSketch, 'charset'>): Part {
  return {
    headers: [`Content-Type: text/${kind}; charset=${charset}`, 'Content-Transfer-Encoding: quoted-printable'],
    content: quotedPrintable(encodeText(text, charset)),
  };
}

function calendarPart({ method, zone = [], lines }: NonNullable<MessageSketch['calendar']>): Part {
  const event = ['BEGIN:VCALENDAR', 'PRODID:-//Acquaint//Sample//EN', 'VERSION:2.0', `METHOD:${method}`];
  const text = [...event, ...zone, 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\n');
  return {
    headers: [`Content-Type: text/calendar; charset=utf-8; method=${method}`, 'Content-Transfer-Encoding: base64'],
    content: base64Lines(Buffer.from(text.replace(/\n/g, '\r\n'))),
  };
}

function writeAddress(text: string, sketch: MessageSketch): string {
  const name = /^(.*?)\s*<[^<]*>$/s.exec(text)?.[1];
  if (name === undefined || name === '') return text;
  const address = `<${addressOf(text)}>`;
  if (!isAscii(name)) return `${writeText(name, sketch)} ${address}`;
  return /[^\w\s'!-]/.test(name) ? `"${name.replace(/["\\]/g, '\\$&')}" ${address}` : `${name} ${address}`;
}

function writeText(text: string, { charset = 'utf-8', words = 'B' }: MessageSketch): string {
  if (isAscii(text) || words === 'raw') return text;
  return encodedWords(text, charset, words).join('\n ');
}

/** Folds at spaces (RFC 5322 §2.2.3) what is still longer than 78 characters. */
function fold(header: string): string {
  const lines = header.split('\n').map((line) => line.replace(/(?=.{78})(.{20,76}) (?=\S)/g, '$1\n '));
  return lines.join('\n');
}

function writeDate(date: string, laterBySeconds = 0): string {
  return new Date(Date.parse(date) + laterBySeconds * 1000).toUTCString().replace('GMT', '+0000');
}

function addressOf(text: string): string {
  return /<([^<]*)>$/.exec(text)?.[1] ?? text.replace(/ \(.*\)$/, '');
}

function domainOf(text: string): string {
  return addressOf(text).split('@').at(-1) ?? '';
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
