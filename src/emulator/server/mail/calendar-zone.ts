import { componentLines, field, readLocalTime, type CalendarLine } from './calendar-lines.ts';

/** When a zone of a VTIMEZONE changes, and to which offset. */
export type TimeZoneRules = readonly {
  /** First change, local time. */
  readonly from: number;
  readonly offset: number;
  readonly yearly?: { readonly month: number; readonly weekday: number; readonly nth: number };
}[];

/** A local time of that zone as an instant: by the IANA zone of that name, or else by the calendar's own rules, or else UTC. */
export function localToUtc(local: number, zone: string, zones: ReadonlyMap<string, TimeZoneRules>): number {
  const offset = ianaOffset(local, zone) ?? rulesOffset(local, zones.get(zone)) ?? 0;
  return local - offset;
}

export function readTimeZones(components: readonly (readonly CalendarLine[])[]): Map<string, TimeZoneRules> {
  return new Map(
    components.map((lines) => {
      const observances = ['STANDARD', 'DAYLIGHT'].flatMap((name) => componentLines(lines, name));
      return [field(lines, 'TZID')?.value ?? '', observances.flatMap(readObservance)];
    }),
  );
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

function readObservance(lines: readonly CalendarLine[]): TimeZoneRules {
  const from = readLocalTime(field(lines, 'DTSTART')?.value ?? '');
  const offset = /^([+-])(\d\d)(\d\d)/u.exec(field(lines, 'TZOFFSETTO')?.value.trim() ?? '');
  if (from === undefined || !offset) return [];
  const minutes = (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]));
  const rule = field(lines, 'RRULE')?.value ?? '';
  const byDay = /BYDAY=([+-]?\d)([A-Z]{2})/u.exec(rule);
  const byMonth = /BYMONTH=(\d{1,2})/u.exec(rule);
  const yearly = byDay && {
    month: Number(byMonth?.[1] ?? '1') - 1,
    weekday: weekdays.indexOf(byDay[2] ?? ''),
    nth: Number(byDay[1]),
  };
  return [{ from, offset: minutes * 60_000, ...(yearly ? { yearly } : {}) }];
}

/** The offset of the observance that began last before this local time. */
function rulesOffset(local: number, rules: TimeZoneRules | undefined): number | undefined {
  const year = new Date(local).getUTCFullYear();
  const begun = (rules ?? []).flatMap((rule) =>
    (rule.yearly ? [year - 1, year].map((each) => yearlyOnset(rule.from, rule.yearly, each)) : [rule.from])
      .filter((onset) => onset <= local)
      .map((onset) => ({ onset, offset: rule.offset })),
  );
  return begun.sort((a, b) => b.onset - a.onset)[0]?.offset ?? rules?.[0]?.offset;
}

function yearlyOnset(
  from: number,
  yearly: { readonly month: number; readonly weekday: number; readonly nth: number } | undefined,
  year: number,
): number {
  if (!yearly) return from;
  const { month, weekday, nth } = yearly;
  const timeOfDay = ((from % 86_400_000) + 86_400_000) % 86_400_000;
  const first = new Date(Date.UTC(year, nth > 0 ? month : month + 1, nth > 0 ? 1 : 0));
  const daysOff = nth > 0 ? (weekday - first.getUTCDay() + 7) % 7 : -((first.getUTCDay() - weekday + 7) % 7);
  const weeks = (nth > 0 ? nth - 1 : nth + 1) * 7;
  return first.getTime() + (daysOff + weeks) * 86_400_000 + timeOfDay;
}

function ianaOffset(local: number, zone: string): number | undefined {
  if (!/^[A-Za-z_]+\/|^(?:UTC|GMT)$/u.test(zone)) return undefined;
  try {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' });
    // Twice: the first guess may lie on the other side of a change.
    return offsetAt(format, local - offsetAt(format, local));
  } catch {
    return undefined;
  }
}

function offsetAt(format: Intl.DateTimeFormat, instant: number): number {
  const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const offset = /GMT([+-])(\d\d):(\d\d)/u.exec(name);
  if (!offset) return 0;
  return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) * 60_000;
}
