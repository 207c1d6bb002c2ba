import type { Pool } from 'pg';
import { appendAudit } from './audit.ts';
import { giveContributions, givingStatements, listWithoutUnit, readSubjects } from './colleague-unit-sql.ts';
import { holdSubjects } from './hold-subjects.ts';
import { renewInteractions } from './renew-interactions.ts';
import { withInstitution, withRetries, type Ask, type Statement } from './session.ts';
import { giveTopics } from './topics.ts';
import type { SetColleagueUnit } from './store.ts';

/** Where somebody is from now on; only what they logged while that wasn't known is put right. */
export async function setColleagueUnit(pool: Pool, input: SetColleagueUnit): Promise<'changed' | 'unknown'> {
  return await withRetries(
    async () => await withInstitution(pool, input.institutionId, async (ask) => await setHere(ask, input)),
  );
}

async function setHere(ask: Ask, input: SetColleagueUnit): Promise<'changed' | 'unknown'> {
  const { institutionId, colleagueId, unitId, byColleagueId } = input;
  // Before interactions, as a log does: nothing more is logged in the unit that the colleague leaves.
  const colleagues = ask<{ readonly unitId: string | null }>(holdColleague, [institutionId, colleagueId]);
  const units = ask(findUnit, [institutionId, unitId]);
  const [[colleague], [unit]] = await Promise.all([colleagues, units]);
  if (!colleague || (unitId !== null && !unit)) return 'unknown';
  if (colleague.unitId === unitId) return 'changed';
  void ask(change, [institutionId, colleagueId, unitId]);
  if (unitId !== null) await giveUnit(ask, { institutionId, colleagueId, unitId });
  const details = { from: colleague.unitId ?? '', to: unitId ?? '' };
  const entry = { institutionId, colleagueId: byColleagueId, subjectId: colleagueId, details };
  void appendAudit(ask, { ...entry, action: 'colleague-unit-changed' });
  return 'changed';
}

interface Given {
  readonly institutionId: string;
  readonly colleagueId: string;
  readonly unitId: string;
}

async function giveUnit(ask: Ask, { institutionId, colleagueId, unitId }: Given): Promise<void> {
  const listed = await ask<{ readonly id: string }>(listWithoutUnit, [institutionId, colleagueId]);
  const interactionIds = listed.map(({ id }) => id);
  if (interactionIds.length === 0) return;
  holdSubjects(ask, institutionId, { interactionIds, personIds: [], organisationIds: [] });
  // Whom they count stays as it is while the interactions are held.
  const rows = await ask<SubjectRow>(readSubjects, [institutionId, colleagueId, interactionIds]);
  const personIds = [...new Set(rows.flatMap((row) => row.personIds))];
  const organisationIds = [...new Set(rows.flatMap((row) => row.organisationIds))];
  holdSubjects(ask, institutionId, { interactionIds: [], personIds, organisationIds });
  for (const statement of [giveContributions, giveTopics]) {
    void ask(statement, [institutionId, colleagueId, interactionIds, unitId]);
  }
  for (const [statements, ids] of [
    [people, personIds],
    [organisations, organisationIds],
  ] as const) {
    for (const statement of statements.rows) void ask(statement, [institutionId, colleagueId, ids, unitId]);
    for (const statement of statements.totals) void ask(statement, [institutionId, ids]);
    void ask(statements.renewOwn, [institutionId, colleagueId, ids]);
  }
  renewInteractions(ask, institutionId, interactionIds);
}

const people = givingStatements('person');
const organisations = givingStatements('organisation');

interface SubjectRow {
  readonly personIds: readonly string[];
  readonly organisationIds: readonly string[];
}

const holdColleague: Statement = {
  name: 'hold-colleague',
  text: `select unit_id as "unitId" from colleague where institution_id = $1 and id = $2 for no key update`,
};

const findUnit: Statement = {
  name: 'find-unit',
  text: `select unit.id from unit where unit.institution_id = $1 and unit.id = $2`,
};

const change: Statement = {
  name: 'change-unit-of-colleague',
  text: `update colleague set unit_id = $3 where institution_id = $1 and id = $2`,
};
