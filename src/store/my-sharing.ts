import type { Pool } from 'pg';
import { visibilities, type Contributed, type Visibility } from '#domain/visibility.ts';
import type { MeStore, Sharing, UpTo } from './me-store.ts';
import { listMyInteractions } from './my-interactions.ts';
import { mostCounted } from './balance.ts';
import { withInstitution, type Statement } from './session.ts';

/** How much the colleague shares in which way, and their latest, with all that the rule needs to tell what others see of them. */
export async function readSharing(pool: Pool, input: Parameters<MeStore['readSharing']>[0]): Promise<Sharing> {
  const { institutionId, colleagueId } = input;
  const latest = await listMyInteractions(pool, input);
  const ids = latest.map(({ id }) => id);
  const { counted, contributions } = await withInstitution(pool, institutionId, (ask) => ({
    counted: ask<Counted>(count, [institutionId, colleagueId, mostCounted + 1]),
    contributions: ask<Contribution>(listContributions, [institutionId, ids]),
  }));
  const all = await contributions;
  return {
    counts: countsOf(await counted),
    latest: latest.map((interaction) => ({
      ...interaction,
      contributions: all.filter(({ interactionId }) => interactionId === interaction.id),
    })),
  };
}

interface Counted {
  readonly visibility: Visibility;
  readonly count: number;
}

interface Contribution extends Contributed {
  readonly interactionId: string;
}

function countsOf(counted: readonly Counted[]): Record<Visibility, UpTo> {
  const isMore = counted.reduce((sum, { count }) => sum + count, 0) > mostCounted;
  const of = (visibility: Visibility): UpTo => {
    const found = counted.find((one) => one.visibility === visibility)?.count ?? 0;
    return { count: Math.min(found, mostCounted), isMore: isMore && found > 0 };
  };
  // A cast: every visibility is among the entries.
  return Object.fromEntries(visibilities.map((visibility) => [visibility, of(visibility)])) as Record<Visibility, UpTo>;
}

const count: Statement = {
  name: 'count-my-contributions',
  text: `select visibility, count(*)::int as count
    from (
      select visibility from contribution
      where contribution.institution_id = $1 and contribution.colleague_id = $2
      order by contribution.logged_at desc limit $3
    ) as mine
    group by visibility`,
};

const listContributions: Statement = {
  name: 'list-contributions-of-interactions',
  text: `select interaction_id as "interactionId", colleague_id as "colleagueId", unit_id as "unitId", visibility
    from contribution where institution_id = $1 and interaction_id = any($2::uuid[])`,
};
