import { statementsOf } from './recount-sql.ts';
import type { Ask } from './session.ts';

/** Whose rows to count anew. The transaction holds them, and the interactions. */
export interface Recounted {
  readonly personIds: readonly string[];
  readonly organisationIds: readonly string[];
  /** The interactions whose contributions have changed: only there may rows be missing, or stand that no contribution counts. */
  readonly interactionIds: readonly string[];
}

/** Brings everything that follows from contributions in step with them, for some people and organisations. */
export function recount(ask: Ask, institutionId: string, recounted: Recounted): void {
  const { personIds, organisationIds, interactionIds } = recounted;
  for (const [statements, ids] of [
    [people, personIds],
    [organisations, organisationIds],
  ] as const) {
    if (ids.length === 0) continue;
    for (const statement of statements.rows) void ask(statement, [institutionId, ids, interactionIds]);
    for (const statement of statements.totals) void ask(statement, [institutionId, ids]);
  }
}

const people = statementsOf('person');
const organisations = statementsOf('organisation');
