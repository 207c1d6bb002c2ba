import { describe, expect, it } from 'vitest';
import { ownPart } from '#domain/own-part.ts';
import { findReplyHeader, findSharedStart } from '#domain/reply-headers.ts';

const attributions = [
  'On 3 May 2021 at 10:11, Jo Smith <jo@x.example> wrote:',
  'On Mon, May 3, 2021 at 10:11 AM Jo Smith <jo@x.example>\nwrote:',
  '---- On Mon, 03 May 2021 10:11:12 +0100 Jo Smith <jo@x.example> wrote ----',
  'Jo Smith <jo@x.example> wrote on 05/03/2021 10:11:12 AM:',
  'Am 03.05.2021 um 10:11 schrieb Jo Müller:',
  'Jo Müller <jo@x.example> schrieb am Mo., 3. Mai 2021, 10:11:',
  'Jo Müller jo@x.example schrieb am Mo., 3. Mai 2021, 10:11:',
  'jo@x.example wrote:',
  'Le lun. 3 mai 2021 à 10:11, Jo Dupont <jo@x.example> a écrit :',
  'El lun., 3 may. 2021 a las 10:11, Jo García (<jo@x.example>) escribió:',
  'Em seg., 3 de mai. de 2021 às 10:11, Jo Silva <jo@x.example> escreveu:',
  'Jo Silva <jo@x.example> escreveu no dia segunda, 3/05/2021 à(s) 10:11:',
  'Il giorno lun 3 mag 2021 alle ore 10:11 Jo Rossi <jo@x.example> ha scritto:',
  'Op ma 3 mei 2021 om 10:11 schreef Jo de Vries <jo@x.example>:',
  'Op 3 mei 2021 heeft Jo de Vries <jo@x.example> het volgende geschreven:',
  'pon., 3 maj 2021 o 10:11 Jo Kowalski <jo@x.example> napisał(a):',
  'W dniu 3.05.2021 o 10:11, Jo Kowalski pisze:',
  'Wiadomość napisana przez Jo Kowalski <jo@x.example> w dniu 3 maj 2021, o godz. 10:11:',
  'Wiadomość napisana przez Jo Kowalski w dniu 3.05.2021, o godz. 10:11:',
  'Den mån 3 maj 2021 kl 10:11 skrev Jo Svensson <jo@x.example>:',
  '3 maj 2021 kl. 10:11 skrev Jo Svensson <jo@x.example>:',
  'Den man. 3. maj 2021 kl. 10.11 skrev Jo Hansen <jo@x.example>:',
  'På mandag 3. mai 2021 kl. 10:11:00, skrev Jo Hansen <jo@x.example>:',
  'ma 3. toukok. 2021 klo 10.11 Jo Virtanen (jo@x.example) kirjoitti:',
  'Jo Virtanen kirjoitti 3.5.2021 klo 10.11:',
  '2021年5月3日(月) 10:11 田中太郎 <jo@x.example>:',
  '2021/05/03 10:11、田中太郎 <jo@x.example>のメール:',
  '在 2021年5月3日，10:11，王伟 <jo@x.example> 写道：',
  '王小明 <jo@x.example> 於 2021年5月3日 週一 上午10:11寫道：',
  'Vào Th 2, 3 thg 5, 2021 vào lúc 10:11 Hùng Nguyễn <jo@x.example> đã viết:',
  'пн, 3 мая 2021 г. в 10:11, Иван Иванов <jo@x.example>:',
  'Dne po 3. 5. 2021 10:11 uživatel Jo Novák <jo@x.example> napsal:',
  'Jo Yılmaz <jo@x.example>, 3 May 2021 Pzt, 10:11 tarihinde şunu yazdı:',
  'Jo Nagy <jo@x.example> ezt írta (időpont: 2021. máj. 3., H, 10:11):',
  '2021년 5월 3일 (월) 오전 10:11, 김철수 <jo@x.example>님이 작성:',
  '2021-05-03 오전 10:11에 김철수 이(가) 쓴 글:',
  'Dňa 3. 5. 2021 o 10:11 Jo Kováč napísal(a):',
  'На пн, 3.05.2021 г. в 10:11 Иван <jo@x.example> написа:',
  'Kuupäev E, 3. mai 2021 kell 10:11 kirjutas Jo Tamm <jo@x.example>:',
  'Pada tanggal Sen, 3 Mei 2021 pukul 10.11 Jo Wati <jo@x.example> menulis:',
  'ในวันที่ จ. 3 พ.ค. 2021 เวลา 10:11 Jo <jo@x.example> เขียนว่า:',
  '\u202bفي الاثنين، ٣ مايو ٢٠٢١ في ١٠:١١ ص تمت كتابة ما يلي بواسطة \u202aJo\u202c\u200f <\u202ajo@x.example\u202c\u200f>:\u202c',
  'في 3 مايو 2021، الساعة 10:11، كتب Jo <jo@x.example>:',
  '\u202bבתאריך יום ב׳, 3 במאי 2021 ב-10:11 מאת \u202aJo\u202c\u200f <\u202ajo@x.example\u202c\u200f>:\u202c',
  'בתאריך 03/05/2021 בשעה 10:11, מאת Jo:',
];

