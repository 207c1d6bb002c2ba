import type { Subject } from './contribution-changes.ts';
import type { BeforeOrganisations } from './merge-organisations.ts';
import type { BeforePersons } from './merge-persons.ts';
import type { Ask, Statement } from './session.ts';
import { isKnown } from './sight-sql.ts';

/** A merge as it is kept: whom it made one, and what it was before. */
export type Merge = MergeHead &
  Pair &
  (
    | { readonly kind: 'person'; readonly before: BeforePersons }
    | { readonly kind: 'organisation'; readonly before: BeforeOrganisations }
  );

/** Enough to see which merges have to do with each other. */
export interface MergeHead {
  readonly id: string;
  /** Both, and the organisations of persons. */
  readonly involved: readonly string[];
}

export interface Pair {
  readonly keptId: string;
  readonly mergedId: string;
}

export function keepMerge(
  ask: Ask,
  merge: Merge & { readonly institutionId: string; readonly colleagueId: string | null },
): void {
  const { institutionId, id, kind, keptId, mergedId, involved, colleagueId, before } = merge;
  const values = [institutionId, id, kind, keptId, mergedId, involved, colleagueId, new Date(), JSON.stringify(before)];
  void ask(keep, values);
}

export function changeMerge(ask: Ask, institutionId: string, { id, before }: Merge): void {
  void ask(change, [institutionId, id, JSON.stringify(before)]);
}

/** Whether it was in force until now. */
export async function endMerge(ask: Ask, institutionId: string, id: string): Promise<boolean> {
  return (await ask(end, [institutionId, id, new Date()])).length > 0;
}

/** The merge with this id and those after it that are in force, in the order in which they were made. */
export async function listMergesFrom(ask: Ask, institutionId: string, id: string): Promise<MergeHead[]> {
  return await ask<MergeHead>(listFrom, [institutionId, id]);
}

export async function readMerges(ask: Ask, institutionId: string, ids: readonly string[]): Promise<Merge[]> {
  return await ask<Merge>(read, [institutionId, ids]);
}

/** Undefined when there never was one. */
export async function isInForce(ask: Ask, institutionId: string, id: string): Promise<boolean | undefined> {
  const [row] = await ask<{ readonly isInForce: boolean }>(find, [institutionId, id]);
  return row?.isInForce;
}

/** Those that the viewer may know of: not who is here only by others' private logs. */
export async function listVisible(
  ask: Ask,
  viewer: { readonly institutionId: string; readonly colleagueId: string | null },
  { subject, ids }: { readonly subject: Subject; readonly ids: readonly string[] },
): Promise<string[]> {
  const rows = await ask<{ readonly id: string }>(visible[subject], [viewer.institutionId, viewer.colleagueId, ids]);
  return rows.map(({ id }) => id);
}

const keep: Statement = {
  name: 'keep-merge',
  text: `insert into merge (institution_id, id, kind, kept_id, merged_id, involved, colleague_id, at, before)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};

const change: Statement = {
  name: 'change-merge',
  text: `update merge set before = $3 where institution_id = $1 and id = $2`,
};

const end: Statement = {
  name: 'end-merge',
  text: `update merge set undone_at = $3 where institution_id = $1 and id = $2 and undone_at is null returning id`,
};

const listFrom: Statement = {
  name: 'list-merges-from',
  text: `select merge.id, merge.involved from merge
    where merge.institution_id = $1 and merge.id >= $2 and merge.undone_at is null order by merge.id`,
};

const read: Statement = {
  name: 'read-merges',
  text: `select merge.id, merge.kind, merge.kept_id as "keptId", merge.merged_id as "mergedId",
      merge.involved, merge.before from merge
    where merge.institution_id = $1 and merge.id = any($2::uuid[]) order by merge.id`,
};

const find: Statement = {
  name: 'find-merge',
  text: `select merge.undone_at is null as "isInForce" from merge where merge.institution_id = $1 and merge.id = $2`,
};

const visible = { person: visibleStatement('person'), organisation: visibleStatement('organisation') };

function visibleStatement(subject: Subject): Statement {
  return {
    name: `list-visible-${subject}`,
    text: `select ${subject}.id from ${subject}
    where ${subject}.institution_id = $1 and ${subject}.id = any($3::uuid[])
      and ${isKnown(subject)}`,
  };
}
