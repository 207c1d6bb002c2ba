/** A day in somebody's own calendar. */
export interface CalendarDay {
  /** Stays the same for the same thing, so that a calendar replaces what it has. */
  readonly uid: string;
  /** `2026-03-01`. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  /** A BCP 47 tag, of summary and description. */
  readonly language: string;
  /** When the file was made. */
  readonly at: Date;
}

/** The file (RFC 5545) of one whole day, which says itself at nine in the morning, is private, and keeps nobody busy. */
export function toCalendarFile({ uid, day, summary, description, language, at }: CalendarDay): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Acquaint//Acquaint//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${compact(at.toISOString().replace(/\.\d+/, ''))}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(day))}`,
    `SUMMARY;LANGUAGE=${language}:${escapeText(summary)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escapeText(description)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION;LANGUAGE=${language}:${escapeText(summary)}`,
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function compact(text: string): string {
  return text.replaceAll(/[-:]/g, '');
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** RFC 5545 §3.3.11; controls, which no text may have, go. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

const mostOctets = 75;

/** Into lines of at most 75 octets, none of which ends within a letter (RFC 5545 §3.1). */
function fold(line: string): string {
  let folded = '';
  let room = mostOctets;
  for (const letter of line) {
    const octets = new TextEncoder().encode(letter).length;
    if (octets > room) {
      folded += '\r\n ';
      room = mostOctets - 1;
    }
    folded += letter;
    room -= octets;
  }
  return folded;
}
