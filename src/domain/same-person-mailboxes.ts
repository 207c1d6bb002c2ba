import { isCommonGivenName } from './same-person-nicknames.ts';
import type { PreparedMailbox, PreparedPerson } from './same-person-prepared.ts';
import { areInitials, spellingOf, spellingOrder, spellsOtherForm, type Spelling } from './same-person-spelling.ts';

/** `rare-name`: one name of which the list has no other bearer. */
export type CrossSpelling = Spelling | 'rare-name';

/** How many persons of the list are called by a word, by name or by mailbox; undefined where there is no list. */
export type BearersOf = ((word: string) => number) | undefined;

interface SharedHandles {
  /** The one that says most, if it says enough. */
  readonly telling: string | undefined;
  /** All that are long enough to be somebody's own. */
  readonly long: readonly string[];
}

/** What both are called by: short ones and given names are many people's, unless initials or the list say otherwise. */
export function tellingHandle(a: PreparedPerson, b: PreparedPerson, bearersOf: BearersOf): SharedHandles {
  const long = both(handlesOf(a), handlesOf(b));
  const domains = bearersOf ? [...both(labelsOf(a), handlesOf(b)), ...both(labelsOf(b), handlesOf(a))] : [];
  // One name of somebody's is another's too as soon as the list has two who are called by it.
  const isTelling = (handle: string) =>
    bearersOf ? bearersOf(handle) <= (isOneName(handle, a, b) ? 1 : 2) : !isCommonGivenName(handle);
  const telling =
    both(placedHandles(a), placedHandles(b))[0]?.split('@')[0] ?? [...long, ...domains].sort().find(isTelling);
  return { telling: telling ?? shortHandle(a, b, bearersOf), long };
}

function both(some: readonly string[], others: readonly string[]): string[] {
  return some.filter((one) => others.includes(one)).sort();
}

function shortHandle(a: PreparedPerson, b: PreparedPerson, bearersOf: BearersOf): string | undefined {
  const names = [...a.names, ...b.names];
  return both(shortHandlesOf(a), shortHandlesOf(b)).find(
    (handle) => names.some((name) => areInitials(handle, name)) || (bearersOf && bearersOf(handle) <= 1),
  );
}

/** Whoever has one mailbox on several machines or under several endings of a domain: `ian@a.x.example`, `ian@x.test`. */
function placedHandles({ mailboxes }: PreparedPerson): string[] {
  return mailboxes.flatMap(({ handle, label = '' }) =>
    handle.length > 1 && label.length > 2 && !roles.test(handle) ? [`${handle}@${label}`] : [],
  );
}

/** `tml`, `rms`: too short to say much alone. */
function shortHandlesOf({ mailboxes, names }: PreparedPerson): string[] {
  const called = [
    ...mailboxes.flatMap(({ handle, words: [first = ''] }) => [handle, first]),
    ...names.filter(({ length }) => length === 1).map(([word = '']) => word),
  ];
  return called.filter((handle) => handle.length > 1 && handle.length < 5 && !roles.test(handle));
}

/** A name of one word, `balrog`, is how somebody is called on a system. */
export function handlesOf({ mailboxes, names }: PreparedPerson): string[] {
  const called = [
    ...mailboxes.flatMap(({ handle, label }) => [
      withoutNumber(handle),
      label !== undefined && /\d/.test(label) ? label : '',
    ]),
    ...names.filter(({ length }) => length === 1).map(([word = '']) => word),
  ];
  return called.filter(isOwn);
}

/** Some have a domain that is called as they are: `michael@stapelberg.example`. */
function labelsOf({ mailboxes }: PreparedPerson): string[] {
  return mailboxes.map(({ label = '' }) => label).filter(isOwn);
}

function isOwn(handle: string): boolean {
  return (handle.length > 4 || (handle.length === 4 && /\d/.test(handle))) && !roles.test(handle);
}

