/** How a domain or name looks to somebody who reads in passing: two that look alike give the same text (after UTS 39). */
export function appearanceOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[01|]|[^\0-\x7f]/gu, (letter) => likenesses.get(letter) ?? letter)
    .replace(/\p{M}+/gu, '')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w');
}

/** Whether letters of alphabets stand in one word that nobody writes together: Latin with Cyrillic, Greek or Armenian. */
export function mixesScripts(word: string): boolean {
  return alphabets.filter((alphabet) => alphabet.test(word)).length > 1;
}

const alphabets = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];

/** Letters that look like Latin ones in common typefaces; accents are taken off besides. */
const likenesses: ReadonlyMap<string, string> = new Map(
  (
    '0:o 1:l |:l ı:i ł:l ø:o đ:d ħ:h ŧ:t ɑ:a ɡ:g ɩ:i ʟ:l ɴ:n ʀ:r ƅ:b ƽ:s ' +
    'а:a в:b с:c ԁ:d е:e ғ:f ԍ:g н:h һ:h і:i ј:j к:k ӏ:l м:m п:n о:o р:p ԛ:q г:r ѕ:s т:t ц:u ѵ:v ԝ:w х:x у:y ү:y ь:b ' +
    'α:a β:b ϲ:c ε:e η:n ι:i κ:k ν:v ο:o ρ:p σ:o τ:t υ:u χ:x γ:y ω:w ϳ:j ' +
    'օ:o ո:n ս:u հ:h ց:g զ:q ա:w ք:p յ:j լ:l'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(2)]),
);
