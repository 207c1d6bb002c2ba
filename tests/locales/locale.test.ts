import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLocale } from '#locales/locale.ts';

const english = await loadLocale('en-GB');
const arabic = await loadLocale('ar-SA');

describe('loadLocale', () => {
  it('reads from right to left in Arabic, whatever the country', () => {
    expect(arabic).toMatchObject({ language: 'ar-SA', direction: 'rtl' });
  });

  it('keeps the reader’s own English for dates', async () => {
    const american = await loadLocale('en-US');
    const [november, now] = ['2026-11-10T12:00:00Z', new Date('2026-11-22T12:00:00Z')];
    expect([english.date(november, now), american.date(november, now)]).toEqual(['10 Nov', 'Nov 10']);
  });

  it.each(['fr-FR', 'zh-Hans', '', 'xx'])('falls back to English (UK) for %j', async (language) => {
    expect(await loadLocale(language)).toMatchObject({ language: 'en-GB', direction: 'ltr' });
  });
});

describe('text', () => {
  it('chooses the plural form of the language by count', () => {
    const said = (locale: typeof english) => [1, 2, 3, 11, 100].map((count) => locale.text('people.count', { count }));
    expect(said(english)).toEqual([
      '1 person from outside',
      '2 people from outside',
      '3 people from outside',
      '11 people from outside',
      '100 people from outside',
    ]);
    expect(new Set(said(arabic)).size).toBe(5);
    expect(said(arabic).slice(0, 2)).toEqual(['شخص واحد من الخارج', 'شخصان من الخارج']);
  });

  it('leaves what is filled in as it is, braces and dollars included', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const said = english.text('known.write', { name }).replaceAll(/[\u2068\u2069]/g, '');
        expect(said).toBe(`Write to ${name.replaceAll(/[\u2068\u2069]/g, '')}`);
      }),
    );
  });

  it('isolates a name of the other direction, and only that', () => {
    expect(english.text('known.write', { name: 'ليلى حداد' })).toBe('Write to \u2068ليلى حداد\u2069');
    expect(english.text('known.write', { name: 'Ada Lovelace' })).toBe('Write to Ada Lovelace');
    expect(arabic.text('known.write', { name: 'Ada' })).toContain('\u2068Ada\u2069');
  });
});

describe('dates', () => {
  const now = new Date(2026, 10, 22, 12);
  const before = (days: number, hours = 0) => new Date(2026, 10, 22 - days, 12 - hours).toISOString();

  it('say how long ago in the unit that one would use', () => {
    const said = [before(0, 3), before(1), before(12), before(40), before(95), before(1100)];
    expect(said.map((time) => english.relative(time, now))).toEqual([
      '3 hours ago',
      'yesterday',
      '12 days ago',
      '5 weeks ago',
      '3 months ago',
      '3 years ago',
    ]);
  });

  it('call last night yesterday, however few hours ago it was', () => {
    const morning = new Date(2026, 10, 22, 7);
    expect(english.relative(new Date(2026, 10, 21, 23).toISOString(), morning)).toBe('yesterday');
  });

  it('name the year only when it is another', () => {
    expect(english.date(before(12), now)).toBe('10 Nov');
    expect(english.date(before(400), now)).toBe('18 Oct 2025');
  });

  it('count by the Gregorian calendar where the country’s own is another', () => {
    expect(arabic.year(before(0))).toMatch(/2026|٢٠٢٦/);
  });

  it('speak of the past for whatever has happened', () => {
    const minutes = fc.integer({ min: 0, max: 3_000_000 });
    fc.assert(
      fc.property(minutes, (ago) => {
        const said = english.relative(new Date(now.getTime() - ago * 60_000).toISOString(), now);
        expect(said).toMatch(/ago$|^(?:yesterday|this minute|last week|last month|last year)$/);
      }),
    );
  });
});

describe('list', () => {
  it('joins names as the language does', () => {
    expect(english.list(['Ada', 'Tom', 'Priya'])).toBe('Ada, Tom and Priya');
    expect(arabic.list(['Ada', 'Tom'])).toContain('و');
  });
});
