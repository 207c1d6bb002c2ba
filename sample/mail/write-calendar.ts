import type { CalendarEntry } from './calendar-entries.ts';

/** One meeting as the text of its .ics file. */
export function writeCalendar(entry: CalendarEntry): string {
  const zone = entry.rule === undefined ? [] : londonZone;
  const status = entry.isCancelled ? 'CANCELLED' : 'CONFIRMED';
  return wrap([...zone, 'BEGIN:VEVENT', ...eventLines(entry), `STATUS:${status}`, 'END:VEVENT']);
}

/** The lines of its VEVENT, as files and mails have them; `changes` are what a mail says otherwise. */
export function eventLines(entry: CalendarEntry, changes: Partial<CalendarEntry> = {}): string[] {
  const { organiser, required, optional = [], ...rest } = { ...entry, ...changes };
  const invited = (list: CalendarEntry['required'], role: string) =>
    list.map(
      ({ who, answer = 'NEEDS-ACTION' }) => `ATTENDEE;CN=${nameOf(who)};ROLE=${role};PARTSTAT=${answer}:${uriOf(who)}`,
    );
  return [
    `UID:${rest.file}@${uriOf(organiser).split('@')[1] ?? ''}`,
    `DTSTAMP:${rest.created}`,
    `CREATED:${rest.created}`,
    ...timeLines(rest),
    ...(rest.rule === undefined ? [] : [`RRULE:${rest.rule}`]),
    `SUMMARY:${escape(rest.subject)}`,
    `LOCATION:${escape(rest.location)}`,
    `DESCRIPTION:${escape(rest.text)}`,
    `ORGANIZER;CN=${nameOf(organiser)}:${uriOf(organiser)}`,
    ...invited(required, 'REQ-PARTICIPANT'),
    ...invited(optional, 'OPT-PARTICIPANT'),
  ];
}

/** As Exchange writes it: Windows' name for the zone, with its rules. */
export const londonZone = [
  'BEGIN:VTIMEZONE',
  'TZID:GMT Standard Time',
  ...['BEGIN:STANDARD', 'DTSTART:16010101T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0000'],
  ...['RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD'],
  ...['BEGIN:DAYLIGHT', 'DTSTART:16010101T010000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0100'],
  ...['RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT'],
  'END:VTIMEZONE',
];

function timeLines({ start, minutes, rule }: Pick<CalendarEntry, 'start' | 'minutes' | 'rule'>): string[] {
  const zone = rule === undefined ? '' : ';TZID=GMT Standard Time';
  return [`DTSTART${zone}:${start}`, `DURATION:PT${minutes}M`];
}

function wrap(lines: readonly string[]): string {
  const all = ['BEGIN:VCALENDAR', 'PRODID:-//Acquaint//Sample//EN', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''];
  return all.flatMap(fold).join('\r\n');
}

/** Lines of at most 75 bytes (RFC 5545 §3.1); the sample's are ASCII. */
function fold(line: string): string[] {
  return line.match(/^.{1,75}|.{1,74}/gu)?.map((part, index) => (index === 0 ? part : ` ${part}`)) ?? [''];
}

function escape(text: string): string {
  return text.replace(/[\\,;]/gu, '\\$&').replaceAll('\n', '\\n');
}

function nameOf(who: string): string {
  return who.replace(/\s*<.*$/u, '');
}

function uriOf(who: string): string {
  return `mailto:${/<(.*)>/u.exec(who)?.[1] ?? who}`;
}
