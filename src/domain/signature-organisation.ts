/** The part of a line that names a body: by what such names end with or contain, or by its likeness to the sender's domain. */
export function findOrganisation(
  line: string,
  { domain, nameWords }: { readonly domain: string | undefined; readonly nameWords: readonly string[] },
): { value: string; isLikeDomain: boolean } | undefined {
  if (line.length > 160) return undefined;
  const parts = line
    .split(/\s*[|•·;\t]\s*|\s+[-–—/]\s+|\s{3,}/u)
    .flatMap(splitAtCommas)
    .map(tidy)
    .filter((part) => isNameLike(part, nameWords));
  const like = domain === undefined ? -1 : parts.findIndex((part) => isLikeDomain(part, domain));
  const before = parts[like - 1];
  // "University of California, Berkeley"; "Stanford, CA 94305" is a place.
  if (before !== undefined && institution.test(before))
    return { value: `${before}, ${parts[like] ?? ''}`, isLikeDomain: true };
  if (like >= 0 && !/\d{4}/u.test(line)) return { value: trimStop(parts[like] ?? ''), isLikeDomain: true };
  const value =
    parts.find((part) => institution.test(part)) ??
    parts.find((part) => /\s/u.test(part) && (legalForm.test(part) || ending.test(part)));
  return value === undefined ? undefined : { value: trimStop(value), isLikeDomain: false };
}

function trimStop(name: string): string {
  return legalForm.test(name) ? name : name.replace(/\.$/u, '');
}

const institution =
  /(?<!\p{L})(?:universit(?:y|ies|ät|é|à|eit|et|etet)|universi(?:dad|dade|tat|tas)|uniwersytet|univerzita|yliopisto|högskola|høgskole|hochschule|fachhochschule|hogeschool|politecnico|politechnika|polytechnic|école|college|institut(?:e|ion|o)?|academy|nhs|hospital|(?:city|county|borough|district|research) council|museum|ministry|ministère|ministerium|ministerio|parliament|academia|akademie)(?!\p{L})|大学|大學|研究所/iu;
const legalForm =
  /(?<!\p{L})(?:ltd|limited|llp|llc|inc|incorporated|plc|gmbh|ag|kg|ug|e\.\s?v|s\.a\.s?|sarl|s\.l|s\.p\.a|s\.r\.l|spa|srl|b\.v|n\.v|bv|a\/s|aps|oyj?|sp\. z o\.\s?o|lda|ltda|pty|co|corp|corporation|cic)\.?\)?$|株式会社|有限公司/iu;
const ending =
  /(?<!\p{L})(?:foundation|trust|society|association|agency|federation|charity|consortium|laborator(?:y|ies)|authority|stiftung|fondation|fundación|fondazione)$/iu;

/** A street, a sentence, a post or part of a body, not the body. */
const other =
  /(?<!\p{L})(?:road|street|lane|avenue|drive|way|close|square|crescent|campus|building|house|floor|room|box|strasse|straße|rue|calle|via)\.?$|[@\d?!:"“”]|https?|www\.|(?<!\p{L})(?:i|we|you|is|are|was|will|have|has|please|thanks?|regards|my|our|your|if|this|that|from|sent|dear|the best)(?!\p{L})/iu;
const partOfBody =
  /^(?:the )?(?:school|department|dept\.?|faculty|division|section|office|institute of \p{L}+ at|professor|lecturer|head|director|dean|manager|senior|associate|assistant|vice|pro-vice|president|chair|student|research (?:fellow|associate|assistant|officer)|fellow)(?!\p{L})/iu;

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
    !other.test(part) &&
    !partOfBody.test(part)
  );
}

/** "Acme Widgets" from acme.example or acme-widgets.example, by its letters alone. */
function isLikeDomain(part: string, domain: string): boolean {
  const squash = (text: string) =>
    text
      .normalize('NFD')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, '');
  const labels = domain
    .split('.')
    .slice(0, -1)
    .map(squash)
    .filter((label) => label.length > 3);
  const words = part.split(/\s+/u);
  const bare = squash(words.filter((word) => !legalForm.test(word)).join(''));
  return labels.includes(bare) || labels.includes(squash(part));
}

function splitAtCommas(part: string): string[] {
  // "Acme, Inc." is one name.
  return part.split(/,(?!\s?(?:inc|ltd|llc|llp|limited|s\.)(?!\p{L}))\s?/iu);
}

function tidy(part: string): string {
  return part
    .replace(/^[\s*_"'(–—-]{1,20}/u, '')
    .replace(/[\s*_,;]{1,20}$/u, '')
    .replace(/^(?:at|for|from|@)\s/iu, '')
    .trim();
}
