import { field, readLocalTime, type CalendarLine } from '../mail/calendar-lines.ts';
import { localToUtc, type TimeZoneRules } from '../mail/calendar-zone.ts';
import type { ZonedStart } from './recurrence.ts';

export type TimeZones = ReadonlyMap<string, TimeZoneRules>;

/** A time as it stands, in its zone; a time without one is UTC. */
export function readZonedTime(line: CalendarLine | undefined, zones: TimeZones): ZonedStart | undefined {
  const local = line && readLocalTime(line.value);
  if (line === undefined || local === undefined) return undefined;
  const zone = line.params.get('TZID');
  if (zone === undefined || /Z\s*$/u.test(line.value)) return { local, zone: 'UTC', toUtc: (time) => time };
  return { local, zone, toUtc: (time) => localToUtc(time, zone, zones) };
}

export function readTime(line: CalendarLine | undefined, zones: TimeZones): number | undefined {
  const time = readZonedTime(line, zones);
  return time?.toUtc(time.local);
}

const day = 86_400_000;

/** Of an event without an end (RFC 5545 §3.6.1). */
export function durationOf(event: readonly CalendarLine[]): number {
  const value = field(event, 'DURATION')?.value ?? '';
  const parts = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/u.exec(value.trim());
  if (!parts) return field(event, 'DTSTART')?.value.includes('T') ? 0 : day;
  const [weeks, days, hours, minutes, seconds] = parts.slice(1).map((digits) => Number(digits ?? '0'));
  return ((weeks ?? 0) * 7 + (days ?? 0)) * day + (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000;
}
