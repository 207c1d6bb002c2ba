import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findQuiet, quietFrom } from '#domain/quiet.ts';
import { strengthNow } from '#domain/relationship-strength.ts';
import { visibilities, type Visibility } from '#domain/visibility.ts';
import type { OwnRelationship, RelationshipOrder, RelationshipPlace } from '#store/my-relationships-store.ts';
import type { Reader } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { inTime } from '../harness/property-time.ts';
import { address, mailOf, signInThree } from './institutions.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const now = new Date('2026-06-01T12:00:00Z');
const orders: readonly RelationshipOrder[] = ['strength', 'latest', 'quiet'];

interface Asked {
  readonly subject?: 'person' | 'organisation';
  readonly order?: RelationshipOrder;
  readonly words?: readonly string[];
  readonly limit?: number;
  /** Between two pages. */
  readonly meanwhile?: () => Promise<unknown>;
}

/** Page after page, to the end. */
async function listAll(reader: Reader, asked: Asked = {}): Promise<OwnRelationship[]> {
  const { subject = 'person', order = 'latest', words = [], limit = 3, meanwhile } = asked;
  const all: OwnRelationship[] = [];
  let after: RelationshipPlace | undefined;
  do {
    const page = await database.store.listMyRelationships({ ...reader, subject, order, words, after, limit, now });
    all.push(...page.found);
    after = page.next;
    await meanwhile?.();
  } while (after);
  return all;
}

const sum = (parts: OwnRelationship['parts']) => ({
  countIn: parts.reduce((total, part) => total + part.countIn, 0),
  countOut: parts.reduce((total, part) => total + part.countOut, 0),
  firstAt: parts.map(({ firstAt }) => firstAt).sort()[0] ?? '',
  lastAt:
    parts
      .map(({ lastAt }) => lastAt)
      .sort()
      .at(-1) ?? '',
});

const namesOf = (found: readonly OwnRelationship[]) => found.map(({ name }) => name);

const addresses = ['ann@one.example', 'bob@one.example', 'cat@two.example', 'dan@two.example'] as const;

interface Logged {
  readonly who: number;
  readonly people: readonly string[];
  readonly visibility: Visibility;
  readonly direction: 'in' | 'out';
  readonly at: string;
  readonly isTakenBack: boolean;
}

const logged: fc.Arbitrary<Logged> = fc.record({
  who: fc.nat(1),
  people: fc.subarray([...addresses], { minLength: 1, maxLength: 3 }),
  visibility: fc.constantFrom(...visibilities),
  direction: fc.constantFrom('in', 'out'),
  // Days of three years, up to now: many are close to each other.
  at: fc.nat(1000).map((days) => new Date(now.getTime() - days * 86_400_000).toISOString()),
  isTakenBack: fc.nat(5).map((one) => one === 0),
});

