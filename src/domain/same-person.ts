import { matchNames } from './same-person-names.ts';
import { preparePerson, type PersonIdentity, type PersonTables, type PreparedPerson } from './same-person-prepared.ts';
import { spellingOf, type Spelling } from './same-person-spelling.ts';

export type SamePersonCode =
  | 'same-mailbox'
  | 'same-orcid'
  | 'same-phone'
  | 'same-name'
  | 'similar-name'
  | 'same-organisation'
  | 'same-handle'
  | 'mailbox-spells-name'
  | 'mailbox-hints-at-name'
  | 'many-namesakes'
  | 'different-names'
  | 'no-evidence';

export interface SamePersonReason {
  readonly code: SamePersonCode;
  readonly params: Readonly<Record<string, string>>;
}

export interface PersonComparison {
  /** 0 to 1. */
  readonly score: number;
  readonly certainty: 'certain' | 'suggested' | 'different';
  /** What speaks for it, or against. */
  readonly reasons: readonly SamePersonReason[];
}

/** From this many bearers on, a name says too little to be sure by. */
const manyNamesakes = 4;

/** Whether two are one person, by what is known of them; the same whichever comes first. */
export function comparePersons(a: PersonIdentity, b: PersonIdentity, tables: PersonTables): PersonComparison {
  return comparePreparedPersons(preparePerson(a, tables), preparePerson(b, tables));
}

/** `namesakes`: how many in the store bear the name that both have. */
export function comparePreparedPersons(a: PreparedPerson, b: PreparedPerson, namesakes = 0): PersonComparison {
  const reasons: SamePersonReason[] = [];
  const say = (code: SamePersonCode, params: Record<string, string> = {}) => reasons.push({ code, params });
  const names = matchNames(a, b);
  const mailbox = a.mailboxes.find(({ address }) => b.mailboxes.some((other) => other.address === address));
  const orcid = a.orcids.find((one) => b.orcids.includes(one));
  const phone = a.phones.find((one) => b.phones.includes(one));
  if (mailbox) say('same-mailbox', { emailAddress: mailbox.address });
  if (orcid !== undefined) say('same-orcid', { orcid });
  if (phone !== undefined) say('same-phone', { phone });
  if (names.kind === 'same' || names.kind === 'similar') say(`${names.kind}-name`, { name: names.shared });
  if (orcid !== undefined)
    return { score: 1, certainty: names.kind === 'different' ? 'suggested' : 'certain', reasons };
  if (mailbox) {
    if (names.kind !== 'different') return { score: 1, certainty: 'certain', reasons };
    say('different-names');
    return { score: 0.7, certainty: 'suggested', reasons };
  }
  if (names.kind === 'different')
    return { score: 0, certainty: 'different', reasons: [{ code: 'different-names', params: {} }] };
  const organisation = a.organisations.filter((one) => b.organisations.includes(one)).sort()[0];
  const handles = sharedHandles(a, b);
  const [handle] = handles;
  const spelling = crossSpelling(a, b);
  if (organisation !== undefined) say('same-organisation', { organisation });
  if (handle !== undefined) say('same-handle', { handle });
  if (spelling.kind === 'whole-name') say('mailbox-spells-name', { mailbox: spelling.mailbox });
  else if (spelling.kind !== 'nothing') say('mailbox-hints-at-name', { mailbox: spelling.mailbox });
  const own = handles.some((one) => !isSpelt(one, a, b));
  const isRare = namesakes < manyNamesakes;
  if (names.kind === 'same' && !isRare) say('many-namesakes', { count: String(namesakes) });
  if (
    names.kind === 'same' &&
    isRare &&
    (phone !== undefined || own || (organisation !== undefined && areAliases(a, b)))
  ) {
    return { score: 0.95, certainty: 'certain', reasons };
  }
  const score = scoreOf(names.kind, {
    hasOrganisation: organisation !== undefined,
    hasHandle: handle !== undefined,
    hasPhone: phone !== undefined,
    spelling: spelling.kind,
  });
  if (score < 0.5)
    return {
      score,
      certainty: 'different',
      reasons: reasons.length > 0 ? reasons : [{ code: 'no-evidence', params: {} }],
    };
  return { score: isRare ? score : Math.min(score, 0.6), certainty: 'suggested', reasons };
}

