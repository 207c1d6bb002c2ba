import { componentLines, field, readCalendarLines, readLocalTime, type CalendarLine } from './calendar-lines.ts';
import { localToUtc, readTimeZones, type TimeZoneRules } from './calendar-zone.ts';

export interface CalendarMeeting {
  readonly itemClass: string;
  readonly start: number;
  readonly end: number;
  readonly location: string;
}

/**
 * The meeting that a text/calendar part asks for, cancels or answers (RFC 5546), with the class that Outlook gives such
 * an item. Undefined for what Outlook shows as plain mail: another method, or no time that can be read.
 */
export function readMeeting(text: string, methodOfPart: string | undefined): CalendarMeeting | undefined {
  const lines = readCalendarLines(text);
  const event = componentLines(lines, 'VEVENT')[0];
  const method = (methodOfPart ?? lines.find((line) => line.name === 'METHOD')?.value ?? '').trim().toUpperCase();
  const itemClass = itemClassOf(method, event);
  if (!event || itemClass === undefined) return undefined;
  const zones = readTimeZones(componentLines(lines, 'VTIMEZONE'));
  const start = readTime(field(event, 'DTSTART'), zones);
  if (start === undefined) return undefined;
  const end = readTime(field(event, 'DTEND'), zones) ?? start + durationOf(event);
  return { itemClass, start, end: Math.max(start, end), location: unescapeText(field(event, 'LOCATION')?.value ?? '') };
}

function readTime(line: CalendarLine | undefined, zones: ReadonlyMap<string, TimeZoneRules>): number | undefined {
  const local = line && readLocalTime(line.value);
  const zone = line?.params.get('TZID');
  if (local === undefined || zone === undefined || /Z$/u.test(line?.value.trim() ?? '')) return local;
  return localToUtc(local, zone, zones);
}

function itemClassOf(method: string, event: readonly CalendarLine[] | undefined): string | undefined {
  switch (method) {
    case 'REQUEST':
      return 'IPM.Schedule.Meeting.Request';
    case 'CANCEL':
      return 'IPM.Schedule.Meeting.Canceled';
    case 'REPLY':
      return answerClasses[
        field(event ?? [], 'ATTENDEE')
          ?.params.get('PARTSTAT')
          ?.toUpperCase() ?? ''
      ];
    default:
      return undefined;
  }
}

const answerClasses: Readonly<Record<string, string>> = {
  ACCEPTED: 'IPM.Schedule.Meeting.Resp.Pos',
  DECLINED: 'IPM.Schedule.Meeting.Resp.Neg',
  TENTATIVE: 'IPM.Schedule.Meeting.Resp.Tent',
};

const day = 86_400_000;

function durationOf(event: readonly CalendarLine[]): number {
  const value = field(event, 'DURATION')?.value ?? '';
  const parts = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/u.exec(value.trim());
  if (!parts) return field(event, 'DTSTART')?.value.includes('T') ? 0 : day;
  const [weeks, days, hours, minutes, seconds] = parts.slice(1).map((digits) => Number(digits ?? '0'));
  return ((weeks ?? 0) * 7 + (days ?? 0)) * day + (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000;
}

function unescapeText(value: string): string {
  return value.replace(/\\([nN,;\\])/gu, (_, char: string) => (char.toLowerCase() === 'n' ? '\n' : char)).trim();
}