const blocks = [
  'From: Jo Smith <jo@x.example>\nSent: 03 May 2021 10:11\nTo: Al Jones\nSubject: Re: x',
  '*From:* Jo Smith [mailto:\njo@x.example]\n*Sent:* Monday\n*To:* Al\n*Subject:* x',
  'Date: Mon, 3 May 2021\nFrom: Jo\nTo: Al\nSubject: x',
  'Von: Jo Müller\nGesendet: Montag, 3. Mai 2021 10:11\nAn: Al\nBetreff: x',
  'De : Jo Dupont\nEnvoyé : lundi 3 mai 2021 10:11\nÀ : Al\nObjet : x',
  'De: Jo García\nEnviado el: lunes, 3 de mayo de 2021 10:11\nPara: Al\nAsunto: x',
  'De: Jo Silva\nEnviada em: segunda-feira\nPara: Al\nAssunto: x',
  'Da: Jo Rossi\nInviato: lunedì\nA: Al\nOggetto: x',
  'Van: Jo de Vries\nVerzonden: maandag\nAan: Al\nOnderwerp: x',
  'Od: Jo Kowalski\nWysłano: poniedziałek\nDo: Al\nTemat: x',
  'Från: Jo\nSkickat: den 3 maj\nTill: Al\nÄmne: x',
  'Fra: Jo\nSendt: 3. maj\nTil: Al\nEmne: x',
  'Lähettäjä: Jo\nLähetetty: ma\nVastaanottaja: Al\nAihe: x',
  '差出人: Jo\n送信日時: 2021\n宛先: Al\n件名: x',
  '发件人: Jo\n发送时间: 2021\n收件人: Al\n主题: x',
  'Từ: Jo\nĐã gửi: 2021\nĐến: Al\nChủ đề: x',
  'Von: Jo <jo@x.example>\n\nGesendet: Montag\n\nAn: Al\n\nBetreff: x',
  'Gesendet: Montag\n\nVon: Jo <jo@x.example>\n\nAn: Al\n\nBetreff: x',
  'Od: Jo <jo@x.example>\nOdoslané: pondelok\nKomu: Al\nPredmet: x',
  'От: Иван <jo@x.example>\nИзпратено: понеделник\nДо: Al\nОтносно: x',
  '发件人：Jo\n发送时间：2021年\n收件人：Al\n主　题：x',
  '보낸사람: Jo\n받는사람: Al\n날짜: 2021\n제목: x',
  '\u200f\u200fمن: Jo\n\u200f\u200fتاريخ الإرسال: 3 مايو\n\u200f\u200fإلى: Al\n\u200f\u200fالموضوع: x',
  'מאת: Jo\nנשלח: יום שני\nאל: Al\nנושא: x',
  'Jo Smith/LON/ACME\n05/03/2021 10:11 AM\n\nTo\nAl/LON/ACME\ncc\n\nSubject\nRe: x',
  '-----Jo Müller schrieb: -----\n\nAn: Al\nVon: Jo Müller\nBetreff: x',
  '>>> Jo Smith <jo@x.example> 5/3/2021 10:11 AM >>>',
  '---- Jo Smith wrote ----',
  '##- Please type your reply above this line -##',
  '==============================\nFrom: Jo\nSent: Monday\nTo: Al\nSubject: x',
  '----- Forwarded message from Jo Smith <jo@x.example> -----',
  'Jo Smith@X\n08/03/2000 08:30 PM\nTo: Al Jones/X\ncc: \nSubject: x',
  '________________________________\nFrom: Jo Smith\nSent: Monday\nTo: Al\nSubject: x',
  '-----Original Message-----',
  '________________________________\n-----Original Message-----',
  '‐‐‐‐‐‐‐ Original Message ‐‐‐‐‐‐‐',
  '-------- Ursprüngliche Nachricht --------',
  '-----Message d’origine-----',
  '-----Mensaje original-----',
  '-----Oorspronkelijk bericht-----',
  '-------- Forwarded Message --------',
  'Begin forwarded message:',
  '---------- Weitergeleitete Nachricht ---------',
  '---------- Message transféré ----------',
  'Začátek přeposílané zprávy:',
  'İleti başlangıcı:',
  '---------- İletilen Mesaj ----------',
  'Expeditorul: Jo\nSubiectul: x\nData: 3 mai\nDestinatarul: Al',
  'Šalje: Jo\nPredmet: x\nDatum: 3. svibnja\nPrima: Al',
];

