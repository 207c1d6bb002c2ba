import fc from 'fast-check';
import type { Pool } from 'pg';
import type { Decisions } from '#domain/decisions.ts';
import { noUnit, strictest, visibilities, type Visibility } from '#domain/visibility.ts';
import { changePurpose } from '#store/change-purpose.ts';
import { holdContribution } from '#store/hold-contribution.ts';
import { withInstitution, withRetries } from '#store/session.ts';
import type { Colleague, Reader } from '#store/store.ts';
import type { TestDatabase } from '../harness/database.ts';
import { address, createInstitution, mailOf } from './institutions.ts';
import { readEverything } from './recount.ts';

const people = ['a@one.example', 'b@one.example', 'c@sub.two.example', 'd@two.example', 'e@personal.example'];

export type Step =
  | {
      readonly does: 'log';
      readonly who: number;
      readonly mail: number;
      readonly people: readonly string[];
      readonly visibility: Visibility;
      /** Whether another colleague does it, from the mailbox of this one. */
      readonly isByDelegate: boolean;
    }
  | { readonly does: 'take back'; readonly who: number; readonly mail: number }
  | { readonly does: 'change'; readonly who: number; readonly mail: number; readonly visibility: Visibility }
  | { readonly does: 'say why'; readonly who: number; readonly mail: number; readonly purpose: string }
  | { readonly does: 'fade'; readonly halfLifeDays: number }
  | { readonly does: 'move'; readonly who: number; readonly unit: number };

const whose = { who: fc.nat(2), mail: fc.nat(3) };
export const log = fc.record({
  ...whose,
  does: fc.constant('log' as const),
  people: fc.subarray(people, { minLength: 1 }),
  visibility: fc.constantFrom(...visibilities),
  isByDelegate: fc.boolean(),
});
const takeBack = fc.record({ ...whose, does: fc.constant('take back' as const) });
const change = fc.record({
  ...whose,
  does: fc.constant('change' as const),
  visibility: fc.constantFrom(...visibilities),
});
const sayWhy = fc.record({
  ...whose,
  does: fc.constant('say why' as const),
  purpose: fc.constantFrom('', 'research', 'placement'),
});
const move = fc.record({ does: fc.constant('move' as const), who: fc.nat(2), unit: fc.nat(2) });
const fade = fc.record({ does: fc.constant('fade' as const), halfLifeDays: fc.constantFrom(30, 365, 3_650) });
export const steps: fc.Arbitrary<Step[]> = fc.array(fc.oneof(log, log, log, takeBack, change, sayWhy, move, fade), {
  minLength: 1,
  maxLength: 16,
});

/** Years apart, so that one is a small part of what it is taken off, or most of it. */
const times = ['2012-03-01T09:00:00Z', '2025-12-31T23:30:00Z', '2026-01-01T00:30:00Z', '2019-07-01T09:00:00Z'];

