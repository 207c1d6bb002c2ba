import type { Attendee } from '../../wire-appointment.ts';
import type { Mailbox } from '../../wire.ts';
import type { CalendarEvent } from './read-event.ts';

/** A meeting as the mail about it carries it (RFC 5546): one VEVENT, in a calendar of its own. */
export function writeEvent(event: CalendarEvent, method: 'REQUEST' | 'CANCEL'): string {
  const { start, organizer, rule, replaces } = event;
  const zone = rule ? fixedZone(start.zone, (start.local - start.toUtc(start.local)) / 60_000) : [];
  const starts = rule ? `;TZID=${start.zone}:${stamp(start.local)}` : `:${stamp(start.toUtc(start.local))}Z`;
  const lines = [
    ...['BEGIN:VCALENDAR', 'PRODID:-//Acquaint//Emulator//EN', 'VERSION:2.0', `METHOD:${method}`, ...zone],
    ...['BEGIN:VEVENT', `UID:${escape(event.uid)}`, `DTSTAMP:${stamp(event.modified)}Z`, `DTSTART${starts}`],
    `DURATION:PT${Math.round(event.duration / 60_000)}M`,
    ...(rule ? [`RRULE:${rule.text}`] : []),
    ...(replaces === undefined ? [] : [`RECURRENCE-ID:${stamp(replaces)}Z`]),
    `SUMMARY:${escape(event.subject)}`,
    `LOCATION:${escape(event.location)}`,
    ...(organizer ? [`ORGANIZER;CN=${named(organizer)}`] : []),
    ...event.required.map((attendee) => attendeeLine(attendee, 'REQ-PARTICIPANT')),
    ...event.optional.map((attendee) => attendeeLine(attendee, 'OPT-PARTICIPANT')),
    ...[`STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`, 'END:VEVENT', 'END:VCALENDAR', ''],
  ];
  return lines.map(fold).join('\r\n');
}

/** The offset that the series began with. */
function fixedZone(name: string, offset: number): string[] {
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  const written = `${offset < 0 ? '-' : '+'}${hours}${minutes}`;
  const standard = ['DTSTART:19700101T000000', `TZOFFSETFROM:${written}`, `TZOFFSETTO:${written}`];
  return ['BEGIN:VTIMEZONE', `TZID:${name}`, 'BEGIN:STANDARD', ...standard, 'END:STANDARD', 'END:VTIMEZONE'];
}

function attendeeLine(attendee: Attendee, role: string): string {
  const answer = attendee.response === 'none' ? 'NEEDS-ACTION' : attendee.response.toUpperCase();
  return `ATTENDEE;ROLE=${role};PARTSTAT=${answer};CN=${named(attendee)}`;
}

/** The value of CN, which can't hold a quotation mark (RFC 5545 §3.2), and the address. */
function named({ name, address }: Mailbox): string {
  return `"${name.replace(/["\x00-\x1f\x7f]/gu, ' ').trim()}":mailto:${address}`;
}

function stamp(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+Z$/gu, '');
}

function escape(text: string): string {
  return text.replace(/[\\,;]/gu, '\\$&').replace(/\r?\n|\r/gu, '\\n');
}

const longestLine = 72; // bytes, so that a continued one with its space is at most 75 (RFC 5545 §3.1)

function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (Buffer.byteLength(part + character) > longestLine) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join('\r\n ');
}