describe('my relationships', () => {
  test('are a recount of my own contributions, in each order, whatever others keep', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(logged, { minLength: 6, maxLength: 22 }), async (all) => {
        const { jo, max } = await signInThree(database);
        for (const one of all) {
          const reader = one.who === 0 ? jo : max;
          const { id } = await database.store.logInteraction(mailOf(reader, one));
          if (one.isTakenBack) await database.store.undoContribution({ ...reader, interactionId: id });
        }
        const mine = all.filter(({ who, isTakenBack }) => who === 0 && !isTakenBack);
        const expected = addresses.flatMap((emailAddress) => {
          const own = mine.filter(({ people }) => people.includes(emailAddress));
          const times = own.map(({ at }) => at).sort();
          const countIn = own.filter(({ direction }) => direction === 'in').length;
          const ends = { firstAt: times[0] ?? '', lastAt: times.at(-1) ?? '' };
          return own.length === 0
            ? []
            : [{ address: emailAddress, countIn, countOut: own.length - countIn, ...ends, own }];
        });
        for (const order of orders) {
          const found = await listAll(jo, { order });
          const told = found.map(({ emailAddress, parts }) => ({ address: emailAddress, ...sum(parts) }));
          const wanted = expected
            .filter((one) => order !== 'quiet' || findQuiet(one, now))
            .map(({ own: _, ...one }) => one);
          expect([...told].sort(byAddress)).toEqual([...wanted].sort(byAddress));
          const ranks = found.map(({ parts }) => rankOf(order, parts));
          ranks.slice(1).forEach((rank, index) => expect(rank).toBeLessThanOrEqual((ranks[index] ?? NaN) + 1e-6));
          for (const { emailAddress, parts } of found) {
            const own = expected.find((one) => one.address === emailAddress)?.own ?? [];
            for (const visibility of visibilities) {
              const inParts = sum(parts.filter((part) => part.visibility === visibility));
              const inLog = own.filter((one) => one.visibility === visibility).length;
              expect(inParts.countIn + inParts.countOut).toBe(inLog);
            }
          }
        }
      }),
      { numRuns: 25, ...inTime },
    );
  });

  test('are each listed once though others of them are logged between the pages', async () => {
    const { jo } = await signInThree(database);
    const log = async (name: string, at: string) =>
      await database.store.logInteraction(mailOf(jo, { people: [`${name}@busy.example`], at }));
    const names = Array.from({ length: 12 }, (_, index) => `person${String(index).padStart(2, '0')}`);
    for (const [index, name] of names.entries())
      await log(name, `2026-01-${String(index + 1).padStart(2, '0')}T09:00:00Z`);
    for (const order of ['latest', 'strength'] as const) {
      let next = 0;
      const meanwhile = async () =>
        await log(next++ % 2 === 0 ? 'person11' : `new-${order}-${String(next)}`, now.toISOString());
      const found = namesOf(await listAll(jo, { order, limit: 2, meanwhile })).filter((name) =>
        /^person(?!11)/.test(name),
      );
      expect(found).toHaveLength(11);
      expect(new Set(found).size).toBe(11);
    }
  });

  test('are found by words of their names and organisations, accents folded, however far down', async () => {
    const { jo } = await signInThree(database);
    const names = ['Zoë Müller', 'Jürgen Muller', 'Ann Lee'];
    for (const [index, displayName] of names.entries()) {
      const people = [`p${String(index)}@${index === 2 ? 'muller-labs' : 'elsewhere'}.example`];
      await database.store.logInteraction(mailOf(jo, { people, about: { displayName } }));
    }
    const find = async (...words: string[]) => namesOf(await listAll(jo, { words })).sort();
    expect(await find('mull')).toEqual(['Ann Lee', 'Jürgen Muller', 'Zoë Müller']);
    expect(await find('zoe')).toEqual(['Zoë Müller']);
    expect(await find('ann', 'labs')).toEqual(['Ann Lee']);
    expect(await find('ann', 'zoe')).toEqual([]);
    expect(namesOf(await listAll(jo, { subject: 'organisation', words: ['muller'] }))).toEqual(['muller-labs.example']);
  });

  test('are mine alone, and say when somebody is to be left alone', async () => {
    const { jo, max } = await signInThree(database);
    await database.store.logInteraction(mailOf(jo, { people: ['ann@one.example'] }));
    await database.store.logInteraction(mailOf(max, { people: ['bob@secret.example'], visibility: 'private' }));
    await database.store.logInteraction(mailOf(max, { people: ['ann@one.example'], visibility: 'private' }));
    const [ann, ...others] = await listAll(jo);
    expect(others).toEqual([]);
    expect(ann).toMatchObject({ emailAddress: 'ann@one.example', isLeftAlone: false, parts: [{ countIn: 1 }] });
    await database.store.addSignal({
      ...jo,
      of: { subject: 'person', id: ann?.id ?? '' },
      content: { kind: 'do-not-contact', text: 'Asked us not to', source: '' },
    });
    expect(await listAll(jo)).toMatchObject([{ isLeftAlone: true }]);
    expect(namesOf(await listAll(max, { subject: 'organisation' })).sort()).toEqual(['one.example', 'secret.example']);
  });

  test('become one when two are made one, are two again, and are gone with whoever is erased', async () => {
    const { jo } = await signInThree(database);
    const { institutionId, colleagueId } = jo;
    for (const people of [['ann@one.example'], ['ann@two.example'], ['ann@two.example']]) {
      await database.store.logInteraction(mailOf(jo, { people }));
    }
    const before = await listAll(jo);
    const [keptId = '', mergedId = ''] = before.map(({ id }) => id);
    const merged = await database.store.mergePersons({ institutionId, colleagueId, keptId, mergedId });
    const [one, ...others] = await listAll(jo);
    expect(others).toEqual([]);
    expect(one && sum(one.parts)).toMatchObject({ countIn: 3, countOut: 0 });
    await database.store.undoMerge({ institutionId, colleagueId, mergeId: merged?.id ?? '' });
    expect(await listAll(jo)).toEqual(before);
    const erased = before.find(({ emailAddress }) => emailAddress === 'ann@two.example');
    const whom = { personId: erased?.id ?? '', confirmedAddress: address('ann@two.example') };
    await database.store.erasePerson({ institutionId, colleagueId, ...whom, reason: 'Asked', keepOut: false });
    expect((await listAll(jo)).map(({ emailAddress }) => emailAddress)).toEqual(['ann@one.example']);
  });
});

function byAddress(one: { readonly address?: string | undefined }, other: { readonly address?: string | undefined }) {
  return (one.address ?? '') < (other.address ?? '') ? -1 : 1;
}

function rankOf(order: RelationshipOrder, parts: OwnRelationship['parts']): number {
  const whole = sum(parts);
  if (order === 'strength') return strengthNow(parts, now);
  return order === 'latest' ? Date.parse(whole.lastAt) : (quietFrom(whole) ?? NaN);
}
