import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstPurposes, type Purpose } from '#domain/purpose.ts';
import { suggestPurposes } from '#domain/suggest-purpose.ts';
import { wordsOfPurposes } from '#domain/suggest-purpose-words.ts';

const suggest = (subject: string, more: Partial<Parameters<typeof suggestPurposes>[0]> = {}) =>
  suggestPurposes({ subject, usual: [], purposes: firstPurposes, ...more });
const codes = (suggested: ReturnType<typeof suggest>) => suggested.map(({ code }) => code);

const usual = (purpose: string, count: number) => ({ organisation: 'Acme', purpose, count, isMore: false });
const phrases = [...wordsOfPurposes].flatMap(([code, words]) => words.map((word) => ({ code, word })));
const anyUsual = fc.array(
  fc.record({
    organisation: fc.string(),
    purpose: fc.oneof(fc.constantFrom(...firstPurposes.map(({ code }) => code)), fc.string()),
    count: fc.nat(),
    isMore: fc.boolean(),
  }),
);

describe('a purpose is suggested', () => {
  test('by a word of the subject, which is said as it stands there', () => {
    expect(suggest('Fwd: Interest in a KTP')).toEqual([{ code: 'ktp', because: { is: 'word', word: 'KTP' } }]);
    expect(suggest('RE: Heads of  Terms for the joint laboratory')).toEqual([
      { code: 'collaborative-research', because: { is: 'word', word: 'joint laboratory' } },
      { code: 'intellectual-property', because: { is: 'word', word: 'Heads of  Terms' } },
    ]);
    expect(codes(suggest('Two summer Placements in sequencing'))).toEqual(['placement']);
    expect(codes(suggest('عطاء لمعدات المختبر'))).toEqual(['proposal']);
    expect(codes(suggest('Kitp and misplacement'))).toEqual([]);
  });

  test('by what is usual with the organisation, after the words', () => {
    const history = [usual('cpd', 2), usual('consultancy', 5), usual('ktp', 9)];
    expect(suggest('Interest in a KTP', { usual: history })).toEqual([
      { code: 'ktp', because: { is: 'word', word: 'KTP' } },
      { code: 'consultancy', because: { is: 'usual', organisation: 'Acme', count: 5, isMore: false } },
      { code: 'cpd', because: { is: 'usual', organisation: 'Acme', count: 2, isMore: false } },
    ]);
  });

  test('only while it is offered, and by the name that the institution gives it', () => {
    const own: Purpose[] = [
      { code: 'ktp', isRetired: true },
      { code: 'ideas', name: 'Fête of Ideas' },
    ];
    expect(codes(suggest('A KTP at the FETE OF IDEAS', { usual: [usual('ktp', 9)], purposes: own }))).toEqual([
      'ideas',
    ]);
  });
});

test('whatever the subject and the history, at most three that are offered, each once, with a reason that is so', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...phrases.map(({ word }) => `Re: ${word}?`))),
      anyUsual,
      fc.subarray([...firstPurposes]),
      (subject, history, purposes) => {
        const suggested = suggest(subject, { usual: history, purposes });
        expect(suggested.length).toBeLessThanOrEqual(3);
        expect(new Set(codes(suggested)).size).toBe(suggested.length);
        for (const { code, because } of suggested) {
          expect(purposes.map((one) => one.code)).toContain(code);
          if (because.is === 'word') expect(subject).toContain(because.word);
          else expect(history).toContainEqual(expect.objectContaining({ purpose: code, count: because.count }));
        }
      },
    ),
  );
});

test('every word of the table finds its purpose, in any case and among others, and stands with one purpose only', () => {
  expect(new Set(phrases.map(({ word }) => word)).size).toBe(phrases.length);
  expect(firstPurposes.map(({ code }) => code)).toEqual(expect.arrayContaining([...wordsOfPurposes.keys()]));
  for (const { code, word } of phrases) {
    const only = firstPurposes.filter((one) => one.code === code);
    for (const subject of [word, `Re: ${word.toUpperCase()}!`, `zzz ${word} zzz`]) {
      expect(codes(suggest(subject, { purposes: only })), subject).toEqual([code]);
    }
  }
});
