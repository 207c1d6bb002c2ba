/** Text in the form in which names are compared: lower case, without accents, Cyrillic and Greek letters in Latin ones. */
export function foldText(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.normalize('NFKD').replace(/[^\x20-\x7e]/gu, (letter) => letters.get(letter) ?? letter);
}

/** Whether one text becomes the other by at most so many letters put in, left out, replaced or swapped with their neighbour. */
export function isWithinEdits(a: string, b: string, edits: number): boolean {
  if (Math.abs(a.length - b.length) > edits) return false;
  let start = 0;
  let [endA, endB] = [a.length, b.length];
  while (start < endA && start < endB && a[start] === b[start]) start += 1;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  if (Math.max(restA.length, restB.length) <= edits) return true;
  if (edits === 0) return false;
  const [headA, tailA, headB, tailB] = [restA[0], restA.slice(1), restB[0], restB.slice(1)];
  return (
    (headA === tailB[0] && headB === tailA[0] && isWithinEdits(tailA.slice(1), tailB.slice(1), edits - 1)) ||
    isWithinEdits(tailA, tailB, edits - 1) ||
    isWithinEdits(tailA, restB, edits - 1) ||
    isWithinEdits(restA, tailB, edits - 1)
  );
}

/** Letters that no decomposition takes apart; Cyrillic by the table that passports use (ICAO 9303), Greek by ISO 843. */
const letters: ReadonlyMap<string, string> = new Map(
  (
    "ı:i ł:l ø:o đ:d ð:d þ:th ß:ss æ:ae œ:oe ħ:h ŋ:n ə:a ŧ:t ’:' ‘:' ʻ:' ʼ:' ′:' –:- —:- ‐:- ‑:- " +
    'а:a б:b в:v г:g ґ:g д:d е:e є:ie ж:zh з:z и:i і:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ' +
    'ш:sh щ:shch ъ: ы:y ь: э:e ю:iu я:ia ј:j љ:lj њ:nj ћ:c ђ:dj џ:dz ѕ:dz қ:k ғ:g ң:n ө:o ү:u ұ:u һ:h ә:a ' +
    'α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(2)]),
);
