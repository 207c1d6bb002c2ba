/** "Sent from my iPhone" and "Get Outlook for iOS", in the languages that telephones and mail programs are set to. */
export function isTagline(line: string): boolean {
  const text = line
    .slice(0, 200)
    .replaceAll(link, '')
    .replace(/^[-–—(*_<\s]{1,6}/u, '')
    .trim();
  return text.length < 120 && !text.endsWith('?') && forms.some((form) => form.test(text));
}

/** Where the program's name leads. */
const link = /\s?[<([]\s?(?:https?:|www\.)[^\s>)\]]{1,150}\s?[>)\]]/giu;

const programs =
  'outlook|yahoo|gmail|gmx|web\\.de|proton ?mail|thunderbird|mailbird|spark|sparrow|airmail|superhuman|blue ?mail|aqua ?mail|k-9|zoho|aol|libero|orange|telekom|boxer|newton|edison|mailspring|tuta|tutanota|canary|em client|my ?mail|яндекс|mailtrack|acompli|mailbox|windows';
const devices =
  'iphon|ipad|ipod|ios|macbook|blackberry|samsung|galaxy|android|huawei|xiaomi|oneplus|oppo|nokia|xperia|motorola|apple watch|handy|smart ?phone|smartphone|mobiltelefon|phone|mobile|mobil|tablet|telefon|teléfono|téléphone|telefono|gerät|appareil|dispositivo|手机|手機|小米|华为|갤럭시|스마트폰';
const named = `(?<!\\p{Script=Latin})(?:${programs}|${devices})`;

/** With the word that says from or with what, so that no sentence about sending something is meant. */
const sent = [
  '(?:message )?sent (?:\\S{1,20} )?(?:from|via|with|using|by|on)',
  'gesendet (?:von|mit|aus|über|via)',
  'envoyé (?:de|depuis|à partir d|avec|via|par|sans)',
  'enviad[oa] (?:desde|do|da|de|a partir|pelo|via|com|con)',
  "inviat[oa] (?:dal?|dall['’]|con|tramite|via)",
  '(?:verzonden|verstuurd) (?:vanaf|vanuit|met|via|van)',
  'skicka(?:t|des) (?:från|med|via)|sendt (?:fra|med|via)|lähetetty',
  'wysłan[eoya] (?:z|za|przez)|odeslán[oa] (?:z|ze|pomocí)|odoslané z|poslano (?:iz|s|z)|(?:el)?küldve',
  'отправлено (?:с|из|через|от)|надіслано (?:з|із)|изпратено от|(?:στάλθηκε|αποστολή) (?:από|με)|trimis (?:de|din|cu|prin)',
  'gửi từ|发自|發自|发送自|从|從|أُ?رسلت|مرسل|تم الإرسال|נשלח|provenance :',
].join('|');
const sentAtEnd = 'gesendet|geschickt|küldve|gönderildi|傳送|传送|发送|送信|보냄|보냈습니다';
const beforeSentAtEnd = 'von|diese nachricht|mobil|az?|i(?:phone|pad).{0,20}|windows|從|从|我|私|나의|내|삼성';
const get =
  'get|download|holen|beziehen|herunterladen|télécharge[rz]|obten[ieg]\\p{L}{1,3}|descargar?|obter|obtenha|baixar|scarica|ottieni|downloaden|ophalen|hämta|hent|last ned|skaff|hanki|lataa|pobierz|získat|stáhnout|letöltése|edinin|indirin|получ\\p{L}{2,4}|скача\\p{L}{2,4}|λήψη|获取|取得|下載|下载|入手|다운로드|받기|الحصول|קבל|lấy|tải';
const word = (alternatives: string) => `(?<!\\p{L})(?:${alternatives})(?!\\p{L})`;

const forms = [
  new RegExp(`^(?:${sent})(?!\\p{Script=Latin}{2}).{0,60}${named}`, 'iu'),
  new RegExp(`^(?:${beforeSentAtEnd})(?!\\p{Ll}).{0,60}${named}?.{0,30}(?:${sentAtEnd})[.!。]?$`, 'iu'),
  new RegExp(`^.{0,40}${word(get)}.{0,30}outlook.{0,40}(?:ios|android|mac|mobile)`, 'iu'),
  new RegExp(`^.{0,20}outlook.{0,40}(?:${get}).{0,12}$`, 'iu'),
  /^(?:ios|android).{0,6}outlook.{0,12}(?:入手|다운로드|받기|取得)$/iu,
  /^get blue ?mail for/iu,
  /^[Ss]ent (?:from|via|with|using) (?:my |the |a )?\p{Lu}[\p{L}\d]{1,20}(?: \p{Lu}[\p{L}\d]{0,20}){0,3}[.!]?$/u,
  /^(?:sent|written|composed|typed) (?:on the (?:move|go|run|road)|from my \S|(?:from|by|on|with) (?:a |an |my |the )?(?:mobile|cell|phone|small|smart|tablet|handheld|touch))/iu,
  /^from my (?:iphone|ipad|ipod|phone|mobile|cell|blackberry|android|galaxy|tablet)\b/iu,
  /^(?:von unterwegs gesendet|diese nachricht wurde von meinem)/iu,
  /^(?:please )?(?:excuse|forgive|pardon) (?:my |the |any )?(?:brevity|typos|spelling|errors|auto-?correct|short(?:ness| reply| response| message| e-?mail))/iu,
  /^apologies for (?:my |the |any )?(?:brevity|typos|spelling|auto-?correct)/iu,
  /^yahoo mail: search, organi[sz]e/iu,
];
