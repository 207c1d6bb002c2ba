import type { Pool } from 'pg';
import { deepestParent } from '#domain/parent.ts';
import { appendAudit } from './audit.ts';
import { isVisible } from './corrections-sql.ts';
import { listAbove } from './parent-rows.ts';
import { withInstitution, withRetries, withViewer, type Ask, type Statement } from './session.ts';
import type { OverviewStore } from './overview-store.ts';

/** `changed` too when it was so before. */
export type SetParentOutcome = 'changed' | 'unknown' | 'unknown-parent' | 'below-itself' | 'too-deep';

export async function setParent(
  pool: Pool,
  input: Parameters<OverviewStore['setParent']>[0],
): Promise<SetParentOutcome> {
  const { institutionId, colleagueId, organisationId, parentId } = input;
  const seen = await withViewer(pool, input, async (ask) => {
    const of = (id: string) => ask(isVisible.organisation, [institutionId, colleagueId, id]);
    return await Promise.all([of(organisationId), parentId === null ? [{}] : of(parentId)]);
  });
  const [organisations, parents] = seen.map((rows) => rows.length);
  if (organisations === 0) return 'unknown';
  if (parents === 0) return 'unknown-parent';
  return await withRetries(
    async () => await withInstitution(pool, institutionId, async (ask) => await setParentHere(ask, input)),
  );
}

async function setParentHere(ask: Ask, input: Parameters<typeof setParent>[1]): Promise<SetParentOutcome> {
  const { institutionId, colleagueId, organisationId, parentId } = input;
  // One at a time: two that are each set below the other at once would make a circle.
  void ask(holdTree, [institutionId]);
  const above = parentId === null ? [] : await listAbove(ask, institutionId, parentId);
  if (above.includes(organisationId)) return 'below-itself';
  const [{ levels } = { levels: 0 }] = await ask<{ readonly levels: number }>(countBelow, [
    institutionId,
    organisationId,
  ]);
  if (parentId !== null && above.length + levels > deepestParent) return 'too-deep';
  // What everybody is shown as a part of something, or as its parent, stays, whatever is logged of it and taken back.
  const held = parentId === null ? [organisationId] : [organisationId, parentId];
  const rows = await ask<{ readonly id: string }>(keep, [institutionId, held]);
  if (rows.length < held.length) return rows.some(({ id }) => id === organisationId) ? 'unknown-parent' : 'unknown';
  const changed = await ask(set, [institutionId, organisationId, parentId]);
  if (changed.length > 0) {
    const details = parentId === null ? {} : { organisationId, parentId };
    void appendAudit(ask, { institutionId, colleagueId, action: 'parent-set', subjectId: organisationId, details });
  }
  return 'changed';
}

const holdTree: Statement = {
  name: 'hold-parents',
  text: `select pg_advisory_xact_lock(hashtextextended($1::text, 6))`,
};

/** How many levels there are from it downwards, itself included. */
const countBelow: Statement = {
  name: 'count-below',
  text: `with recursive below (id, level) as (
      select $2::uuid, 1
      union all
      select child.id, below.level + 1 from below cross join lateral (
        select organisation.id from organisation
        where organisation.institution_id = $1 and organisation.parent_id = below.id
        offset 0) as child
      where below.level < 20
    )
    select max(level)::int as levels from below`,
};

const keep: Statement = {
  name: 'keep-in-tree',
  text: `update organisation set is_from_log = false where institution_id = $1 and id = any($2::uuid[]) returning id`,
};

const set: Statement = {
  name: 'set-parent',
  text: `update organisation set parent_id = $3
    where institution_id = $1 and id = $2 and parent_id is distinct from $3 returning id`,
};
