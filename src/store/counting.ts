import type { Direction } from '#domain/interaction.ts';
import type { Visibility } from '#domain/visibility.ts';
import { statementsOf } from './counting-sql.ts';
import type { Ask } from './session.ts';

/** One colleague's contribution to an interaction, as far as the counters follow from it. */
export interface Counted {
  readonly institutionId: string;
  readonly interactionId: string;
  readonly colleagueId: string;
  readonly visibility: Visibility;
  readonly unitId: string;
  readonly occurredAt: Date;
  readonly direction: Direction;
  /** Why it took place, for this colleague; empty when that isn't said. */
  readonly purpose: string;
  readonly personIds: readonly string[];
  readonly organisationIds: readonly string[];
}

const people = statementsOf('person');
const organisations = statementsOf('organisation');

/** Adds a contribution to the counters of its people and organisations, whose rows the transaction holds. */
export function count(ask: Ask, counted: Counted): void {
  for (const { statements, ids } of subjectsOf(counted)) {
    void ask(statements.count, wholeOf(counted, ids));
    void ask(statements.renewOwn, [counted.institutionId, counted.colleagueId, ids]);
  }
}

/** The exact inverse: first and last are found again among what this colleague still has with each. */
export function uncount(ask: Ask, counted: Counted): void {
  for (const { statements, ids } of subjectsOf(counted)) {
    void ask(statements.uncount, wholeOf(counted, ids));
    void ask(statements.uncountTotals, [...relationshipsOf(counted, ids), counted.interactionId]);
    void ask(statements.end, relationshipsOf(counted, ids));
    void ask(statements.renewOwn, [counted.institutionId, counted.colleagueId, ids]);
  }
}

function subjectsOf({ personIds, organisationIds }: Counted) {
  return [
    { statements: people, ids: personIds },
    { statements: organisations, ids: organisationIds },
  ].filter(({ ids }) => ids.length > 0);
}

function relationshipsOf(counted: Counted, ids: readonly string[]): readonly unknown[] {
  const { institutionId, colleagueId, visibility, unitId } = counted;
  return [institutionId, colleagueId, visibility, unitId, ids];
}

function wholeOf(counted: Counted, ids: readonly string[]): readonly unknown[] {
  const [countIn, countOut] = counted.direction === 'in' ? [1, 0] : [0, 1];
  return [
    ...relationshipsOf(counted, ids),
    counted.interactionId,
    counted.occurredAt,
    countIn,
    countOut,
    counted.purpose,
  ];
}
