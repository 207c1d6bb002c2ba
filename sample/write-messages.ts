import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { calendarEntries, type CalendarEntry } from './mail/calendar-entries.ts';
import { messageSketches } from './mail/messages.ts';
import type { MessageSketch } from './mail/sketch.ts';
import { writeCalendar } from './mail/write-calendar.ts';
import { writeMessage } from './mail/write-message.ts';

const folder = join(import.meta.dirname, 'messages');
const calendarFolder = join(import.meta.dirname, 'calendar');
const readme = join(import.meta.dirname, 'README.md');
const beginning = '<!-- messages -->';

/** Writes sample/messages/*.eml and sample/calendar/*.ics anew, and their tables in sample/README.md. Run it after a change in sample/mail. */
async function writeMessages(): Promise<void> {
  for (const each of [folder, calendarFolder]) {
    mkdirSync(each, { recursive: true });
    for (const old of readdirSync(each)) rmSync(join(each, old));
  }
  const sketches = messageSketches();
  for (const sketch of sketches) writeFileSync(join(folder, `${sketch.file}.eml`), writeMessage(sketch));
  for (const entry of calendarEntries) writeFileSync(join(calendarFolder, `${entry.file}.ics`), writeCalendar(entry));
  const [before = ''] = readFileSync(readme, 'utf8').split(beginning);
  const text = `${before}${beginning}\n\n${tableOf(sketches)}\n${calendarTable(calendarEntries)}`;
  writeFileSync(readme, await format(text, { parser: 'markdown', printWidth: 120 }));
}

function tableOf(sketches: readonly MessageSketch[]): string {
  const rows = sketches.map(({ file, subject, shows }) => {
    const shortSubject = subject.length > 80 ? `${subject.slice(0, 60)}…` : subject;
    return `| ${file} | ${shortSubject || '(none)'} | ${shows} |`;
  });
  return ['| file | subject | shows |', '|---|---|---|', ...rows, ''].join('\n');
}

function calendarTable(entries: readonly CalendarEntry[]): string {
  const rows = entries.map(({ file, subject, shows }) => `| ${file} | ${subject} | ${shows} |`);
  return ['| calendar | subject | shows |', '|---|---|---|', ...rows, ''].join('\n');
}

await writeMessages();
