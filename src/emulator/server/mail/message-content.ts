import type { Email } from 'postal-mime';
import type { MeetingOfMessage } from '../../wire-appointment.ts';
import type { Attachment, MessageContent } from '../../wire.ts';
import { seriesKey } from '../calendar/appointment-key.ts';
import { decodeUtf8, decoderOf } from '#mail/charset.ts';
import { readMeeting, type CalendarMeeting } from './calendar.ts';
import { addressField, firstField, messageIdsIn, readHeaderBlock, textField } from '#mail/header-block.ts';
import { textToHtml } from '#mail/html-text.ts';
import { bodyText, parseMessage } from '#mail/parse-message.ts';
import { inlinePictures } from './inline-pictures.ts';
import type { IndexedMessage } from './index-message.ts';
import { conversationIdOf, itemIdOf, wireIdOf } from './mailbox.ts';
import { readMessage, type MailSource } from './open-mail.ts';

/** Everything that Outlook hands an add-in about a message, as it stands in that mailbox. */
export async function readContent(
  source: MailSource,
  mailbox: string,
  message: IndexedMessage,
): Promise<MessageContent> {
  const bytes = await readMessage(message);
  const header = readHeaderBlock(bytes);
  const email = withBody(await parseMessage(bytes), bytes.subarray(header.bodyStart));
  const meeting = meetingOf(email);
  const subject = textField(header, 'subject') ?? '';
  const [sender] = addressField(header, 'sender');
  const from = addressField(header, 'from')[0] ?? sender;
  const [internetMessageId] = messageIdsIn(firstField(header, 'message-id'));
  const date = message.date ?? 0;
  const id = wireIdOf(mailbox, message);
  return {
    id,
    itemId: itemIdOf(mailbox, message),
    itemClass: meeting?.itemClass ?? 'IPM.Note',
    subject,
    normalizedSubject: withoutPrefix(subject),
    ...(internetMessageId === undefined ? {} : { internetMessageId: `<${internetMessageId}>` }),
    conversationId: conversationIdOf(source, mailbox, message),
    ...(from ? { from, sender: sender ?? from } : {}),
    to: addressField(header, 'to'),
    cc: addressField(header, 'cc'),
    bcc: addressField(header, 'bcc'),
    dateTimeCreated: date,
    dateTimeModified: date,
    bodyText: await bodyText(email),
    bodyHtml: email.html ?? textToHtml(email.text ?? ''),
    inlinePictures: inlinePictures(email),
    headers: header.text,
    attachments: attachmentsOf(email, meeting, id),
    ...(meeting ? { meeting: meetingIn(mailbox, meeting) } : {}),
  };
}

function meetingIn(mailbox: string, meeting: CalendarMeeting): MeetingOfMessage {
  const { start, end, location, recurrence, isOccurrence, uid } = meeting;
  return {
    ...{ start, end, location },
    ...(recurrence ? { recurrence } : {}),
    ...(isOccurrence ? { seriesId: itemIdOf(mailbox, { key: seriesKey(uid) }) } : {}),
  };
}

/** A multipart whose parts nobody finds is shown as it stands, rather than as nothing. */
function withBody(email: Email, body: Buffer): Email {
  if (email.text !== undefined || email.html !== undefined || email.attachments.length > 0) return email;
  return { ...email, text: decodeUtf8(body) ?? decoderOf(undefined).decode(body) };
}

function meetingOf(email: Email): CalendarMeeting | undefined {
  for (const part of email.attachments.filter(isCalendar)) {
    const meeting = readMeeting(textOfPart(part.content), part.method);
    if (meeting) return meeting;
  }
  return undefined;
}

function attachmentsOf(email: Email, meeting: CalendarMeeting | undefined, id: string): Attachment[] {
  return email.attachments
    .filter((part) => !(meeting && isCalendar(part) && part.disposition !== 'attachment'))
    .map((part, index) => ({
      id: `${id}.${index}`,
      name: part.filename ?? (part.mimeType === 'message/rfc822' ? 'message.eml' : `attachment-${index + 1}`),
      contentType: part.mimeType,
      size: typeof part.content === 'string' ? part.content.length : part.content.byteLength,
      isInline: part.related === true || (part.disposition === 'inline' && part.contentId !== undefined),
    }));
}

function isCalendar(part: Email['attachments'][number]): boolean {
  return part.mimeType === 'text/calendar' || part.mimeType === 'application/ics';
}

function textOfPart(content: ArrayBuffer | Uint8Array | string): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** Without the one prefix of at most three letters that Exchange takes for an answer's or a forward's mark (MS-OXCMAIL). */
function withoutPrefix(subject: string): string {
  return subject.replace(/^\p{L}{1,3}:\s+/u, '');
}
