/** What lawyers, scanners and lists add to a message: by the line or by the paragraph, of which never more than the start is read. */

const longestRead = 600;

/** Disclaimers, notices and adverts: everything below the first of these is no more of the sender's own. */
export function isDisclaimer(paragraph: string): boolean {
  const text = paragraph
    .slice(0, longestRead)
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]{1,8}/u, '')
    // A tree, in the typeface that it was typed in.
    .replace(/^P (?=please|think|save)/iu, '');
  return disclaimers.some((form) => form.test(text)) || (text.length < 300 && isScannersLine(text));
}

function isScannersLine(text: string): boolean {
  return /avast|avg\b|norton|symantec|mailscanner|mimecast|messagelabs|sophos|mcafee|kaspersky|bitdefender|avira/iu.test(
    text,
  )
    ? /virus|vírus|viren|malware|scan|spam|вирус|病毒|software as a service|https?:/iu.test(text)
    : false;
}

const message = '(?:e-?mails?|messages?|communications?|transmissions?|electronic mail|information|contents?)';
/** How a notice opens, and what it goes on to say within its first words. */
const openings: readonly (readonly [string, string])[] = [
  [
    `(?:the |this |any |all )?(?:information|contents?)\\b.{0,60}\\b(?:in|of|to|with) (?:this |the )${message}`,
    'confidential|privileged|intended|proprietary|for the use of',
  ],
  [
    `this (?:outgoing |internet )?${message}`,
    'confidential|privileged|intended (?:solely|only|exclusively|for)|is for the (?:sole|use|intended|named|addressee)|proprietary',
  ],
  [
    '(?:important|notice|attention)\\s?:',
    'confidential|privileged|intended (?:solely|only|for)|(?:named|intended) (?:addressee|recipient)',
  ],
  [
    '(?:strictly private|strictly confidential|private (?:and|&) confidential)\\s?:',
    'e-?mail|message|addressee|recipient',
  ],
  ['(?:internet|e-?mail) (?:communications?|transmissions?)', 'secure|guarantee|error-free'],
  ['(?:although|while|whilst)', '(?:precaution|reasonable|scanned).{0,120}virus.{0,80}(?:e-?mail|message|attach)'],
  ['unless (?:expressly|explicitly|otherwise)', 'contract|binding|official'],
  [
    'diese (?:e-?mail|mail|nachricht)|die(?:se)? information(?:en)? in dieser|der inhalt dieser|dieses e-?mail|(?:wichtiger |rechtlicher )?hinweis\\s?:',
    'vertraulich|bestimmt|geschützt|auf viren',
  ],
  ['bitte (?:denken|prüfen) sie', 'umwelt|(?:aus)?gedruckt|ausdruck'],
  ['informationen zum datenschutz|datenschutzhinweis', 'https?:|www\\.|unter|finden'],
  [
    'ce (?:message|courriel|mail|courrier)|cet e-?mail|les informations contenues|le contenu de ce',
    'confidenti|destin|virus|malveillant',
  ],
  [
    '(?:este|el presente) (?:mensaje|correo|e-?mail)|la información (?:contenida|incluida)|el contenido de este|esta (?:mensagem|comunicación|comunicação)|este e-?mail|as? informaç(?:ão|ões) contidas?',
    'confidencia|destinat|destinad|privilegiad|exclusiv',
  ],
  [
    '(?:questo|il presente) (?:messaggio|documento)|questa (?:e-?mail|comunicazione)|le informazioni contenute',
    'riservat|destinat|confidenzial',
  ],
  [
    'dit (?:bericht|e-?mailbericht)|deze e-?mail|de informatie (?:in|verzonden)|(?:aan )?de inhoud van d(?:it|eze)',
    'vertrouwelijk|uitsluitend|bestemd|rechten',
  ],
  [
    'det(?:ta|) (?:här )?(?:meddelandet?|mejlet?|e-post(?:meddelandet?)?)|när du skickar e-post',
    'konfidentiel|sekretess|avsedd|personuppgifter',
  ],
  [
    'denne (?:e-?mail(?:en)?|e-?post(?:en)?|meddelelsen?|mailen?|besked(?:en)?)|(?:innholdet i|indholdet af) denne',
    'fortrolig|konfidensiel|konfidentiel|beregnet|tiltenkt',
  ],
  ['tämä (?:viesti|sähköposti)', 'luottamuksel'],
  [
    '(?:niniejsza|ta) wiadomość|wiadomość ta|treść (?:tej|niniejszej) wiadomości|informacje zawarte',
    'poufn|przeznaczon',
  ],
  ['tato zpráva|tento e-?mail|obsah této|táto správa', 'důvěrn|dôvern|určen'],
  ['ez az? (?:üzenet|e-?mail|levél)|jelen (?:üzenet|e-?mail)', 'bizalmas|titkos'],
  ['bu (?:e-?posta|mesaj|ileti)', 'gizli'],
  ['(?:это|данное|настоящее) (?:сообщение|электронное|письмо)|цей лист|це повідомлення', 'конф[иі]денц|предназнач'],
  ['(?:το (?:παρόν )?|αυτό το )μήνυμα', 'εμπιστευτικ'],
  ['acest (?:mesaj|e-?mail)|informațiile conținute', 'confidențial|destinat'],
  ['(?:本|此)(?:电子|電子)?[邮郵]件', '保密|机密|機密'],
  ['(?:この|本)(?:電子)?(?:メール|メッセージ)', '機密|秘密'],
  ['(?:이|본) (?:전자 ?)?(?:메일|이메일|메시지)', '기밀|비밀'],
  ['هذه الرسالة|هذا البريد|محتويات هذ', 'سرية|سري'],
  ['הודעה זו|המידע ב', 'חסוי|סודי'],
];

