import type { Attendee, MeetingResponse } from '../../wire-appointment.ts';
import type { Mailbox } from '../../wire.ts';
import { field, type CalendarLine } from '../mail/calendar-lines.ts';
import { durationOf, readTime, readZonedTime, type TimeZones } from './event-time.ts';
import { readRule, type RecurrenceRule } from './recurrence-rule.ts';
import type { ZonedStart } from './recurrence.ts';

/** A meeting as iCalendar has it (RFC 5545 §3.6.1): once, or all of a series, or one occurrence that is unlike the others. */
export interface CalendarEvent {
  readonly uid: string;
  readonly subject: string;
  readonly organizer?: Mailbox;
  readonly required: readonly Attendee[];
  readonly optional: readonly Attendee[];
  readonly start: ZonedStart;
  readonly duration: number;
  readonly location: string;
  readonly text: string;
  /** As the window wrote it; else made of the text. */
  readonly html?: string;
  readonly isAllDay: boolean;
  readonly isCancelled: boolean;
  /** Nobody was asked to it yet. */
  readonly isDraft?: true | undefined;
  readonly sensitivity: 'normal' | 'personal' | 'private' | 'confidential';
  readonly created: number;
  readonly modified: number;
  readonly rule?: RecurrenceRule;
  /** Starts, in UTC, on which the series does not take place. */
  readonly excluded: readonly number[];
  /** Which occurrence of the series this is, by its start before anybody moved it. */
  readonly replaces?: number;
}

/** Undefined for an event without a time that can be read. */
export function readEvent(lines: readonly CalendarLine[], zones: TimeZones): CalendarEvent | undefined {
  const start = readZonedTime(field(lines, 'DTSTART'), zones);
  if (!start) return undefined;
  const text = (name: string) => unescapeText(field(lines, name)?.value ?? '');
  const end = readTime(field(lines, 'DTEND'), zones) ?? start.toUtc(start.local) + durationOf(lines);
  const rule = readRule(field(lines, 'RRULE')?.value ?? '');
  const replaces = readTime(field(lines, 'RECURRENCE-ID'), zones);
  const organizer = mailboxIn(field(lines, 'ORGANIZER'));
  const attendees = lines.filter(({ name }) => name === 'ATTENDEE');
  const isOptional = ({ params }: CalendarLine) => /^OPT-PARTICIPANT$/iu.test(params.get('ROLE') ?? '');
  const created = readTime(field(lines, 'CREATED') ?? field(lines, 'DTSTAMP'), zones) ?? 0;
  return {
    uid: text('UID'),
    subject: text('SUMMARY'),
    ...(organizer ? { organizer } : {}),
    required: attendees.filter((line) => !isOptional(line)).flatMap(attendeeIn),
    optional: attendees.filter(isOptional).flatMap(attendeeIn),
    start,
    duration: Math.max(0, end - start.toUtc(start.local)),
    location: text('LOCATION'),
    text: text('DESCRIPTION'),
    isAllDay: /^\s*\d{8}\s*$/u.test(field(lines, 'DTSTART')?.value ?? ''),
    isCancelled: /^CANCELLED$/iu.test(text('STATUS')),
    sensitivity: sensitivities[text('CLASS').toUpperCase()] ?? 'normal',
    created,
    modified: readTime(field(lines, 'LAST-MODIFIED') ?? field(lines, 'DTSTAMP'), zones) ?? created,
    ...(rule ? { rule } : {}),
    excluded: lines.flatMap((line) => (line.name === 'EXDATE' ? excludedBy(line, zones) : [])),
    ...(replaces === undefined ? {} : { replaces }),
  };
}

const sensitivities: Readonly<Record<string, CalendarEvent['sensitivity']>> = {
  PRIVATE: 'private',
  CONFIDENTIAL: 'confidential',
};

const responses: Readonly<Record<string, MeetingResponse>> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
};

function attendeeIn(line: CalendarLine): Attendee[] {
  const mailbox = mailboxIn(line);
  return mailbox
    ? [{ ...mailbox, response: responses[line.params.get('PARTSTAT')?.toUpperCase() ?? ''] ?? 'none' }]
    : [];
}

function mailboxIn(line: CalendarLine | undefined): Mailbox | undefined {
  const address = line?.value.trim().replace(/^mailto:/iu, '') ?? '';
  return address.includes('@') ? { name: line?.params.get('CN') ?? address, address } : undefined;
}

function excludedBy(line: CalendarLine, zones: TimeZones): number[] {
  return line.value.split(',').flatMap((value) => readTime({ ...line, value }, zones) ?? []);
}

function unescapeText(value: string): string {
  return value.replace(/\\([nN,;\\])/gu, (_, char: string) => (char.toLowerCase() === 'n' ? '\n' : char)).trim();
}
