import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isClosing } from '#domain/own-part-closings.ts';

describe('isClosing', () => {
  it.each([
    'Kind regards,',
    'Many thanks, Jo',
    'With best wishes from Leeds',
    'Mit freundlichen Grüßen / Best regards',
    'Viele Grüße aus York',
    'Vielen Dank und viele Grüße',
    'Veuillez agréer, Madame, l’expression de mes salutations distinguées.',
    'Bonne fin de journée,',
    'Un cordial saludo',
    'Com os melhores cumprimentos',
    'Grazie e cordiali saluti',
    'Met vriendelijke groet,',
    'Bedste hilsner',
    'Med vänliga hälsningar',
    'Ystävällisin terveisin',
    'Z poważaniem',
    'S pozdravem',
    'Üdvözlettel',
    'Saygılarımla',
    'С уважением,',
    'Με εκτίμηση',
    'どうぞよろしくお願いいたします。',
    '此致',
    '감사합니다',
    'مع أطيب التحيات',
    'בברכה',
  ])('knows %j', (line) => {
    expect(isClosing(line)).toBe(true);
  });

  it.each(['Thanks for the update', 'Best of luck', 'Thank you for coming!', 'Love to see it.', 'Jo', ''])(
    'takes %j for none',
    (line) => {
      expect(isClosing(line)).toBe(false);
    },
  );

  it('has an answer for any line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (line) => {
        expect(typeof isClosing(line)).toBe('boolean');
      }),
    );
  });
});