/** What both are called by; short ones are many people's. */
function sharedHandles(a: PreparedPerson, b: PreparedPerson): string[] {
  const others = new Set(handlesOf(b));
  return handlesOf(a)
    .filter((handle) => others.has(handle))
    .sort();
}

/** A name of one word, `balrog`, is how somebody is called on a system. */
export function handlesOf({ mailboxes, names }: PreparedPerson): string[] {
  const called = [
    ...mailboxes.flatMap(({ handle, label }) => [handle, label !== undefined && /\d/.test(label) ? label : '']),
    ...names.filter(({ length }) => length === 1).map(([word = '']) => word),
  ];
  return called.filter(
    (handle) => (handle.length > 4 || (handle.length === 4 && /\d/.test(handle))) && !roles.test(handle),
  );
}

const roles =
  /^(?:info|office|contact|kontakt|admin\w*|sales|support|help\w*|service\w*|team|mail|email|post|enquir\w*|inquir\w*|hello|noreply|webmaster|postmaster|root|user\d*|accounts?|reception|secretary|marketing|press|jobs|careers|library|finance|research|students?)$/;

function isSpelt(handle: string, a: PreparedPerson, b: PreparedPerson): boolean {
  return [...a.names, ...b.names].some((name) => spellingOf(handle, name) !== 'nothing');
}

const strength: readonly Spelling[] = ['nothing', 'one-name', 'name-and-initial', 'whole-name'];

/** How well a mailbox of one spells the name of the other. */
function crossSpelling(a: PreparedPerson, b: PreparedPerson): { kind: Spelling; mailbox: string } {
  let best: { kind: Spelling; mailbox: string } = { kind: 'nothing', mailbox: '' };
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const { handle, words, label, address } of one.mailboxes) {
      for (const name of wholeNames(other)) {
        const [word = ''] = words;
        const kinds = [
          spellingOf(handle, name),
          word === handle ? 'nothing' : twoPartsOf(spellingOf(word, name)),
          label === undefined ? 'nothing' : twoPartsOf(spellingOf(handle + label, name)),
        ];
        for (const kind of kinds)
          if (strength.indexOf(kind) > strength.indexOf(best.kind)) best = { kind, mailbox: address };
      }
    }
  }
  return best;
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
function areAliases(a: PreparedPerson, b: PreparedPerson): boolean {
  const spelt = ({ mailboxes, names }: PreparedPerson) =>
    mailboxes.length > 0 &&
    mailboxes.every(({ handle }) => !/\d/.test(handle) && names.some((name) => spellingOf(handle, name) !== 'nothing'));
  return spelt(a) && spelt(b);
}

interface Evidence {
  readonly hasOrganisation: boolean;
  readonly hasHandle: boolean;
  readonly hasPhone: boolean;
  readonly spelling: Spelling;
}

const byName = { same: 0.75, similar: 0.6, unknown: 0 } as const;
const bySpelling = { nothing: 0, 'one-name': 0.4, 'name-and-initial': 0.6, 'whole-name': 0.7 } as const;

function scoreOf(names: keyof typeof byName, { hasOrganisation, hasHandle, hasPhone, spelling }: Evidence): number {
  const first = Math.max(byName[names], bySpelling[spelling], hasHandle ? 0.55 : 0, hasPhone ? 0.5 : 0);
  const more = [
    hasOrganisation,
    hasHandle && first > 0.55,
    hasPhone && first > 0.5,
    byName[names] > 0 && bySpelling[spelling] > 0.5,
  ];
  return first === 0 ? 0 : Math.min(0.9, first + 0.1 * more.filter(Boolean).length);
}
