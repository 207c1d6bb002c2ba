import { randomUUID } from 'node:crypto';
import type { OutgoingMessage } from '../../wire-outgoing.ts';
import { addressList, field, unstructured } from './header-fields.ts';

export interface Envelope {
  readonly internetMessageId: string;
  readonly date: Date;
  /** Message-IDs of the thread, the oldest first, the answered one last. */
  readonly references: readonly string[];
}

/** What makes the message one about a meeting (RFC 6047). */
export interface CalendarPart {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly text: string;
}

/** A message of RFC 5322 as its sender keeps it (with Bcc) or as it arrives (without). */
export function writeMessage(
  message: OutgoingMessage,
  envelope: Envelope,
  options: { readonly hasBcc: boolean; readonly calendar?: CalendarPart | undefined },
): Buffer {
  const { references, internetMessageId, date } = envelope;
  const answered = references.at(-1);
  const header = [
    field('From', addressList([message.from])),
    ...(message.to.length > 0 ? [field('To', addressList(message.to))] : []),
    ...(message.cc.length > 0 ? [field('Cc', addressList(message.cc))] : []),
    ...(options.hasBcc && message.bcc.length > 0 ? [field('Bcc', addressList(message.bcc))] : []),
    field('Subject', unstructured(message.subject)),
    field('Date', date.toUTCString().replace('GMT', '+0000')),
    field('Message-ID', `<${internetMessageId}>`),
    ...(answered === undefined ? [] : [field('In-Reply-To', `<${answered}>`)]),
    ...(answered === undefined ? [] : [field('References', references.map((id) => `<${id}>`).join('\r\n '))]),
    ...(message.label ? [field('msip_labels', labelFields(message.label, envelope.date))] : []),
    ...Object.entries(message.headers).map(([name, value]) => field(name, unstructured(value))),
    field('MIME-Version', '1.0'),
  ];
  return Buffer.from([...header, ...body(message, options.calendar)].join('\r\n'), 'utf8');
}

/** As Microsoft Purview writes it, each part on a line of its own. */
function labelFields({ id, name }: NonNullable<OutgoingMessage['label']>, date: Date): string {
  const parts = {
    Enabled: 'true',
    SetDate: date.toISOString().replace(/\.\d+/u, ''),
    Method: 'Privileged',
    Name: name,
    SiteId: siteId,
    ContentBits: '0',
  };
  return Object.entries(parts)
    .map(([part, value]) => `MSIP_Label_${id}_${part}=${value};`)
    .join('\r\n ');
}

/** The emulator's own, in place of the id of a tenant. */
const siteId = '7a92d51a-e4f6-4b0d-9073-b61c25f89e07';

function body({ bodyText, bodyHtml, attachments }: OutgoingMessage, calendar: CalendarPart | undefined): string[] {
  const texts = multipart('alternative', [
    textPart('text/plain', bodyText),
    textPart('text/html', bodyHtml),
    ...(calendar ? [textPart(`text/calendar; method=${calendar.method}`, calendar.text)] : []),
  ]);
  if (attachments.length === 0) return texts;
  return multipart('mixed', [texts, ...attachments.map(emptyFile)]);
}

function multipart(kind: string, parts: readonly (readonly string[])[]): string[] {
  const boundary = randomUUID();
  return [
    `Content-Type: multipart/${kind}; boundary="${boundary}"`,
    '',
    ...parts.flatMap((part) => [`--${boundary}`, ...part]),
    `--${boundary}--`,
    '',
  ];
}

function textPart(type: string, text: string): string[] {
  // A part with nothing in it would be taken for no part at all.
  const lines =
    Buffer.from(text || '\r\n', 'utf8')
      .toString('base64')
      .match(/.{1,76}/gu) ?? [];
  return [`Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: base64', '', ...lines, ''];
}

/** RFC 2231: any name, in ASCII. */
function emptyFile(name: string): string[] {
  const disposition = `attachment; filename*=utf-8''${encodeURIComponent(name).replace(/['()*]/gu, encodeRest)}`;
  return ['Content-Type: application/octet-stream', `Content-Disposition: ${disposition}`, '', ''];
}

function encodeRest(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
