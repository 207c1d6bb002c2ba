import { perhapsPersonKeys, personKeys } from './duplicates-keys.ts';
import type { DuplicatePair } from './duplicates.ts';
import { createBearers } from './same-person-bearers.ts';
import { preparePerson, type PersonIdentity, type PersonTables, type PreparedPerson } from './same-person-prepared.ts';
import { comparePreparedPersons, type PersonComparison } from './same-person.ts';

type PersonPair = DuplicatePair<PersonComparison>;

/** The rules of one search: how many are called by a name is counted on the way, as keys are asked for once of each. */
export function createPersonRules(tables: PersonTables) {
  const namesakes = new Map<string, number>();
  const { count, bearersOf } = createBearers();
  const namesakesOf = (person: PreparedPerson) => namesakes.get(firstName(person)) ?? 0;
  return {
    prepare: (identity: PersonIdentity) => preparePerson(identity, tables),
    keysOf: (person: PreparedPerson) => {
      namesakes.set(firstName(person), namesakesOf(person) + 1);
      count(person);
      return personKeys(person);
    },
    perhapsKeysOf: perhapsPersonKeys,
    compare: (a: PreparedPerson, b: PreparedPerson) =>
      comparePreparedPersons(a, b, { namesakes: () => Math.max(namesakesOf(a), namesakesOf(b)), bearersOf }),
    leastScore: 0.5,
  };
}

/** The pairs, and after them those who may be the same as one and the same third. */
export function* followThirds(records: readonly PreparedPerson[], pairs: Iterable<PersonPair>): Generator<PersonPair> {
  const third = new Map<number, string | undefined>();
  const found = new Set<number>();
  for (const pair of pairs) {
    found.add(pair.a * records.length + pair.b);
    noteThird(third, records, pair);
    yield pair;
  }
  yield* sharedThirds(third, records, found);
}

/** Notes whom a mailbox without a name may be: nobody, where more than one name would do. */
function noteThird(
  third: Map<number, string | undefined>,
  records: readonly PreparedPerson[],
  { a, b }: PersonPair,
): void {
  const [nameA, nameB] = [bearerOf(records[a]), bearerOf(records[b])];
  for (const [nameless, own, name] of [
    [a, nameA, nameB],
    [b, nameB, nameA],
  ] as const) {
    if (own !== undefined || name === undefined) continue;
    third.set(nameless, third.has(nameless) && third.get(nameless) !== name ? undefined : name);
  }
}

/** More mailboxes than this are not one person's. */
const mostMailboxes = 12;

/** Whoever may be the same as one and the same third may be one: mailboxes without names, and others of the third's name. */
function* sharedThirds(
  third: ReadonlyMap<number, string | undefined>,
  records: readonly PreparedPerson[],
  found: ReadonlySet<number>,
): Generator<PersonPair> {
  const members = new Map<string, number[]>();
  const add = (name: string, at: number) => members.set(name, [...(members.get(name) ?? []), at]);
  const names = new Set(third.values());
  for (const [at, name] of third) if (name !== undefined) add(name, at);
  for (const [at, record] of records.entries()) {
    const name = bearerOf(record);
    if (name !== undefined && names.has(name) && (members.get(name)?.length ?? 0) <= mostMailboxes) add(name, at);
  }
  for (const [name, places] of members) {
    const all = places.sort((one, other) => one - other);
    if (all.length > mostMailboxes) continue;
    const reasons = [{ code: 'same-third' as const, params: { name } }];
    for (const [from, a] of all.entries())
      for (const b of all.slice(from + 1))
        if (!found.has(a * records.length + b) && (third.has(a) || third.has(b)))
          yield { a, b, comparison: { score: 0.5, certainty: 'suggested', reasons } };
  }
}

/** The ends of the first whole name. */
function bearerOf(person: PreparedPerson | undefined): string | undefined {
  const name = person?.names.find(({ length }) => length > 1);
  return name && [name[0] ?? '', name.at(-1) ?? ''].sort().join(' ');
}

function firstName({ names: [name = []] }: PreparedPerson): string {
  return name.slice().sort().join(' ');
}
