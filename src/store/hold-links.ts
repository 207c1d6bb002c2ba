import type { Ask, Statement } from './session.ts';
import { InTheWay } from './store-error.ts';

/**
 * Whoever changes whose links are waits for the others who do, before they hold anything else: so that what is counted of an organisation
 * stays what there is.
 */
export function holdLinks(ask: Ask, institutionId: string): void {
  void ask(hold, [institutionId]);
}

export interface LinkMove {
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Whether everyone sees the link. */
  readonly isCounted: boolean;
}

/** Holds the organisations that links go to or leave, and counts what they will have. Of whom another system tells, everybody may know from now on. */
export async function moveLinkCounts(ask: Ask, institutionId: string, moves: readonly LinkMove[]): Promise<void> {
  const changes = new Map<string, number>();
  const add = (id: string | undefined, count: number) => {
    if (id !== undefined) changes.set(id, (changes.get(id) ?? 0) + count);
  };
  const told = new Set<string>();
  for (const { from, to, isCounted } of moves) {
    if (to !== undefined) told.add(to);
    if (from === to) continue;
    add(from, isCounted ? -1 : 0);
    add(to, isCounted ? 1 : 0);
  }
  for (const id of told) add(id, 0);
  const ids = [...changes.keys()].sort();
  if (ids.length === 0) return;
  const held = await ask(holdOrganisations, [institutionId, ids]);
  if (held.length < ids.length) throw new InTheWay('An organisation has gone meanwhile');
  const differ = ids.map((id) => changes.get(id) ?? 0);
  void ask(count, [institutionId, ids, differ, ids.map((id) => told.has(id))]);
}

/** Of what is there now. */
export function recountLinks(ask: Ask, institutionId: string, organisationIds: readonly string[]): void {
  void ask(recount, [institutionId, [...new Set(organisationIds)].sort()]);
}

const hold: Statement = {
  name: 'hold-links',
  text: `select pg_advisory_xact_lock(hashtextextended($1::text, 3))`,
};

const holdOrganisations: Statement = {
  name: 'hold-organisations-of-links',
  text: `select organisation.id from organisation where organisation.institution_id = $1 and organisation.id = any($2::uuid[])
    order by organisation.id for no key update`,
};

const count: Statement = {
  name: 'count-links',
  text: `update organisation set link_count = link_count + given.change, is_from_log = is_from_log and not given.is_told
    from unnest($2::uuid[], $3::integer[], $4::boolean[]) as given (id, change, is_told)
    where organisation.institution_id = $1 and organisation.id = given.id
      and (given.change <> 0 or (given.is_told and organisation.is_from_log))`,
};

const recount: Statement = {
  name: 'recount-links',
  text: `update organisation set link_count = (
      select count(*) from link
      where link.institution_id = $1 and link.organisation_id = organisation.id and link.seen_by = 'everyone')
    where institution_id = $1 and id = any($2::uuid[])`,
};
