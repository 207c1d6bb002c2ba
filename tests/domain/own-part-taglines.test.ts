import { describe, expect, it } from 'vitest';
import { isTagline } from '#domain/own-part-taglines.ts';

describe('isTagline', () => {
  it.each([
    'Sent from my iPhone',
    '(sent from a phone)',
    'Sent from Outlook for Android<https://aka.ms/x>',
    'Get Outlook for iOS<https://aka.ms/x>',
    'Sent via Superhuman iOS',
    'Sent from Nine',
    'Sent with Proton Mail secure email.',
    'Sent from my Pixel 7',
    'Typed on a small screen, please excuse typos',
    'Von meinem iPad gesendet',
    'Gesendet von Mail für Windows',
    'Holen Sie sich Outlook für iOS',
    'Envoyé à partir d’Outlook pour iOS',
    'Télécharger Outlook pour Android',
    'Provenance : Courrier pour Windows',
    'Enviado desde mi iPhone',
    'Enviado do meu smartphone Samsung Galaxy.',
    'Inviato da Posta per Windows',
    'Verzonden vanuit Mail voor Windows',
    'Skickat från min iPhone',
    'Sendt fra E-post for Windows',
    'Lähetetty iPhonesta',
    "Wysłane z iPhone'a",
    'Odesláno z iPhonu',
    'iPhone-ról küldve',
    "iPhone'umdan gönderildi",
    'Отправлено с iPhone',
    'Στάλθηκε από το iPhone μου',
    '发自我的iPhone',
    '從我的 iPhone 傳送',
    'iPhoneから送信',
    'iOS用 Outlook 다운로드',
    '나의 iPhone에서 보냄',
    'مرسل من الـ iPhone الخاص بي',
    'נשלח מה-iPhone שלי',
  ])('knows %j', (line) => {
    expect(isTagline(line)).toBe(true);
  });

  it.each([
    'Sent you the Outlook invitation again.',
    'Please excuse the short notice.',
    'Could you get the iPad back?',
    'The contract was sent from Leeds.',
    'Sent from a magnificent place',
    'Enviado ayer.',
    '',
  ])('takes %j for none', (line) => {
    expect(isTagline(line)).toBe(false);
  });
});
