const titles = /^(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|lord|lady|rev|revd|cllr)$/iu;

/**
 * What stands in a person's circle: the first letters of the first and last word of a name without its titles, or the
 * first letter of an address. Scripts that join or don't space their letters (Arabic, Han, …) get one.
 */
export function initialsOf(name: string): string {
  const words = name
    .replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ')
    .replace(/@.*$/u, '')
    .replace(/^([^,]+),(.+)$/su, '$2 $1')
    .split(/[\s,;_.]+/u)
    .filter((word, index, all) => !(titles.test(word) && index < all.length - 1))
    .flatMap((word) => /\p{L}[\p{M}]*/u.exec(word) ?? []);
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  const letters = isSpacedScript(first) && isSpacedScript(last) ? first + last : first;
  return letters.normalize('NFC').toLocaleUpperCase('en');
}

function isSpacedScript(letter: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{M}]*$/u.test(letter);
}