const disclaimers = [
  ...openings.map(([opening, content]) => new RegExp(`^(?:${opening})[^.!?。]{0,200}(?:${content})`, 'iu')),
  /^(?:ai sensi|in ottemperanza) d.{0,200}(?:riservat|destinat)/iu,
  new RegExp(`^if you (?:are not the (?:intended|named)|have received this ${message} in error)`, 'iu'),
  /^(?:confidentiality|legal|privacy|email|e-mail|important)?\s?(?:disclaimer|confidentiality notice|confidentiality statement|legal notice|important notice|privacy notice)\b/iu,
  /^(?:confidentiality(?: and privilege)?|confidential|caution|privileged)(?: note| notice)?\s?:/iu,
  /^(?:any|the|all) (?:views?|opinions?)(?:,? (?:or|and|&) \S{1,20})? (?:expressed|presented|stated|contained)\b/iu,
  /^(?:please )?(?:consider|think (?:about|of|before)|save) (?:the environment|the planet|paper|you print)/iu,
  /^before (?:you print|printing)\b.{0,40}(?:think|consider|environment)/iu,
  /^(?:avant d['’]imprimer|pensez à|n['’]imprimez|antes de imprimir|piense|prima di stampare|pensa|denk aan|tän?k på|tenk på|tænk på)(?!\p{L}).{0,60}(?:environnement|nécessaire|ambiente|milieu|miljø|miljö)/iu,
  /^(?:this (?:e-?mail|message) (?:has been|was) (?:scanned|checked|swept)|scanned by|no virus found|virus-free)/iu,
  /^(?:virenfrei|garanti sans virus|libre de virus|privo di virus|sem vírus|virusvrij)\b/iu,
  /^this (?:\S{1,20} )?(?:e-?mail|message|list|newsletter) is sponsored by/iu,
  /^(?:do you yahoo!\?|get your free|join msn|you (?:are receiving|received|have received) this (?:e-?mail|message)? ?because|to unsubscribe|unsubscribe\b|reply to this email directly|this (?:e-?mail|message) was sent to you (?:by|because))/iu,
  /^(?:click here to report this (?:e-?mail|message) as spam|this message was issued to members of)/iu,
  /^(?:aviso (?:legal|de confidencialidad|de confidencialidade)|nota de confidencialidad|rechtlicher hinweis|vertraulichkeitshinweis|avis de confidentialité|avviso di riservatezza)(?!\p{L})/iu,
];

/** Lines that say what the law wants a body to say about itself. */
export function isRegistrationLine(line: string): boolean {
  return registration.test(line.slice(0, longestRead));
}

const registration =
  /\b(?:(?:is )?an? (?:exempt |registered )charity|registered (?:scottish )?charity|charitable body|(?:incorporated|registered|established) in (?:england|scotland|wales|northern ireland|ireland)|charity (?:registered|registration|reg\.?|no\.?|number)|(?:company|registration|registered|vat) (?:reg(?:istration)? )?(?:no\.?|number)\s?:?\s?[a-z]{0,3}\d|registered office|handelsregister|amtsgericht|geschäftsführer(?:in)?:|ust-?id|sitz der gesellschaft|inscrita en el registro mercantil|r\.?c\.?s\.? \p{L}+ \d)/iu;

/** A warning that the receiving institution puts above a message from outside. */
export function isWarning(paragraph: string): boolean {
  const text = paragraph
    .slice(0, longestRead)
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[^\p{L}]{1,8}/u, '');
  return warnings.some((form) => form.test(text));
}

const warnings = [
  /^begin pgp signed message/iu,
  /^(?:caution|warning|external|attention|achtung|warnung|vorsicht|extern|externe|atención|precaución|atenção|attenzione|let op|waarschuwing|varning|advarsel|uwaga)(?!\p{L}).{0,120}(?:originat|outside|sender|extern|extérieur|fuera|fora|esterno|buiten|utanför|utenfor|zewn)/iu,
  /^this (?:e-?mail|message) (?:has )?(?:originate[ds]|was sent|came|comes|is) (?:from )?(?:an? )?(?:outside|external)/iu,
  /^diese (?:e-?mail|nachricht) (?:kommt|stammt|wurde) von (?:einem )?(?:extern|außerhalb)/iu,
  /^(?:ce (?:message|courriel) provient|este (?:correo|mensaje) (?:procede|proviene)|questa e-?mail proviene|deze e-?mail is afkomstig).{0,60}(?:extérieur|extern|fuera|esterno|buiten)/iu,
  /^(?:you don[’']t often get email from|some people who received this message don[’']t often)/iu,
];
