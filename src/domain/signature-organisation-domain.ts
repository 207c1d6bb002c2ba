/**
 * Whether a domain is made of a name: of all its letters ("Acme Widgets", acme-widgets.example), of the beginnings of all its words
 * ("University College London", ucl.ac.uk; "ETH Zürich", ethz.ch), or of the one word that tells a body from others of its kind
 * ("University of Leeds", leeds.ac.uk).
 */
export function isLikeDomain(name: string, domain: string): boolean {
  const labels = domain.split('.').slice(0, -1).map(squash);
  const all = name.split(/[\s'’&-]+/u).filter((word) => word !== '' && !legalForm.test(word));
  const words = all.filter((word) => !small.test(word));
  const squashed = words.map(squash).filter((word) => word !== '');
  const wholes = [squash(name), squashed.join(''), squash(name.replace(legalForm, ''))];
  return labels.some(
    (label) =>
      (label.length > 3 && wholes.includes(label)) ||
      (label.length > 2 && name === label.toUpperCase()) ||
      (isAbbreviation(label, words) && [squashed, all.map(squash)].some((one) => isMadeOfBeginnings(label, one))) ||
      (label.length > 3 && academic.test(name) && squashed.includes(label)),
  );
}

const academic = /(?<!\p{L})(?:universi\p{L}+|college|institute|hospital|hospitals|council)(?!\p{L})/iu;
const small = /^(?:of|the|and|for|in|at|de|del|della|des|du|la|le|di|da|do|dos|für|und|der|et|y|e|van|voor|og|och)$/iu;
const legalForm =
  /(?<!\p{L})(?:ltd|limited|llp|llc|inc|plc|gmbh|ag|kg|ug|sas|sarl|bv|nv|ab|as|oy|oyj|co|corp|corporation|cic)\.?$/iu;

function squash(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Could it be one? Short ones only, so that there are few ways to divide it. */
function isAbbreviation(label: string, words: readonly string[]): boolean {
  return (
    label.length > 2 && label.length <= 12 && words.length > 1 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
  );
}

/** Every word gives its first letter or more, in order, and nothing is left over. */
function isMadeOfBeginnings(label: string, words: readonly string[]): boolean {
  const [word, ...others] = words.slice(0, mostWords);
  if (word === undefined) return label === '';
  for (let length = 1; length <= word.length && word.slice(0, length) === label.slice(0, length); length += 1) {
    if (isMadeOfBeginnings(label.slice(length), others)) return true;
  }
  return false;
}

const mostWords = 8;