/** A fresh institution with three colleagues, two of whom are in a unit, and what makes a step happen there. */
export async function prepare(database: TestDatabase, pool: Pool) {
  const { store } = database;
  const institution = await createInstitution(database);
  const units = [await institution.makeUnit('Law'), await institution.makeUnit('Physics'), null];
  const colleagues: (Colleague & Reader)[] = [];
  for (const [name, unit] of [['Jo', 'Law'], ['Max', 'Law'], ['Una']] as const) {
    colleagues.push(await institution.signIn(name, unit));
  }
  const colleagueAt = (index: number) => {
    const colleague = colleagues[index % colleagues.length];
    if (!colleague) throw new Error('There are three colleagues');
    return colleague;
  };
  const ids = new Map<number, Set<string>>();
  const undo = async (who: number, mail: number): Promise<void> => {
    for (const interactionId of ids.get(mail) ?? [])
      await store.undoContribution({ ...colleagueAt(who), interactionId });
  };
  const take = async (step: Step): Promise<void> => {
    if (step.does === 'fade') return await changeHalfLife(database, colleagueAt(0), step.halfLifeDays);
    if (step.does === 'take back') return await undo(step.who, step.mail);
    const colleague = colleagueAt(step.who);
    if (step.does === 'move') {
      const { institutionId, colleagueId } = colleague;
      const unitId = units[step.unit] ?? null;
      await store.setColleagueUnit({ institutionId, colleagueId, unitId, byColleagueId: null });
      return;
    }
    if (step.does === 'say why') {
      for (const interactionId of ids.get(step.mail) ?? [])
        await changePurposeOf(pool, { ...colleague, interactionId }, step.purpose);
      return;
    }
    const { mail, visibility } = step;
    if (step.does === 'change') {
      for (const interactionId of ids.get(mail) ?? []) {
        await store.changeContribution({ ...colleague, interactionId, visibility });
      }
      return;
    }
    const { id } = await store.logInteraction({
      ...mailOf(step.isByDelegate ? colleagueAt(step.who + 1) : colleague, {
        id: `mail-${String(mail)}`,
        people: step.people,
        visibility,
        at: times[mail] ?? '2026-03-09T09:00:00Z',
        direction: mail % 2 === 0 ? 'in' : 'out',
      }),
      mailbox: step.isByDelegate ? address(colleague.emailAddress) : undefined,
    });
    ids.set(mail, (ids.get(mail) ?? new Set()).add(id));
  };
  return {
    id: institution.id,
    take,
    /** What the server's rounds would do, by two servers at once. */
    weighAll: async () => {
      const weigh = async () => {
        while (await store.weighSome(institution.id));
      };
      await Promise.all([weigh(), weigh()]);
    },
    undoAll: async () => {
      for (const who of [0, 1, 2]) for (const mail of ids.keys()) await undo(who, mail);
    },
    /** Of each colleague and mail, the contribution as it stands. */
    readContributions: async (): Promise<Map<string, Standing>> => {
      const { contribution = [] } = await readEverything(database.ownerUrl, institution.id);
      const mailOfId = new Map([...ids].flatMap(([mail, some]) => [...some].map((one) => [one, mail] as const)));
      const who = new Map(colleagues.map(({ id }, index) => [id, index]));
      return new Map(
        // a cast: the table's columns
        (contribution as Row[]).map((row) => [
          `${String(who.get(row.colleague_id))} ${String(mailOfId.get(row.interaction_id))}`,
          { visibility: row.visibility, unit: row.unit_id },
        ]),
      );
    },
    /** The same by the rule: of the unit that the colleague was in, and where that was none, of the first one since. */
    expectedAfter: (taken: readonly Step[]): Map<string, Standing> => {
      const standing = new Map<string, Standing>();
      const current = [units[0] ?? noUnit, units[0] ?? noUnit, noUnit];
      for (const step of taken) {
        if (step.does === 'fade' || step.does === 'say why') continue;
        if (step.does === 'move') {
          const unit = units[step.unit] ?? noUnit;
          current[step.who] = unit;
          for (const [key, one] of standing) {
            if (key.startsWith(`${String(step.who)} `) && one.unit === noUnit) standing.set(key, { ...one, unit });
          }
          continue;
        }
        const key = `${String(step.who)} ${String(step.mail)}`;
        const before = standing.get(key);

        if (step.does === 'take back') standing.delete(key);
        else if (step.does === 'change' && before) standing.set(key, { ...before, visibility: step.visibility });
        else if (step.does === 'log') {
          const { visibility, unit } = before ?? { visibility: step.visibility, unit: current[step.who] ?? noUnit };
          standing.set(key, { visibility: strictest(visibility, step.visibility), unit });
        }
      }
      return standing;
    },
  };
}

interface Standing {
  readonly visibility: Visibility;
  readonly unit: string;
}

interface Row {
  readonly colleague_id: string;
  readonly interaction_id: string;
  readonly visibility: Visibility;
  readonly unit_id: string;
}

async function changePurposeOf(
  pool: Pool,
  whose: Reader & { readonly interactionId: string },
  purpose: string,
): Promise<void> {
  const { institutionId, interactionId } = whose;
  await withRetries(
    async () =>
      await withInstitution(pool, institutionId, async (ask) => {
        const found = await holdContribution(ask, whose);
        if (found.is !== 'held') return;
        changePurpose(ask, { institutionId, interactionId, contribution: found.contribution, purpose });
      }),
  );
}

async function changeHalfLife({ store }: TestDatabase, by: Reader, halfLifeDays: number): Promise<void> {
  const { institutionId, colleagueId } = by;
  const { halfLifeDays: before } = await store.readDecisions(institutionId);
  const [change, seen] = [{ halfLifeDays }, { halfLifeDays: before }];
  const check = (decisions: Decisions) => ({ decisions, issues: [] });
  await store.changeDecisions({ institutionId, colleagueId, change, seen, check });
}
