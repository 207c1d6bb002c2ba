import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visibilities, type Visibility } from '#domain/visibility.ts';
import type { Colleague, Reader, Store } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { inTime } from '../harness/property-time.ts';
import { createInstitution, mailOf } from './institutions.ts';
import { readEverything, recount } from './recount.ts';

let database: TestDatabase;
let store: Store;

beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
});
afterAll(() => database.drop());

const people = ['a@one.example', 'b@one.example', 'c@sub.two.example', 'd@two.example', 'e@personal.example'];

interface Step {
  readonly who: number;
  readonly mail: number;
  readonly people: readonly string[];
  readonly visibility: Visibility;
  readonly isUndo: boolean;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    who: fc.nat(2),
    mail: fc.nat(3),
    people: fc.subarray(people, { minLength: 1 }),
    visibility: fc.constantFrom(...visibilities),
    isUndo: fc.boolean(),
  }),
  { minLength: 1, maxLength: 14 },
);

/** A fresh institution with three colleagues, and what makes a step happen there. */
async function prepare(): Promise<{ id: string; take: (step: Step) => Promise<void>; undoAll: () => Promise<void> }> {
  const institution = await createInstitution(database);
  const colleagues: (Colleague & Reader)[] = [];
  for (const [name, unit] of [['Jo', 'Law'], ['Max', 'Law'], ['Una']] as const) {
    colleagues.push(await institution.signIn(name, unit));
  }
  const ids = new Map<number, Set<string>>();
  const undo = async (colleague: Reader, mail: number): Promise<void> => {
    for (const interactionId of ids.get(mail) ?? []) await store.undoContribution({ ...colleague, interactionId });
  };
  return {
    id: institution.id,
    take: async ({ who, mail, people: chosen, visibility, isUndo }) => {
      const colleague = colleagues[who];
      if (!colleague) throw new Error('There are three colleagues');
      if (isUndo) return await undo(colleague, mail);
      const { id } = await store.logInteraction(
        mailOf(colleague, {
          id: `mail-${String(mail)}`,
          people: chosen,
          visibility,
          at: `2026-03-0${String(mail + 1)}T09:00:00Z`,
          direction: mail % 2 === 0 ? 'in' : 'out',
        }),
      );
      ids.set(mail, (ids.get(mail) ?? new Set()).add(id));
    },
    undoAll: async () => {
      for (const colleague of colleagues) for (const mail of ids.keys()) await undo(colleague, mail);
    },
  };
}

describe('counters', () => {
  test('are what counting anew would give, after any logs and undos by several colleagues', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { id, take } = await prepare();
        for (const step of taken) await take(step);
        const { kept, counted } = await recount(database.ownerUrl, id);
        expect(kept).toEqual(counted);
      }),
      { numRuns: 25, ...inTime },
    );
  });

  test('are what counting anew would give when everything happens at once', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { id, take } = await prepare();
        await Promise.all(taken.map(take));
        await Promise.all(taken.map((step) => take({ ...step, isUndo: !step.isUndo })));
        const { kept, counted } = await recount(database.ownerUrl, id);
        expect(kept).toEqual(counted);
      }),
      { numRuns: 15, ...inTime },
    );
  });

  test('are as before once a log is undone, and nothing is left when all are', async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, async (before, [last]) => {
        const { id, take, undoAll } = await prepare();
        for (const step of before) await take(step);
        if (last) {
          // A mail that nobody has logged yet, so that undoing takes back exactly this.
          const there = await readEverything(database.ownerUrl, id);
          await take({ ...last, mail: 8, isUndo: false });
          await take({ ...last, mail: 8, isUndo: true });
          expect(await readEverything(database.ownerUrl, id)).toEqual(there);
        }
        await undoAll();
        for (const rows of Object.values(await readEverything(database.ownerUrl, id))) expect(rows).toEqual([]);
      }),
      { numRuns: 15, ...inTime },
    );
  });
});
