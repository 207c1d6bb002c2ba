import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCalendarFile, type CalendarDay } from '#domain/calendar-file.ts';

const at = new Date('2026-03-01T09:30:00.123Z');
const file = (more: Partial<CalendarDay> = {}) =>
  toCalendarFile({
    uid: 'follow-up-1@acquaint',
    day: '2026-12-31',
    summary: 'Follow up',
    description: '',
    language: 'en-GB',
    at,
    ...more,
  });

const unfold = (text: string) => text.replaceAll('\r\n ', '');
const valueOf = (text: string, name: string) =>
  unfold(text)
    .split('\r\n')
    .find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    ?.replace(/^[^:]*:/, '');
const unescape = (text: string) => text.replace(/\\(.)/gs, (_, letter: string) => (letter === 'n' ? '\n' : letter));

test('a follow-up is a whole day in the calendar, with a reminder at nine, private, and nobody is busy', () => {
  expect(file().split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Acquaint//Acquaint//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:follow-up-1@acquaint',
    'DTSTAMP:20260301T093000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY;LANGUAGE=en-GB:Follow up',
    'DESCRIPTION;LANGUAGE=en-GB:',
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION;LANGUAGE=en-GB:Follow up',
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('any text comes back out of its folded lines as it went in, none of them over 75 octets or with half a letter', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 300 }).map((one) => one.replace(/[\p{Cc}]/gu, '\n'));
  fc.assert(
    fc.property(text, text, (summary, description) => {
      const made = file({ summary, description });
      expect(unescape(valueOf(made, 'SUMMARY') ?? '')).toBe(summary);
      expect(unescape(valueOf(made, 'DESCRIPTION') ?? '')).toBe(description);
      for (const line of made.split('\r\n')) {
        const octets = new TextEncoder().encode(line);
        expect(octets.length).toBeLessThanOrEqual(75);
        expect(new TextDecoder('utf-8', { fatal: true }).decode(octets)).toBe(line);
      }
      expect(made.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }),
  );
});

test('the day after is the day after, in every month and leap year', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2199-12-30'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const made = file({ day: iso });
      const toDate = (text = '') => Date.parse(text.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3'));
      expect(toDate(valueOf(made, 'DTEND')) - toDate(valueOf(made, 'DTSTART'))).toBe(86_400_000);
    }),
  );
});

test('the same follow-up has the same identity however its text changes', () => {
  expect(valueOf(file({ summary: 'Another' }), 'UID')).toBe(valueOf(file(), 'UID'));
});
