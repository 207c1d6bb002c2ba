import type { Pool } from 'pg';
import { appendAudit } from './audit.ts';
import { waitForOthers } from './corrections-sql.ts';
import { holdLinks } from './hold-links.ts';
import { holdSubjects } from './hold-subjects.ts';
import { joinOrganisations, splitOrganisations } from './merge-organisations.ts';
import { joinPersons, splitPersons } from './merge-persons.ts';
import {
  changeMerge,
  endMerge,
  isInForce,
  listMergesFrom,
  readMerges,
  type Merge,
  type MergeHead,
} from './merge-rows.ts';
import { withInstitution, withRetries, type Ask, type Statement } from './session.ts';
import { InTheWay } from './store-error.ts';
import { removeOrganisations, removePeople } from './undo-contribution.ts';

export interface UndoMergeInput {
  readonly institutionId: string;
  readonly colleagueId: string | null;
  readonly mergeId: string;
}

/**
 * Makes two of one again, exactly as they were; what was logged in between stays with the one that was kept. Later merges
 * that have to do with this one are undone before it and made again after it. Undoing twice is `undone` twice.
 */
export async function undoMerge(pool: Pool, input: UndoMergeInput): Promise<'undone' | 'unknown'> {
  return await withRetries(
    async () =>
      await withInstitution(pool, input.institutionId, async (ask) => {
        // What a merge remembers is read before anybody is held: an erasure would be undone by it.
        void ask(waitForOthers, [input.institutionId]);
        return await undoMergeHere(ask, input);
      }),
  );
}

/** Within a transaction that holds nothing yet. */
export async function undoMergeHere(ask: Ask, input: UndoMergeInput): Promise<'undone' | 'unknown'> {
  const { institutionId, colleagueId, mergeId } = input;
  holdLinks(ask, institutionId);
  const inForce = await isInForce(ask, institutionId, mergeId);
  if (inForce !== true) return inForce === undefined ? 'unknown' : 'undone';
  const chain = chainOf(await listMergesFrom(ask, institutionId, mergeId));
  const merges = await readMerges(ask, institutionId, chain);
  holdSubjects(ask, institutionId, subjectsOf(merges));
  const again = chainOf(await listMergesFrom(ask, institutionId, mergeId));
  const [target, ...later] = merges;
  if (!target || again.join() !== chain.join()) throw new InTheWay('Merged or undone meanwhile');

  for (const merge of merges.toReversed()) await split(ask, institutionId, merge);
  for (const merge of later) {
    const joined = await join(ask, institutionId, merge);
    if (joined) changeMerge(ask, institutionId, joined);
  }
  // Who has nothing left of what was logged, because it was taken back in between.
  const involved = [...new Set(merges.flatMap((merge) => merge.involved))];
  void ask(removePeople, [institutionId, involved]);
  void ask(removeOrganisations, [institutionId, involved]);
  if (!(await endMerge(ask, institutionId, mergeId))) throw new InTheWay('Undone meanwhile');
  void ask(dismiss, [institutionId, target.kind, target.keptId, target.mergedId, new Date(), colleagueId]);
  const details = { mergedId: target.mergedId, mergeId };
  void appendAudit(ask, { institutionId, colleagueId, action: 'merge-undone', subjectId: target.keptId, details });
  return 'undone';
}

/** The first, and those after it that have to do with it or with one of these. */
function chainOf([first, ...others]: readonly MergeHead[]): string[] {
  if (!first) return [];
  const involved = new Set(first.involved);
  const chain = [first.id];
  for (const other of others) {
    if (!other.involved.some((id) => involved.has(id))) continue;
    for (const id of other.involved) involved.add(id);
    chain.push(other.id);
  }
  return chain;
}

function subjectsOf(merges: readonly Merge[]) {
  const changes = merges.flatMap(({ before }) => before.contributions);
  const pairs = (kind: Merge['kind']) =>
    merges.flatMap((merge) => (merge.kind === kind ? [merge.keptId, merge.mergedId] : []));
  const moved = merges.flatMap((merge) => (merge.kind === 'organisation' ? merge.before.personIds : []));
  const places = merges.flatMap((merge) =>
    merge.kind === 'person' ? merge.before.organisations.map(({ row }) => row.id) : [],
  );
  return {
    interactionIds: [...new Set(changes.map(({ interactionId }) => interactionId))],
    personIds: [...new Set([...pairs('person'), ...moved])],
    organisationIds: [...new Set([...pairs('organisation'), ...places])],
  };
}

async function split(ask: Ask, institutionId: string, merge: Merge): Promise<void> {
  await (merge.kind === 'person'
    ? splitPersons(ask, institutionId, merge)
    : splitOrganisations(ask, institutionId, merge));
}

async function join(ask: Ask, institutionId: string, merge: Merge): Promise<Merge | undefined> {
  if (merge.kind === 'person') {
    const before = await joinPersons(ask, institutionId, merge);
    return before && { ...merge, before };
  }
  const before = await joinOrganisations(ask, institutionId, merge);
  return before && { ...merge, before };
}

/** Who turned out to be two is not suggested again. */
const dismiss: Statement = {
  name: 'dismiss-duplicate',
  text: `update duplicate set dismissed_at = $5, dismissed_by = $6
    where institution_id = $1 and kind = $2 and one_id = least($3::uuid, $4::uuid)
      and other_id = greatest($3::uuid, $4::uuid)`,
};
