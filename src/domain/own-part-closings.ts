/** "Kind regards," with or without a name after it; in two languages, too. */
export function isClosing(line: string): boolean {
  const text = line.trim();
  if (text.length < 160 && longFormula.test(text)) return true;
  if (text === '' || text.length >= 80) return false;
  let words = text.replace(/[\s,.!;:。！)–-]{1,8}$/u, '');
  for (let names = 0; names <= mostNames; names += 1) {
    if (words.split(/\s*[/|]\s*/u).every((part) => closing.test(part))) return true;
    const name = /[\s,!.–-]{1,4}[\p{Lu}\p{Lo}][\p{L}.’'-]{0,20}$/u.exec(words);
    if (!name) return false;
    words = words.slice(0, name.index);
  }
  return false;
}

const mostNames = 3;

/** "Je vous prie d'agréer, Madame, l'expression de mes salutations distinguées." */
const longFormula =
  /^(?:je vous prie|nous vous prions|veuillez)\b.{0,80}(?:agréer|croire|recevoir).{0,100}(?:salutations|sentiments|considération)/iu;

const english = [
  '(?:(?:with|my|our|very|kind(?:est)?|best|warm(?:est)?|many|sincere|all|high|personal|friendly|good|and|the)\\s){0,4}(?:regards|wishes|thanks|rgds)(?:\\s(?:again|in advance|so much|very much|and (?:best|kind|warm)(?:est)? (?:regards|wishes)|a lot|a million))?(?:\\sfrom\\s.{1,30})?',
  'cheers|thx|ta|tia|thank you(?:\\s(?:again|so much|very much|in advance|kindly))?|(?:thank you|thanks) (?:and|&) (?:(?:best|kind|warm) )?(?:regards|wishes)',
  '(?:yours\\s)?(?:very\\s)?(?:sincerely|faithfully|truly|cordially|respectfully)(?:\\syours)?|yours(?: ever| aye)?|all the (?:very )?best|all best|best|take care|warmly|(?:with )?love|(?:with )?gratitude|in haste|have a (?:great|good|nice|lovely) (?:day|weekend|week|evening)|(?:speak|talk|see you|catch up) soon|brs?|kr|vbr|bws?|wbr|b?rgds|atb',
];
const german = [
  '(?:(?:vielen|besten|herzlichen|lieben) )?(?:dank|danke)(?: im voraus)?(?:(?:,| und| &) (?:viele |beste |liebe |herzliche |schöne |freundliche )?(?:grüße|grüsse|gruß|gruss))?',
  '(?:(?:mit|und|ganz)\\s)?(?:(?:freundlichen?|besten?|herzlichen?|lieben?|vielen?|schönen?|freundlich|kollegialen|sonnigen?)\\s){0,2}(?:grüßen?|grüssen?|gruß|gruss)(?:\\s(?:und|,) .{1,30})?(?:\\s(?:aus|nach|von|vom)\\s.{1,30})?|mfg|lg|vg|hochachtungsvoll',
];
const romance = [
  "(?:(?:bien|très)\\s)?(?:cordialement|amicalement|sincèrement|respectueusement)(?: (?:vôtre|à vous))?|(?:bien|très) à (?:vous|toi)|merci(?: d[’']avance| beaucoup| et (?:bonne journée|cordialement))?|(?:sincères |meilleures |cordiales )?salutations(?: (?:distinguées|cordiales|les meilleures))?|(?:très )?(?:bonne|belle|excellente)(?: fin de)? (?:journée|soirée|semaine|réception)|bon week-?end|bien (?:amicalement|cordialement) à (?:vous|toi)|avec mes (?:remerciements|salutations)",
  '(?:reciba )?(?:un\\s)?(?:cordial\\s)?saludos?(?: cordial(?:es)?)?|atentamente|atte|cordialmente|(?:muchas\\s)?gracias(?: (?:de antemano|y (?:un )?saludos?))?|un (?:fuerte )?abrazo|una abraçada|salutacions|atentament|gràcies',
  '(?:com (?:os )?(?:meus )?)?(?:melhores |atenciosos |cordiais )?cumprimentos|atenciosamente|(?:muito )?obrigad[oa](?: e cumprimentos)?|(?:um )?(?:grande )?abraços?|abs|att|saudações(?: \\p{L}+)?|grat[oa]',
  '(?:con i )?(?:cordiali|distinti|cari|tanti|migliori)\\ssaluti|(?:un (?:caro |cordiale )?)?salut[oi]|grazie(?: mille)?(?: e (?:cordiali |cari )?saluti)?|buona giornata|a presto|cu stimă|cu respect|cu drag|mulțumesc',
];
const northern = [
  '(?:met\\s)?(?:vriendelijke|hartelijke|beste|warme)\\s(?:groet(?:en)?)|(?:hartelijke\\s)?groet(?:en|jes)?|mvg|hartelijks|hoogachtend|(?:alvast\\s)?bedankt|(?:met|hartelijk) dank|dank je(?: wel)?',
  '(?:med\\s)?(?:de\\s)?(?:vänliga?|vennlige?|venlige?|bästa|beste|bedste|hjärtliga|varma|kærlige?)\\s(?:hälsning(?:ar)?|hilsen|hilsener|hilsner)|mvh|vänligen|hälsningar|hilsen|tack(?: på förhand)?|takk|tak|på forhånd takk?',
  '(?:(?:ystävällisin|parhain|terveisin)\\s)?(?:terveisin|yhteistyöterveisin)|terv|kiitos|lugupidamisega|parimate soovidega|ar cieņu|pagarbiai',
];
const others = [
  '(?:z\\s)?(?:poważaniem|pozdrowieniami|wyrazami szacunku)|(?:serdecznie\\s)?pozdrawiam(?:\\sserdecznie)?|pozdrowienia|dziękuję|(?:s\\s)?(?:pozdravem|pozdravom|úctou|přátelským pozdravem)|děkuji|ďakujem|(?:lep|lijep|srdačan) pozdrav|s poštovanjem',
  '(?:baráti )?üdvözlettel|tisztelettel|köszönettel|üdv|köszönöm|saygılarımla|saygılarımızla|iyi çalışmalar|selamlar|teşekkürler|με εκτίμηση|ευχαριστώ|φιλικά',
  'с уважением|с наилучшими пожеланиями|спасибо|з повагою|дякую|поздрави|trân trọng|cảm ơn|salam|hormat saya|terima kasih|cofion(?: gorau| cynnes)?|dymuniadau gorau|diolch(?: yn fawr)?|le meas',
  '(?:どうぞ)?(?:宜しく|よろしく)お願い(?:いた|致)?(?:します|申し上げます)|敬具|以上|此致|敬礼|敬禮|祝好|顺祝商祺|谢谢|謝謝|감사합니다|مع (?:أطيب )?(?:التحية|التحيات|تحياتي)|تحياتي|شكرا|בברכה(?: רבה)?|בברכת|תודה(?: רבה)?',
];

const closing = new RegExp(`^(?:${[...english, ...german, ...romance, ...northern, ...others].join('|')})$`, 'iu');
