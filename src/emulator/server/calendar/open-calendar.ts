import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { componentLines, readCalendarLines } from '../mail/calendar-lines.ts';
import { readTimeZones } from '../mail/calendar-zone.ts';
import { readEvent, type CalendarEvent } from './read-event.ts';

export interface CalendarSource {
  readonly events: readonly CalendarEvent[];
  /** Every meeting is in every calendar: somebody's own, tried with whoever is in front. */
  readonly isEverybodys: boolean;
}

export const noCalendar: CalendarSource = { events: [], isEverybodys: false };

/** Reads the iCalendar files (`.ics`) of a folder, nested too, or one such file; what has no time is passed over. */
export async function openCalendar(options: {
  readonly path: string;
  readonly isEverybodys: boolean;
}): Promise<CalendarSource> {
  const { path, isEverybodys } = options;
  const isFolder = (await stat(path)).isDirectory();
  const names = isFolder ? (await readdir(path, { recursive: true })).map((name) => join(path, name)) : [path];
  const files = names.filter((name) => /\.ics$/iu.test(name)).sort();
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return { events: texts.flatMap(readEvents), isEverybodys };
}

function readEvents(text: string): CalendarEvent[] {
  const lines = readCalendarLines(text);
  const zones = readTimeZones(componentLines(lines, 'VTIMEZONE'));
  return componentLines(lines, 'VEVENT').flatMap((event) => readEvent(event, zones) ?? []);
}