describe('findReplyHeader', () => {
  it.each(attributions)('sees where %j begins a quotation, marked or not', (header) => {
    expect(ownPart(`Thank you.\n\n${header}\n\n> Hello`)).toBe('Thank you.');
    expect(ownPart(`Thank you.\n\n${header}\n\nHello`)).toBe('Thank you.');
    expect(ownPart(`${header}\n\n> Hello\n\nThank you.`)).toBe('Thank you.');
  });

  it.each(blocks)('sees where %j begins a quotation', (header) => {
    expect(ownPart(`Thank you.\n\n${header}\n\nHello`)).toBe('Thank you.');
  });

  it.each([
    'On 3 May I shall be in York.',
    'On Monday we wrote to 14 people',
    'At 10 I wrote to jo@x.example, as she had asked',
    'From: York\nTo: Leeds\nDate: 3 May',
    'She wrote:',
    'jo@x.example wrote that all is well:',
    'On Monday I wrote to 14 people:',
    'Kindly reply above all to the line on costs',
    'To: be or not to be',
    'Selon le rapport de 2019 :',
    'Le 3 mai, nous serons à York.',
    'Subject: to change',
  ])('takes %j for what somebody says', (text) => {
    expect(findReplyHeader(text.split('\n'), 0)).toBeUndefined();
  });

  it('leaves the signature above a header alone', () => {
    expect(ownPart('Yes.\n\nAl\n\nJo Smith/X\n08/03/2000 08:30 PM\n\nTo\nAl/X\n\nSubject\nx\n\nHello')).toBe(
      'Yes.\n\nAl',
    );
    expect(ownPart('Yes.\n\nAl\n\n发件人： Jo\n发送时间： 2021-05-03 10:11\n收件人： Al\n主题： x')).toBe('Yes.\n\nAl');
  });

  it('believes "Jo wrote:" only above marked lines', () => {
    expect(findReplyHeader(['Jo wrote:', '', '> Hello'], 0)).toEqual({ kind: 'attribution', lineCount: 1 });
    expect(findReplyHeader(['Jo wrote:', '', 'Hello'], 0)).toBeUndefined();
  });

  it.each([
    '2013/7/20 Jo Smith <jo@x.example>',
    'Jo Smith <jo@x.example> 3 May 2021 at 10:11:',
    'Quoting Jo Smith <jo@x.example>:',
  ])('believes %j only above marked lines', (header) => {
    expect(findReplyHeader([header, '', '> Hello'], 0)).toEqual({ kind: 'attribution', lineCount: 1 });
    expect(findReplyHeader([header, '', 'Hello'], 0)).toBeUndefined();
  });

  it('lets the rest of a paragraph alone that has an attribution below it', () => {
    expect(ownPart('I agree\nJo Smith <jo@x.example> wrote:\n> Hello')).toBe('I agree');
  });
});

describe('isQuoted', () => {
  it('takes what points at a link for no quotation', () => {
    expect(ownPart('See\n>>> https://x.example <<<\nsoon')).toBe('See\n>>> https://x.example <<<\nsoon');
  });
});

describe('findSharedStart', () => {
  it('finds an attribution behind text on the same line', () => {
    expect(findSharedStart('See you then. On 3 May 2012, Jo wrote:')).toBe('See you then. '.length);
    expect(findSharedStart('See you then. On 3 May 2012, perhaps.')).toBe(-1);
  });
});
