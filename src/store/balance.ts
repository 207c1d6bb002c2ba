import type { Pool } from 'pg';
import { noUnit } from '#domain/visibility.ts';
import type { Balance, BalanceInput, UpTo } from './me-store.ts';
import { withViewer, type Statement } from './session.ts';

/** Beyond it, nothing is counted: “more than 10,000”. */
export const mostCounted = 10_000;

/** What a colleague shares and what is shared with them. Each half reads the end of an index, and stops. */
export async function readBalance(pool: Pool, input: BalanceInput): Promise<Balance> {
  const { institutionId, colleagueId, sight, allUnitIds, since } = input;
  const ofEveryone = sight.everyone ? [...allUnitIds, noUnit] : sight.unitIds;
  const { shared, seen } = await withViewer(pool, input, (ask) => ({
    shared: ask<Counted>(countShared, [institutionId, colleagueId, since, mostCounted + 1]),
    seen: ask<Counted>(countSeen, [institutionId, colleagueId, since, mostCounted + 1, ofEveryone, sight.unitIds]),
  }));
  return { shared: upTo(await shared), seen: upTo(await seen) };
}

interface Counted {
  readonly count: number;
}

function upTo([row]: readonly Counted[]): UpTo {
  const count = row?.count ?? 0;
  return { count: Math.min(count, mostCounted), isMore: count > mostCounted };
}

const countShared: Statement = {
  name: 'count-shared',
  text: `select count(*)::int as count from (
      select from contribution
      where institution_id = $1 and colleague_id = $2 and logged_at >= $3 and visibility <> 'private' limit $4
    ) as mine`,
};

const countSeen: Statement = {
  name: 'count-seen',
  text: `select count(*)::int as count from (
      select from (
        select colleague_id from contribution
        where institution_id = $1 and visibility = 'institution' and unit_id = any($5::uuid[]) and logged_at >= $3
        union all
        select colleague_id from contribution
        where institution_id = $1 and visibility = 'unit' and unit_id = any($6::uuid[]) and logged_at >= $3
      ) as theirs
      where colleague_id <> $2 limit $4
    ) as seen`,
};
