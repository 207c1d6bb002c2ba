import { matchNames } from './same-person-names.ts';
import {
  preparePerson,
  type PersonIdentity,
  type PersonTables,
  type PreparedMailbox,
  type PreparedPerson,
} from './same-person-prepared.ts';
import { areAliases, crossSpelling, isSpelt, tellingHandle, type CrossSpelling } from './same-person-mailboxes.ts';

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
  | 'same-third'
  | 'many-namesakes'
  | 'shared-mailbox'
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

/** What a list of many persons says about one pair of them. */
export interface PersonsAround {
  /** How many bear the name that both have. */
  readonly namesakes: number | (() => number);
  /** How many are called by a word, by name or by mailbox; without it, a word alone is never enough. */
  readonly bearersOf?: (word: string) => number;
}

export function comparePreparedPersons(a: PreparedPerson, b: PreparedPerson, around?: PersonsAround): PersonComparison {
  const names = matchNames(a, b);
  const shared = sharedMailbox(a, b);
  const mailbox = names.kind === 'different' && shared?.isShared ? undefined : shared;
  const orcid = a.orcids.find((one) => b.orcids.includes(one));
  if (names.kind === 'different' && !mailbox && orcid === undefined) return differentNames;
  const reasons: SamePersonReason[] = [];
  const say = (code: SamePersonCode, params: Record<string, string> = {}) => reasons.push({ code, params });
  const phone = a.phones.find((one) => b.phones.includes(one));
  if (mailbox) say('same-mailbox', { emailAddress: mailbox.address });
  if (orcid !== undefined) say('same-orcid', { orcid });
  if (phone !== undefined) say('same-phone', { phone });
  if (names.kind === 'same' || names.kind === 'similar') say(`${names.kind}-name`, { name: names.shared });
  if (orcid !== undefined)
    return { score: 1, certainty: names.kind === 'different' ? 'suggested' : 'certain', reasons };
  if (mailbox) {
    const isNamed = names.kind === 'same' || names.kind === 'similar';
    if (isNamed || (names.kind === 'unknown' && !mailbox.isShared)) return { score: 1, certainty: 'certain', reasons };
    say(mailbox.isShared ? 'shared-mailbox' : 'different-names');
    return { score: mailbox.isShared ? 0.6 : 0.7, certainty: 'suggested', reasons };
  }
  const organisation = a.organisations.filter((one) => b.organisations.includes(one)).sort()[0];
  const handles = tellingHandle(a, b, around?.bearersOf);
  const handle = handles.telling;
  const spelling = crossSpelling(a, b, around?.bearersOf);
  if (organisation !== undefined) say('same-organisation', { organisation });
  if (handle !== undefined) say('same-handle', { handle });
  if (spelling.kind === 'whole-name') say('mailbox-spells-name', { mailbox: spelling.mailbox });
  else if (spelling.kind !== 'nothing') say('mailbox-hints-at-name', { mailbox: spelling.mailbox });
  const own = handles.long.some((one) => !isSpelt(one, a, b));
  const namesakes = names.kind === 'same' ? countOf(around?.namesakes) : 0;
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

const differentNames: PersonComparison = {
  score: 0,
  certainty: 'different',
  reasons: [{ code: 'different-names', params: {} }],
};

function sharedMailbox(a: PreparedPerson, b: PreparedPerson): PreparedMailbox | undefined {
  let found: PreparedMailbox | undefined;
  for (const one of a.mailboxes)
    for (const other of b.mailboxes)
      if (one.address === other.address && found?.isShared !== false) found = one.isShared ? one : other;
  return found;
}

function countOf(count: PersonsAround['namesakes'] = 0): number {
  return typeof count === 'number' ? count : count();
}

interface Evidence {
  readonly hasOrganisation: boolean;
  readonly hasHandle: boolean;
  readonly hasPhone: boolean;
  readonly spelling: CrossSpelling;
}

const byName = { same: 0.75, similar: 0.6, unknown: 0, different: 0 } as const;
const bySpelling: Readonly<Record<CrossSpelling, number>> = {
  nothing: 0,
  'one-name': 0.4,
  beginnings: 0.5,
  'rare-name': 0.5,
  'name-and-initial': 0.6,
  'whole-name': 0.7,
};

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
