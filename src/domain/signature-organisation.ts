import { isLikeDomain } from './signature-organisation-domain.ts';

interface Sender {
  readonly domain: string | undefined;
  readonly nameWords: readonly string[];
}

/** The part of a line that names a body: by what such names end with or contain, or by its likeness to the sender's domain. */
export function findOrganisation(
  line: string,
  { domain, nameWords }: Sender,
): { value: string; isLikeDomain: boolean } | undefined {
  if (line.length > longestLine || notTheSenders.test(line)) return undefined;
  const parts = line
    .split(/\s*[|•·;\t]\s*|\s+[-–—/]\s+|\s{3,}/u)
    .flatMap(splitAtCommas)
    .map(tidy)
    .filter((part) => part.length < 120 && isNameLike(part, nameWords));
  const like = domain === undefined ? -1 : parts.findIndex((part) => isLikeDomain(part, domain));
  const before = parts[like - 1];
  // "University of California, Berkeley"; "Stanford, CA 94305" is a place.
  if (before !== undefined && institution.test(before) && !institution.test(parts[like] ?? ''))
    return { value: `${before}, ${parts[like] ?? ''}`, isLikeDomain: true };
  if (like >= 0 && !/\d{4}/u.test(line)) return { value: trimStop(parts[like] ?? ''), isLikeDomain: true };
  if (secondRole.test(line)) return undefined;
  // Of an institute and the university that it is part of, the university.
  const value = parts.find((part) => isBody(part) && !partOfUniversity.test(part));
  return value === undefined ? undefined : { value: trimStop(value), isLikeDomain: false };
}

const longestLine = 400;
/** Where somebody studied, what a body is proud of, and who else was copied. */
const notTheSenders =
  /^\W{0,6}(?:b\.?sc|m\.?sc|b\.?a|m\.?a|ph\.?d|d\.?phil|mba|llb|m?eng|graduate|alumn\p{L}*|member|fellow of|winner|author|latest|join|ranked|proud|cc)(?!\p{L})|of the year|awards?$/iu;
const secondRole = /^\W{0,6}(?:visiting|honorary|adjunct|external|former|formerly|emerit\p{L}+)(?!\p{L})/iu;

function isBody(part: string): boolean {
  return institution.test(part) || (/\s/u.test(part) && (endsInLegalForm(part) || ending.test(part)));
}

function trimStop(name: string): string {
  return endsInLegalForm(name) ? name : name.replace(/\.$/u, '');
}

const institution =
  /(?<!\p{L})(?:universit(?:y|ies|ät|é|à|eit|et|etet)|universi(?:dad|dade|tat|tas)|uniwersytet|univerzita|yliopisto|universitas|universitatea|universitetas|universitāte|üniversitesi|egyetem|tudományegyetem|sveučilište|ülikool|univerzitet|университет|університет|πανεπιστήμιο|högskola|høgskole|hochschule|fachhochschule|hogeschool|politecnico|politechnika|polytechnic|école|college|institut(?:e|ion|o)?|academy|nhs|hospital|(?:city|county|borough|district|research) council|museum|ministry|ministère|ministerium|ministerio|parliament|academia|akademie)(?!\p{L})|大学|大學|研究所|대학교|연구소|جامعة|אוניברסיטת/iu;
const legalForm =
  /(?<!\p{L})(?:ltd|limited|llp|llc|inc|incorporated|plc|gmbh|ag|kg|ug|e\.\s?v|s\.a\.s?|sarl|s\.l|s\.p\.a|s\.r\.l|spa|srl|b\.v|n\.v|bv|a\/s|aps|oyj?|sp\. z o\.\s?o|lda|ltda|pty|co|corp|corporation|cic)\.?\)?$|株式会社|有限公司/iu;
const ending =
  /(?<!\p{L})(?:foundation|trust|society|association|agency|federation|charity|consortium|laborator(?:y|ies)|authority|council|stiftung|fondation|fundación|fondazione)$/iu;

/** Words in other sentences, so only as they are written. */
const legalFormAsWritten = /(?<!\p{L})(?:SAS|SASU|SA|EURL|SCOP|AB|AS|ASA|SE|OÜ|ООО|АО)$/u;
const endsInLegalForm = (part: string) => legalForm.test(part) || legalFormAsWritten.test(part);
const partOfUniversity = /^(?:the )?institut(?:e|o|et)? (?:of|for|für|de|di|du|for|voor|za)(?!\p{L})/iu;

/** A street, a sentence, a slogan, a post or part of a body, not the body. */
const other =
  /^(?:a|your|our|save|in|via|rue|calle|avenida|place|plaza|piazza|am|making|building|transforming|earning|inspiring|proud|among|top|latest)(?!\p{L})|(?<!\p{L})(?:press|award|(?:knowledge transfer|student) (?:partnership|association))$|(?<!\p{L})(?:road|street|lane|avenue|drive|way|close|square|crescent|campus|building|house|floor|room|box|strasse|straße|rue|calle|via)\.?$|[@\d?!:"“”]|https?|www\.|(?<!\p{L})(?:i|we|you|is|are|was|will|have|has|please|thanks?|regards|my|our|your|if|this|that|from|sent|dear|the best)(?!\p{L})/iu;
const partOfBody =
  /^(?:the )?(?:school|department|dept\.?|faculty|division|section|office|institute of \p{L}+ at|professor|lecturer|head|director|dean|manager|senior|associate|assistant|vice|pro-vice|president|chair|student|research (?:fellow|associate|assistant|officer)|fellow|executive)(?!\p{L})/iu;

function isNameLike(part: string, nameWords: readonly string[]): boolean {
  const isPerson = part
    .toLowerCase()
    .split(/[^\p{L}'’-]+/u)
    .every((word) => word === '' || nameWords.includes(word));
  return (
    !isPerson &&
    part.length > 2 &&
    part.split(/\s+/u).length <= 9 &&
    /^[\p{Lu}\p{Lo}]|^\p{Ll}\p{Lu}/u.test(part) &&
    !other.test(part.replace(/^(Université\s.+)\s\d{1,2}$/u, '$1')) &&
    !partOfBody.test(part)
  );
}

function splitAtCommas(part: string): string[] {
  // "Acme, Inc." is one name.
  return part.split(/,(?!\s?(?:(?:inc|ltd|llc|llp|limited)(?!\p{L})|s\.\s?[lapr]\.))\s?/iu);
}

function tidy(part: string): string {
  return part
    .replace(/^[\s*_"'(–—-]{1,20}/u, '')
    .replace(/[\s*_,;]{1,20}$/u, '')
    .replace(/^(?:at|for|from|@)\s/iu, '')
    .replace(/^.{3,80}\s(?:at|@)\s(?=(?:the )?\p{Lu})/u, '')
    .replace(/^(\p{Script=Han}{2,12}(?:大学|大學|研究所))(?!院)[\s　].*$/u, '$1')
    .trim();
}
