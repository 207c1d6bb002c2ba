import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkKinds, signalStandings } from '#domain/signal.ts';
import { beforeSending } from '#locales/before-sending.ts';
import type { KeptSignal } from '#launchevent/draft-check.ts';
import { writeQuestion } from '#launchevent/question.ts';

const name = fc.string({ maxLength: 200, unit: 'grapheme' });
const signals = fc.array(
  fc.record({
    id: fc.uuid(),
    address: fc.constant('jo@x.example'),
    name,
    organisation: name,
    standing: fc.constantFrom(...signalStandings),
    subject: fc.constantFrom('person' as const, 'organisation' as const),
    text: fc.string({ maxLength: 120 }),
    stewards: fc.array(name, { minLength: 1, maxLength: 2 }),
    check: fc.record({ kind: fc.constantFrom(...checkKinds), name }),
  }),
  { minLength: 1, maxLength: 20 },
);
const english = beforeSending('en-US');

describe('The question before sending', () => {
  it('fits into Outlook’s 500 characters in each language, and names the first of many', () => {
    fc.assert(
      fc.property(signals, fc.constantFrom('en-GB', 'ar-SA', 'fr'), (list, language) => {
        const sentences = beforeSending(language);
        const first = writeQuestion(list.slice(0, 1), sentences);
        const all = writeQuestion(list, sentences);
        expect(all.length).toBeLessThanOrEqual(500);
        expect(all.startsWith(first)).toBe(true);
        expect(all).not.toMatch(
          /\{(name|organisation|about|check|reason|stewards|one|other)\}.*\{(name|organisation)\}/u,
        );
      }),
    );
  });

  it('names whom to ask, why not to write, what has expired, how to, and that there is more', () => {
    const about = {
      id: '1',
      address: 'jo@x.example',
      name: 'Jo Ash',
      organisation: 'Ash & Co',
      text: '',
      stewards: [],
    };
    const ask = { ...about, standing: 'steward', subject: 'organisation', stewards: ['Tom', 'Priya'] } as const;
    const write = (...list: KeptSignal[]) => writeQuestion(list, english);
    expect(write(ask)).toBe('Ask Tom or Priya before you write to Jo Ash at Ash & Co.');
    expect(write({ ...ask, text: 'A strategic partner' })).toBe(
      'Ask Tom or Priya before you write to Jo Ash at Ash & Co. A strategic partner.',
    );
    expect(write({ ...ask, organisation: '' })).toBe('Ask Tom or Priya before you write to Jo Ash.');
    const doNotContact = { ...about, standing: 'do-not-contact', subject: 'organisation' } as const;
    expect(write({ ...doNotContact, text: 'a dispute is open' }, ask)).toBe(
      'Do not write to Jo Ash or to anybody else at Ash & Co: a dispute is open. Ask Tom or Priya before you write to Jo Ash at Ash & Co.',
    );
    expect(write(doNotContact)).toBe('Do not write to Jo Ash or to anybody else at Ash & Co.');
    const check = { ...about, standing: 'expired', subject: 'organisation' } as const;
    expect(
      write({ ...check, check: { kind: 'contract-end' } }, { ...check, check: { kind: 'other', name: 'Insurance' } }),
    ).toBe('The contract with Ash & Co has ended. Insurance for Ash & Co has expired.');
    expect(write({ ...about, standing: 'contact-preference', subject: 'person', text: 'by post' })).toBe(
      'How to reach Jo Ash: by post.',
    );
    const many = Array.from({ length: 20 }, (_, index) => ({ ...ask, name: `Jo ${String(index)}` }));
    expect(write(...many)).toMatch(/There is more to know about others on this message: open Acquaint\.$/);
    expect(write(check, check)).toBe(write(check));
  });

  it('offers its button in at most 20 characters', () => {
    for (const language of ['en-GB', 'ar']) expect(beforeSending(language)['open-pane'].length).toBeLessThanOrEqual(20);
  });
});
