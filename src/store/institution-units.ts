import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { isInOrBelow, isSameUnitName } from '#domain/unit-tree.ts';
import type { NewUnit, UnitChange, UnitForAdministration, UnitOutcome } from './administration-store.ts';
import { appendAudit } from './audit.ts';
import { withInstitution, type Ask, type Statement } from './session.ts';
import type { Viewer } from './store.ts';

/** The units as they stand now, by name. */
export async function listUnitsForAdministration(
  pool: Pool,
  institutionId: string,
): Promise<readonly UnitForAdministration[]> {
  return await withInstitution(pool, institutionId, async (ask) => await listUnits(ask, institutionId));
}

export async function addUnit(pool: Pool, input: NewUnit): Promise<UnitOutcome> {
  const { institutionId, colleagueId, name, parentId, seesBelow, id = newId() } = input;
  return await withInstitution(pool, institutionId, async (ask) => {
    const units = await holdUnits(ask, institutionId);
    if (units.some((unit) => unit.id === id)) return { id };
    const fault = findFault(units, { id, name, parentId });
    if (fault) return fault;
    void ask(insert, [institutionId, id, name, parentId, seesBelow]);
    void appendAudit(ask, {
      institutionId,
      colleagueId,
      action: 'unit-added',
      subjectId: id,
      details: { name, parentId: parentId ?? '', seesBelow },
    });
    return { id };
  });
}

/** Renames it, moves it below another, or says whether its colleagues see what is shared below it. */
export async function changeUnit(pool: Pool, input: Viewer & UnitChange): Promise<UnitOutcome> {
  const { institutionId, colleagueId, unitId } = input;
  return await withInstitution(pool, institutionId, async (ask) => {
    const units = await holdUnits(ask, institutionId);
    const unit = units.find(({ id }) => id === unitId);
    if (!unit) return 'unknown';
    const before = { name: unit.name, parentId: unit.parentId ?? null, seesBelow: unit.seesBelow };
    const after = {
      name: input.name ?? before.name,
      parentId: input.parentId === undefined ? before.parentId : input.parentId,
      seesBelow: input.seesBelow ?? before.seesBelow,
    };
    const fault = findFault(units, { id: unitId, ...after });
    if (fault) return fault;
    const changes = differences(before, after);
    if (Object.keys(changes).length === 0) return { id: unitId };
    void ask(update, [institutionId, unitId, after.name, after.parentId, after.seesBelow]);
    void appendAudit(ask, { institutionId, colleagueId, action: 'unit-changed', subjectId: unitId, details: changes });
    return { id: unitId };
  });
}

export async function removeUnit(
  pool: Pool,
  input: Viewer & { readonly unitId: string },
): Promise<'removed' | 'unknown' | 'in-use'> {
  const { institutionId, colleagueId, unitId } = input;
  try {
    return await withInstitution(pool, institutionId, async (ask) => {
      const units = await holdUnits(ask, institutionId);
      const unit = units.find(({ id }) => id === unitId);
      if (!unit) return 'unknown';
      const [shared] = await ask<{ readonly isShared: boolean }>(isSharedWithin, [institutionId, unitId]);
      const hasUnits = units.some(({ parentId }) => parentId === unitId);
      if (hasUnits || unit.colleagues > 0 || shared?.isShared === true) return 'in-use';
      void ask(remove, [institutionId, unitId]);
      void appendAudit(ask, {
        institutionId,
        colleagueId,
        action: 'unit-removed',
        subjectId: unitId,
        details: { name: unit.name, parentId: unit.parentId ?? '', seesBelow: unit.seesBelow },
      });
      return 'removed';
    });
  } catch (cause) {
    if (isStillReferred(cause)) return 'in-use';
    throw cause;
  }
}

/** One change of the tree at a time: each is right only as the others stand. */
async function holdUnits(ask: Ask, institutionId: string): Promise<UnitForAdministration[]> {
  void ask(hold, [institutionId]);
  return await listUnits(ask, institutionId);
}

async function listUnits(ask: Ask, institutionId: string): Promise<UnitForAdministration[]> {
  const rows = await ask<Omit<UnitForAdministration, 'parentId'> & { readonly parentId: string | null }>(list, [
    institutionId,
  ]);
  return rows.map(({ parentId, ...unit }) => ({ ...unit, ...(parentId === null ? {} : { parentId }) }));
}

function findFault(
  units: readonly UnitForAdministration[],
  unit: { readonly id: string; readonly name: string; readonly parentId: string | null },
): Exclude<UnitOutcome, object> | undefined {
  const { id, name, parentId } = unit;
  if (parentId !== null && !units.some((one) => one.id === parentId)) return 'unknown-parent';
  if (parentId !== null && isInOrBelow(parentId, id, units)) return 'below-itself';
  const siblings = units.filter((one) => (one.parentId ?? null) === parentId && one.id !== id);
  return siblings.some((one) => isSameUnitName(one.name, name)) ? 'name-taken' : undefined;
}

interface UnitState {
  readonly name: string;
  readonly parentId: string | null;
  readonly seesBelow: boolean;
}

function differences(before: UnitState, after: UnitState): Record<string, string> {
  return {
    ...(before.name === after.name ? {} : { name: `${before.name} → ${after.name}` }),
    ...(before.parentId === after.parentId ? {} : { parentId: `${before.parentId ?? ''} → ${after.parentId ?? ''}` }),
    ...(before.seesBelow === after.seesBelow ? {} : { seesBelow: `${before.seesBelow} → ${after.seesBelow}` }),
  };
}

/** Something else that has the unit, such as what it stewards. */
function isStillReferred(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === '23503';
}

const hold: Statement = {
  name: 'hold-units',
  text: `select institution_id from institution where institution_id = $1 for update`,
};

const list: Statement = {
  name: 'list-units-for-administration',
  text: `select unit.id, unit.name, unit.parent_id as "parentId", unit.sees_below as "seesBelow", (
        select count(*)::int from colleague where colleague.institution_id = $1 and colleague.unit_id = unit.id
      ) as colleagues
    from unit where unit.institution_id = $1 order by unit.name, unit.id`,
};

const insert: Statement = {
  name: 'insert-unit',
  text: `insert into unit (institution_id, id, name, parent_id, sees_below) values ($1, $2, $3, $4, $5)`,
};

const update: Statement = {
  name: 'update-unit',
  text: `update unit set name = $3, parent_id = $4, sees_below = $5 where institution_id = $1 and id = $2`,
};

const isSharedWithin: Statement = {
  name: 'is-shared-within-unit',
  text: `select exists (
      select from contribution where institution_id = $1 and unit_id = $2 and visibility = 'unit'
    ) as "isShared"`,
};

const remove: Statement = { name: 'remove-unit', text: `delete from unit where institution_id = $1 and id = $2` };
