/** What stands at the end of a message without being said by its sender: by the line or by the paragraph, never more than its start is read. */

const longestRead = 600;

/** "Sent from my iPhone", in the languages that telephones are set to. */
export function isTagline(line: string): boolean {
  const text = line.slice(0, 160).trim();
  return text.length < 150 && taglines.some((form) => form.test(text));
}

const taglines = [
  /^[-–—(*_\s]{0,4}(?:sent|message sent|composed|written|typed) (?:\S{1,20} )?(?:from|via|on|with|using|by) (?:my|a|the) \S.*(?:phone|pad|mobile|device|tablet|blackberry|galaxy|android|pixel|watch|terminal|handheld|smartphone)\b/iu,
  /^[-–—(*_<\s]{0,4}(?:sent (?:\S{1,20} )?from my \S|from my (?:iphone|ipad|ipod|phone|mobile|cell|blackberry|android|galaxy|tablet)\b)/iu,
  /^[-–—(*_<\s]{0,4}sent (?:from|via|by|with|on) (?:a |an |the )?(?:mobile|cell|smart ?phone|phone|iphone|ipad|ipod|galaxy|android|mailbox|blackberry|tablet|device)(?: (?:device|phone|mail|for \S{1,12}))?[\s)>*_.!]{0,4}$/iu,
  /^[-–—(*_\s]{0,4}(?:sent|get|download|gesendet|envoyé|enviado|inviato|verzonden|wysłan[eoy]|skickat|sendt|lähetetty|gửi|отправлено)\b.{0,40}(?:outlook|yahoo ?mail|gmail mobile|proton ?mail|mailbird|spark|sparrow|airmail|windows mail|mailbox|blackberry|samsung|iphone|ipad|android|huawei|xiaomi|acompli|thunderbird|mail for windows)/iu,
  /^[-–—(*_\s]{0,4}(?:von meine[mr] \S.{0,40}(?:gesendet|geschickt)|gesendet (?:von|mit) (?:meine[mr]|der|dem) \S|diese nachricht wurde von meinem)/iu,
  /^[-–—(*_\s]{0,4}(?:envoyé (?:de|depuis|à partir de|sans fil|via) (?:mon|ma|par|un)\b|enviado (?:desde|do|a partir do|pelo|de) (?:mi|meu|minha|el)\b|inviato (?:da|dal|con) (?:mio|il mio|mia)?)/iu,
  /^[-–—(*_\s]{0,4}(?:verzonden (?:vanaf|met|via) mijn|verstuurd vanaf mijn|wysłan[eoy] z(?: mojego)? |skickat från min|sendt fra min|lähetetty |отправлено с (?:моего )?|gửi từ |iphone(?:から|で)送信|从我的|發自我的|发自我的|我的.{0,10}傳送)/iu,
  /^(?:please )?(?:excuse|forgive|pardon) (?:my |the |any )?(?:brevity|typos|spelling|short)/iu,
];

/** Disclaimers, notices and adverts: everything below the first of these is no more of the sender's own. */
export function isDisclaimer(paragraph: string): boolean {
  const text = paragraph.slice(0, longestRead).replaceAll(/\s+/gu, ' ');
  return disclaimers.some((form) => form.test(text));
}

const message = '(?:e-?mails?|messages?|communications?|transmissions?|electronic mail|information|contents?)';
const disclaimers = [
  new RegExp(
    `^\\W{0,6}(?:the |this |any |all )?(?:information|contents?)\\b.{0,60}\\b(?:in|of|to|with) (?:this |the )${message}\\b.{0,200}\\b(?:confidential|privileged|intended|proprietary)`,
    'iu',
  ),
  new RegExp(
    `^\\W{0,6}this (?:outgoing |internet )?${message}\\b.{0,160}\\b(?:confidential|privileged|intended (?:solely|only|exclusively|for)|is for the (?:sole|use|intended|named|addressee)|proprietary)`,
    'iu',
  ),
  new RegExp(`^\\W{0,6}if you (?:are not the (?:intended|named)|have received this ${message} in error)`, 'iu'),
  /^\W{0,6}(?:confidentiality|legal|privacy|email|e-mail|important)?\s?(?:disclaimer|confidentiality notice|confidentiality statement|legal notice|important notice|privacy notice)\b/iu,
  /^\W{0,6}(?:confidentiality(?: and privilege)?|confidential|caution|privileged)(?: note| notice)?\s?:/iu,
  /^\W{0,6}(?:please )?(?:consider|think (?:about|of|before)|save) (?:the environment|the planet|paper|you print)/iu,
  /^\W{0,6}(?:this (?:e-?mail|message) (?:has been|was) (?:scanned|checked|swept)|scanned by|no virus found|virus-free|checked by avg)/iu,
  /^\W{0,6}this (?:\S{1,20} )?(?:e-?mail|message|list|newsletter) is sponsored by/iu,
  /^\W{0,6}(?:do you yahoo!\?|get your free|join msn|you (?:are receiving|received|have received) this (?:e-?mail|message)? ?because|to unsubscribe|unsubscribe\b|reply to this email directly)/iu,
  /^\W{0,6}(?:diese (?:e-?mail|nachricht)|der inhalt dieser (?:e-?mail|nachricht)|dieses e-?mail)\b.{0,200}(?:vertraulich|bestimmt|geschützt)/iu,
  /^\W{0,6}(?:este (?:mensaje|correo|e-?mail)|esta (?:mensagem|comunicación)|la información contenida|el contenido de este|a informação contida)\b.{0,200}(?:confidencia|destinat|privilegiad|exclusiv)/iu,
  /^\W{0,6}(?:aviso (?:legal|de confidencialidad|de confidencialidade)|nota de confidencialidad|rechtlicher hinweis|vertraulichkeitshinweis|avis de confidentialité|avviso di riservatezza)\b/iu,
  /^\W{0,6}(?:ce (?:message|courriel|mail)|cet e-?mail|questo messaggio|questa e-?mail|dit (?:bericht|e-?mailbericht)|deze e-?mail|le informazioni contenute|de informatie (?:in|verzonden))\b.{0,200}(?:confidentiel|destin|riservat|vertrouwelijk|uitsluitend|bestemd)/iu,
  /^\W{0,6}(?:detta (?:meddelande|mejl|e-post)|denne (?:e-?mail|e-?post|meddelelse|besked)|tämä (?:viesti|sähköposti)|niniejsza wiadomość|wiadomość ta|ta wiadomość)\b.{0,200}(?:konfidentiel|fortrolig|luottamukselli|poufn)/iu,
];

/** Lines that say what the law wants a body to say about itself. */
export function isRegistrationLine(line: string): boolean {
  return registration.test(line.slice(0, longestRead));
}

const registration =
  /\b(?:(?:is )?an? (?:exempt |registered )charity|registered (?:scottish )?charity|registered in (?:england|scotland|wales|northern ireland|ireland)|charity (?:registered|registration|reg\.?|no\.?|number)|(?:company|registration|registered|vat) (?:reg(?:istration)? )?(?:no\.?|number)\s?:?\s?[a-z]{0,3}\d|registered office|handelsregister|amtsgericht|geschäftsführer(?:in)?:|ust-?id|sitz der gesellschaft|inscrita en el registro mercantil|r\.?c\.?s\.? \p{L}+ \d)/iu;

/** A warning that the receiving institution puts above a message from outside. */
export function isWarning(paragraph: string): boolean {
  const text = paragraph.slice(0, longestRead).replaceAll(/\s+/gu, ' ');
  return (
    /^\W{0,6}(?:caution|warning|external|attention|\[external\]|external (?:e-?mail|sender))\b.{0,120}\b(?:originat|outside|external|sender)/iu.test(
      text,
    ) ||
    /^\W{0,6}(?:you don[’']t often get email from|some people who received this message don[’']t often)/iu.test(text)
  );
}

/** "Kind regards," with or without a name after it. */
export function isClosing(line: string): boolean {
  const text = line.trim();
  return text.length < 70 && closing.test(text);
}

const closing = new RegExp(
  `^(?:${[
    '(?:(?:with|my|our|very|kind(?:est)?|best|warm(?:est)?|many|sincere|all|high|personal|friendly|good|and|the)\\s){0,4}(?:regards|wishes|thanks|rgds)(?:\\s(?:again|in advance|so much|very much|and (?:best|kind) regards|a lot))?',
    'regards|cheers|thx|ta|tia|thank you(?:\\s(?:again|so much|very much|in advance|kindly))?|(?:thank you|thanks) (?:and|&) (?:(?:best|kind|warm) )?regards',
    '(?:yours\\s)?(?:sincerely|faithfully|truly|cordially|respectfully)(?:\\syours)?|yours(?: ever)?|all the best|all best|best|take care|warmly|(?:with )?love|have a (?:great|good|nice) (?:day|weekend|week)|br|kr|vbr|many thanks',
    '(?:mit\\s)?(?:(?:freundlichen|besten|herzlichen|lieben|vielen|schönen|freundlich)\\s){1,2}(?:grüßen|grüssen|gruß|gruss|dank)|(?:viele|beste|liebe|herzliche|schöne|freundliche)\\s(?:grüße|grüsse)|vielen dank|danke|mfg|lg|vg|hochachtungsvoll',
    "(?:bien\\s)?cordialement|(?:bien|très) à (?:vous|toi)|merci(?: d[’']avance| beaucoup)?|salutations(?: distinguées)?|amicalement|sincères salutations|meilleures salutations",
    '(?:un\\s)?(?:cordial\\s)?saludos?(?: cordiales)?|saludos cordiales|atentamente|(?:muchas\\s)?gracias|un abrazo|(?:atenciosamente|cumprimentos|com os melhores cumprimentos|melhores cumprimentos|obrigad[oa]|abraços?|att)',
    '(?:cordiali|distinti|cari)\\ssaluti|saluti|grazie(?: mille)?|(?:met\\s)?(?:vriendelijke|hartelijke|beste)\\s(?:groet(?:en)?)|groet(?:en|jes)?|mvg|bedankt|(?:z\\s)?(?:poważaniem|pozdrowieniami|wyrazami szacunku)|pozdrawiam|dziękuję',
    '(?:med\\s)?(?:vänliga?|vennlige?|venlige?|bästa|beste|bedste|hjärtliga)\\s(?:hälsning(?:ar)?|hilsen|hilsener)|mvh|hälsningar|hilsen|tack|takk|tak|(?:ystävällisin\\s)?terveisin|terv|kiitos|trân trọng|cảm ơn|с уважением|спасибо|よろしくお願いします|よろしくお願いいたします|此致|祝好|谢谢|謝謝',
  ].join('|')})(?:(?:\\s*[,!.–-]\\s*|\\s+)\\p{Lu}[\\p{L}.’'-]{0,20}){0,3}[\\s,.!;:)–-]{0,6}$`,
  'iu',
);
