import type { Pool } from 'pg';
import { completePolicy, type Policy } from '#domain/policy.ts';
import { unitAndAbove, type Unit } from '#domain/visibility.ts';
import { withInstitution, type Statement } from './session.ts';
import type { InstitutionOnBoard } from './store.ts';

export async function findInstitution(pool: Pool, institutionId: string): Promise<InstitutionOnBoard | undefined> {
  const { rows, units } = await withInstitution(pool, institutionId, (ask) => ({
    rows: ask<InstitutionRow>(find, [institutionId]),
    units: ask<UnitRow>(listUnits, [institutionId]),
  }));
  const [row] = await rows;
  if (!row) return undefined;
  return { ...row, policy: completePolicy(row.policy), units: readUnits(await units) };
}

type InstitutionRow = Omit<InstitutionOnBoard, 'policy' | 'units'> & { readonly policy: Partial<Policy> };

interface UnitRow extends Omit<Unit, 'parentId'> {
  readonly parentId: string | null;
}

/** A unit's colleagues are those of the units below it too. */
function readUnits(rows: readonly UnitRow[]): Unit[] {
  const own = rows.map(({ parentId, ...unit }): Unit => ({ ...unit, ...(parentId === null ? {} : { parentId }) }));
  const counts = new Map<string, number>();
  for (const { id, colleagues } of own) {
    for (const above of unitAndAbove(id, own)) counts.set(above.id, (counts.get(above.id) ?? 0) + colleagues);
  }
  return own.map((unit) => ({ ...unit, colleagues: counts.get(unit.id) ?? 0 }));
}

export const settingsColumn = `jsonb_strip_nulls(jsonb_build_object(
    'asksBeforeSending', asks_before_sending, 'allowsDelegates', allows_delegates, 'halfLifeDays', half_life,
    'category', case when category_name is not null
      then jsonb_build_object('name', category_name, 'colour', category_colour) end)) as settings`;

/** A row of `institution` as an InstitutionOnBoard. */
export const institutionColumns = `institution_id as id, name, domains, personal_domains as "personalDomains",
  array(select domain from reference_domain where overrules_list order by domain) as "overruledDomains",
  ${settingsColumn}`;

const find: Statement = {
  name: 'find-institution',
  text: `select ${institutionColumns}, policy from institution where institution_id = $1`,
};

const listUnits: Statement = {
  name: 'list-units',
  text: `select unit.id, unit.name, unit.parent_id as "parentId", unit.sees_below as "seesBelow", (
        select count(*)::int from colleague where colleague.institution_id = $1 and colleague.unit_id = unit.id
      ) as colleagues
    from unit where unit.institution_id = $1 order by unit.name, unit.id`,
};
