import { areFormsOfName } from './same-person-nicknames.ts';

/** How much of a name letters spell, from nothing to both given and family name. */
export type Spelling = 'nothing' | 'one-name' | 'beginnings' | 'name-and-initial' | 'whole-name';

export const spellingOrder: readonly Spelling[] = [
  'nothing',
  'one-name',
  'beginnings',
  'name-and-initial',
  'whole-name',
];
/** Systems that allow eight letters cut the last name off: `hpoussin`. */
const longestCut = 8;

/** How a mailbox's letters (`alovelace`, `lovelaceada`, `ada`) spell a name, whatever the order of its words. */
export function spellingOf(letters: string, name: readonly string[]): Spelling {
  const bare = letters.replace(/\d+$/u, '');
  if (name.length > 1 && isSpeltAround(bare, name)) return 'whole-name';
  if (bare.length < 2 || bare.length > 40 || name.length === 0 || name.length > 5) return 'nothing';
  let best = areBeginnings(bare, name) ? 2 : 0;
  const visit = (rest: string, unused: readonly string[], whole: number, initials: number) => {
    if (rest === '') best = Math.max(best, whole >= 2 ? 4 : whole === 1 && initials > 0 ? 3 : whole === 1 ? 1 : 0);
    if (best === 4) return;
    for (const word of unused) {
      const others = unused.filter((one) => one !== word);
      if (rest.startsWith(word) && word.length > 1) visit(rest.slice(word.length), others, whole + 1, initials);
      else if (isCut(rest, word, bare)) best = Math.max(best, whole + initials > 0 ? 3 : 0);
      if (rest.startsWith(word.charAt(0))) visit(rest.slice(1), others, whole, initials + 1);
    }
  };
  visit(bare, name, 0, 0);
  return spellingOrder[best] ?? 'nothing';
}

/** `alanjrobertson` for Alan Robertson: both ends are there, with an initial between them. */
function isSpeltAround(letters: string, name: readonly string[]): boolean {
  const [first = '', last = ''] = [name[0], name.at(-1)];
  if (first.length < 3 || last.length < 3 || letters.length !== first.length + last.length + 1) return false;
  return (letters.startsWith(first) && letters.endsWith(last)) || (letters.startsWith(last) && letters.endsWith(first));
}

/** `billbabbage` for William Babbage, `christopherbabbage` for Chris: the family name, and another form of the given one. */
export function spellsOtherForm(handle: string, name: readonly string[]): boolean {
  const letters = handle.replace(/\d+$/u, '');
  const [first = '', last = ''] = [name[0], name.at(-1)];
  if (name.length < 2 || first.length < 3 || last.length < 3) return false;
  return [
    letters.endsWith(last) ? letters.slice(0, -last.length) : '',
    letters.startsWith(last) ? letters.slice(last.length) : '',
  ].some(
    (given) => given.length > 2 && (given.startsWith(first) || first.startsWith(given) || areFormsOfName(given, first)),
  );
}

/** `smcv` for Simon McVittie, `cllang` for Clemens Lang, `tbsaunde`: the beginnings of both, or an end with more before it. */
function areBeginnings(letters: string, name: readonly string[]): boolean {
  if (letters.length < 4 || name.length < 2) return false;
  const [first = '', last = ''] = [name[0], name.at(-1)];
  return [
    [first, last],
    [last, first],
  ].some(([one = '', other = '']) => {
    const shared = sharedStart(letters, one);
    if (shared === 0) return false;
    // All but a letter or two in the middle, which may be a second name's.
    const before = letters.length - other.length;
    if (other.length > 3 && before > 0 && before < 4 && letters.endsWith(other)) return true;
    for (let cut = 1; cut <= shared; cut += 1) {
      const rest = letters.slice(cut);
      if (rest.length > 1 && Math.max(cut, rest.length) > 2 && other.startsWith(rest)) return true;
      if (cut === 1 && rest.length > 5 && other.startsWith(rest.slice(1))) return true;
    }
    return one.length > 4 && shared === one.length && letters.length === one.length + 2 && letters[shared] === other[0];
  });
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

/** `tml` for Tor Lillqvist: three or four letters that begin with one name's and end with the other's. */
export function areInitials(letters: string, name: readonly string[]): boolean {
  const [first = '', last = ''] = [name[0]?.charAt(0), name.at(-1)?.charAt(0)];
  if (letters.length < 3 || letters.length > 4 || name.length < 2) return false;
  const ends = [letters.charAt(0), letters.charAt(letters.length - 1)].join('');
  if (ends === first + last || ends === last + first) return true;
  // The family name goes on: `agl` for Adam Langley is both, `jas` for Simon Josefsson neither.
  return letters.startsWith(first + last) || letters.startsWith(last + first);
}

function isCut(rest: string, word: string, letters: string): boolean {
  return letters.length >= longestCut - 1 && letters.length <= longestCut && rest.length >= 4 && word.startsWith(rest);
}

/** The letters that people make mailboxes from, for a name: what `spellingOf` finds, apart from cut ones. */
export function spellings(name: readonly string[]): string[] {
  const [first = '', last = ''] = [name[0], name.at(-1)];
  if (name.length < 2) return first.length > 3 ? [first] : [];
  const [f, l] = [first.charAt(0), last.charAt(0)];
  const cut = `${f}${last}`.slice(0, longestCut);
  const initials = Array.from(name.slice(0, -1), (word) => word.charAt(0)).join('');
  const pairs = [
    first + last,
    last + first,
    f + last,
    last + f,
    first + l,
    l + first,
    initials + last,
    last + initials,
  ];
  return [...new Set([...pairs, cut, last, name.join('')])].filter((letters) => letters.length > 3);
}
