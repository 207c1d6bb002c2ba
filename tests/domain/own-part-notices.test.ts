import { describe, expect, it } from 'vitest';
import { isDisclaimer, isRegistrationLine, isWarning } from '#domain/own-part-notices.ts';

describe('isDisclaimer', () => {
  it.each([
    'This e-mail, and any attachment, is confidential.',
    'The information in this email may be privileged.',
    'IMPORTANT: this message is for the named recipient.',
    'Any views or opinions expressed are those of the author.',
    'P Please consider the environment before printing this email',
    'Virus-free. www.avast.com',
    'Diese Nachricht kann vertrauliche Informationen enthalten.',
    'Virenfrei. www.avast.com',
    'Bitte denken Sie an die Umwelt, bevor Sie diese E-Mail ausdrucken.',
    'Ce courriel peut contenir des informations confidentielles.',
    'Pensez à l’environnement avant d’imprimer ce message.',
    'Este correo contiene información confidencial.',
    'Esta mensagem pode conter informação confidencial.',
    'Questo messaggio è riservato.',
    'Dit e-mailbericht is uitsluitend bestemd voor de geadresseerde.',
    'Denne e-posten kan inneholde fortrolig informasjon.',
    'Tämä viesti on luottamuksellinen.',
    'Treść tej wiadomości jest poufna.',
    'Tato zpráva je důvěrná.',
    'Ez az üzenet bizalmas információkat tartalmazhat.',
    'Это сообщение может содержать конфиденциальную информацию.',
    'このメールには機密情報が含まれている場合があります。',
    'هذه الرسالة سرية',
    'הודעה זו עשויה להכיל מידע חסוי',
  ])('knows %j', (paragraph) => {
    expect(isDisclaimer(paragraph)).toBe(true);
  });

  it.each([
    'This email follows our call. The report is confidential until Friday.',
    'IMPORTANT: the recipient list has changed.',
    'While we checked the steps of the virus study, we found one.',
    'The information in this chapter is new.',
    'Please consider the proposal.',
    '',
  ])('takes %j for none', (paragraph) => {
    expect(isDisclaimer(paragraph)).toBe(false);
  });
});

describe('isWarning', () => {
  it.each([
    'CAUTION: This email originated from outside the university.',
    'This email originated from outside the University.',
    'ACHTUNG: Diese E-Mail kommt von einem externen Absender.',
    'You don’t often get email from jo@x.example.',
    '-----BEGIN PGP SIGNED MESSAGE----- Hash: SHA256',
  ])('knows %j', (paragraph) => {
    expect(isWarning(paragraph)).toBe(true);
  });

  it.each(['Attention please.', 'This message is for you.', 'External examiners are paid.'])(
    'takes %j for none',
    (paragraph) => {
      expect(isWarning(paragraph)).toBe(false);
    },
  );
});

describe('isRegistrationLine', () => {
  it('knows what the law wants a body to say of itself', () => {
    expect(isRegistrationLine('Registered in England and Wales No. 01234567')).toBe(true);
    expect(isRegistrationLine('The University of X is a charitable body, registered in Scotland')).toBe(true);
    expect(isRegistrationLine('Amtsgericht Stuttgart, HRB 12345')).toBe(true);
    expect(isRegistrationLine('University of X')).toBe(false);
  });
});