/** `amejia004` is called `amejia`. */
function withoutNumber(handle: string): string {
  const bare = handle.replace(/\d+$/, '');
  return bare.length > 4 ? bare : handle;
}

const roles =
  /^(?:info|office|contact|kontakt|admin\w*|sales|support|help\w*|service\w*|team|mail|email|post|enquir\w*|inquir\w*|hello|noreply|webmaster|postmaster|root|user\d*|accounts?|reception|secretary|marketing|press|jobs|careers|library|finance|research|students?)$/;

export function isSpelt(handle: string, a: PreparedPerson, b: PreparedPerson): boolean {
  return [...a.names, ...b.names].some((name) => spellingOf(handle, name) !== 'nothing');
}

function isOneName(handle: string, a: PreparedPerson, b: PreparedPerson): boolean {
  return [...a.names, ...b.names].some((name) => name.length > 1 && name.includes(handle));
}

/** How well a mailbox of one spells the name of the other. */
export function crossSpelling(
  a: PreparedPerson,
  b: PreparedPerson,
  bearersOf: BearersOf,
): { kind: CrossSpelling; mailbox: string } {
  let best: { kind: Spelling; mailbox: string; word: string } = { kind: 'nothing', mailbox: '', word: '' };
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const mailbox of one.mailboxes) {
      const { handle, words, label, address } = mailbox;
      const inners = innerHandles(mailbox);
      for (const name of wholeNames(other)) {
        const [word = ''] = words;
        const kinds: Spelling[] = [
          spellingOf(handle, name),
          spellsOtherForm(handle, name) ? 'name-and-initial' : 'nothing',
          word === handle ? 'nothing' : twoPartsOf(spellingOf(word, name)),
          inners.some((inner) => spellingOf(inner, name) === 'whole-name') ? 'whole-name' : 'nothing',
          label === undefined ? 'nothing' : twoPartsOf(spellingOf(handle + label, name)),
          label === undefined ? 'nothing' : twoPartsOf(spellingOf(label, name)),
        ];
        for (const kind of kinds)
          if (spellingOrder.indexOf(kind) > spellingOrder.indexOf(best.kind)) best = { kind, mailbox: address, word };
      }
    }
  }
  const kind = best.kind === 'one-name' && bearersOf && bearersOf(best.word) <= 1 ? 'rare-name' : best.kind;
  return { kind, mailbox: best.mailbox };
}

const addition = /^(?:dr|mr|mrs|ms|prof)|(?:md|phd)$/;

/** Without what may stand before or after a whole name: `external.ada.lovelace`, `ada.lovelace.ext`, `dradalovelace`. */
export function innerHandles({ handle, words }: PreparedMailbox): string[] {
  const bare = handle.replace(addition, '');
  const parts = words.length < 3 || words.length > 5 ? [] : [words.slice(1).join(''), words.slice(0, -1).join('')];
  return bare === handle ? parts : [bare, ...parts];
}

/** A part of a mailbox has to spell more than one name: `zhongli_dev`, but not the given name that `ada.lovelace` begins with. */
function twoPartsOf(kind: Spelling): Spelling {
  return kind === 'one-name' ? 'nothing' : kind;
}

/** Names as they are written, or as a mailbox with dots in it tells them. */
function wholeNames({ names, mailboxes }: PreparedPerson): readonly (readonly string[])[] {
  const written = names.filter(({ length }) => length > 1);
  return written.length > 0
    ? written
    : mailboxes.map(({ words }) => words).filter((words) => words.length > 1 && words.length < 5);
}

/** Whether mailboxes of one organisation are two ways to write to one person: no number tells namesakes apart. */
export function areAliases(a: PreparedPerson, b: PreparedPerson): boolean {
  const spelt = ({ mailboxes, names }: PreparedPerson) =>
    mailboxes.length > 0 &&
    mailboxes.every(({ handle }) => !/\d/.test(handle) && names.some((name) => spellingOf(handle, name) !== 'nothing'));
  return spelt(a) && spelt(b);
}
