import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beforeSending } from '#locales/before-sending.ts';
import { writeQuestion } from '#launchevent/question.ts';

const name = fc.string({ maxLength: 200, unit: 'grapheme' });
const cautions = fc.array(
  fc.record({
    address: fc.constant('jo@x.example'),
    name,
    organisation: name,
    stewards: fc.array(name, { maxLength: 2 }),
    doNotContact: fc.option(
      fc.record({
        subject: fc.constantFrom('person' as const, 'organisation' as const),
        reason: fc.string({ maxLength: 120 }),
      }),
    ),
  }),
  { minLength: 1, maxLength: 20 },
);
const english = beforeSending('en-US');

describe('The question before sending', () => {
  it('fits into Outlook’s 500 characters in each language, and names the first of many', () => {
    fc.assert(
      fc.property(cautions, fc.constantFrom('en-GB', 'ar-SA', 'fr'), (list, language) => {
        const sentences = beforeSending(language);
        const known = list.map(({ doNotContact, ...caution }) => ({
          ...caution,
          ...(doNotContact && { doNotContact }),
        }));
        const first = writeQuestion(known.slice(0, 1), sentences);
        const all = writeQuestion(known, sentences);
        expect(all.length).toBeLessThanOrEqual(500);
        expect(all.startsWith(first)).toBe(true);
        expect(all).not.toMatch(/\{(name|organisation|reason|stewards|one|other)\}.*\{(name|organisation)\}/u);
      }),
    );
  });

  it('names whom to ask, why not to write, and that there is more', () => {
    const jo = { address: 'jo@x.example', name: 'Jo Ash', organisation: 'Ash & Co', stewards: ['Tom', 'Priya'] };
    expect(writeQuestion([jo], english)).toBe('Ask Tom or Priya before you write to Jo Ash at Ash & Co.');
    expect(writeQuestion([{ ...jo, organisation: '' }], english)).toBe('Ask Tom or Priya before you write to Jo Ash.');
    const doNotContact = { subject: 'organisation', reason: 'a dispute is open' } as const;
    expect(writeQuestion([{ ...jo, stewards: [], doNotContact }], english)).toBe(
      'Do not write to Jo Ash or to anybody else at Ash & Co: a dispute is open.',
    );
    expect(writeQuestion([{ ...jo, stewards: ['Tom'], doNotContact: { ...doNotContact, reason: '' } }], english)).toBe(
      'Do not write to Jo Ash or to anybody else at Ash & Co. Ask Tom before you write to Jo Ash at Ash & Co.',
    );
    const many = Array.from({ length: 20 }, () => jo);
    expect(writeQuestion(many, english)).toMatch(
      /There is more to know about others on this message: open Acquaint\.$/,
    );
  });

  it('offers its button in at most 20 characters', () => {
    for (const language of ['en-GB', 'ar']) expect(beforeSending(language)['open-pane'].length).toBeLessThanOrEqual(20);
  });
});
