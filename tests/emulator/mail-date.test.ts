import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '#emulator/server/mail/message-date.ts';

describe('the date of a message', () => {
  it.each([
    ['Mon, 2 Mar 2026 11:00:00 +0100', '2026-03-02T10:00:00.000Z'],
    ['2 Mar 26 10:00 GMT', '2026-03-02T10:00:00.000Z'],
    ['Fri, 01 Mar 02 10:00:00 EST', '2002-03-01T15:00:00.000Z'],
    ['Thu, 22 Aug 2002 18:26:25 +0700 (ICT (with a comment))', '2002-08-22T11:26:25.000Z'],
    ['Thu Aug 22 12:36:23 2002', '2002-08-22T12:36:23.000Z'],
    ['Sat Nov 22 23:08:07 +0100 2014', '2014-11-22T22:08:07.000Z'],
    ['2026-03-02T10:00:00Z', '2026-03-02T10:00:00.000Z'],
    ['22-Aug-2002 12:36', '2002-08-22T12:36:00.000Z'],
  ])('is read from %s', (text, expected) => {
    expect(new Date(readDate(text) ?? 0).toISOString()).toBe(expected);
  });

  it.each([
    '',
    'soon',
    '31 Foo 2026 10:00',
    '32 Mar 2026 10:00',
    '2 Mar 2026 25:99',
    '1 Jan 1900 00:00',
    'Mon, 2 Mar 20266 10:00',
  ])('is not made up of %j', (text) => {
    expect(readDate(text)).toBeUndefined();
  });

  it('comes back from the form in which mail writes it', () => {
    const instant = fc
      .integer({ min: Date.UTC(1980, 0), max: Date.UTC(2090, 0) })
      .map((ms) => Math.floor(ms / 1000) * 1000);
    fc.assert(
      fc.property(instant, (ms) => {
        expect(readDate(new Date(ms).toUTCString())).toBe(ms);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readDate(text) ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
