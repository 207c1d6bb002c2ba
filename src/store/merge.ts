import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { appendAudit } from './audit.ts';
import { holdLinks } from './hold-links.ts';
import { holdLateInteractions, holdSubjects, listInteractions } from './hold-subjects.ts';
import { joinOrganisations } from './merge-organisations.ts';
import { joinPersons } from './merge-persons.ts';
import { keepMerge, listVisible, type Merge, type Pair } from './merge-rows.ts';
import { withInstitution, withRetries, type Ask, type Statement } from './session.ts';
import { InTheWay } from './store-error.ts';

export interface MergeInput extends Pair {
  readonly institutionId: string;
  /** Null for the administrator's commands. */
  readonly colleagueId: string | null;
}

export interface MergeAnswer {
  readonly id: string;
}

/** One person of two, with everything logged of both; undefined unless both are there for the colleague. */
export async function mergePersons(pool: Pool, input: MergeInput): Promise<MergeAnswer | undefined> {
  return await inOneTransaction(pool, input, mergePersonsHere);
}

/** The same of organisations, with their people and domains. */
export async function mergeOrganisations(pool: Pool, input: MergeInput): Promise<MergeAnswer | undefined> {
  return await inOneTransaction(pool, input, mergeOrganisationsHere);
}

/** Within a transaction that holds nothing yet: interactions come first in the order of locks. */
export async function mergePersonsHere(ask: Ask, input: MergeInput): Promise<MergeAnswer | undefined> {
  const { institutionId, keptId, mergedId } = input;
  const personIds = [keptId, mergedId];
  if (!(await areVisible(ask, input, 'person'))) return undefined;
  const merged = { subject: 'person', ids: [mergedId] } as const;
  const held = await listInteractions(ask, institutionId, merged);
  holdSubjects(ask, institutionId, { interactionIds: held, personIds, organisationIds: [] });
  await holdLateInteractions(ask, institutionId, { ...merged, held });
  const places = await ask<{ readonly id: string }>(readPlaces, [institutionId, personIds]);
  const before = await joinPersons(ask, institutionId, input);
  if (!before) throw new InTheWay('Removed meanwhile');
  const involved = [...personIds, ...places.map(({ id }) => id)];
  return keep(ask, input, { id: newId(), kind: 'person', keptId, mergedId, involved, before });
}

async function mergeOrganisationsHere(ask: Ask, input: MergeInput): Promise<MergeAnswer | undefined> {
  const { institutionId, keptId, mergedId } = input;
  holdLinks(ask, institutionId);
  const organisationIds = [keptId, mergedId];
  if (!(await areVisible(ask, input, 'organisation'))) return undefined;
  const merged = { subject: 'organisation', ids: [mergedId] } as const;
  const held = await listInteractions(ask, institutionId, merged);
  const people = await ask<{ readonly id: string }>(readPeople, [institutionId, mergedId]);
  holdSubjects(ask, institutionId, { interactionIds: held, personIds: people.map(({ id }) => id), organisationIds });
  await holdLateInteractions(ask, institutionId, { ...merged, held });
  const among = new Set(people.map(({ id }) => id));
  const now = await ask<{ readonly id: string }>(readPeople, [institutionId, mergedId]);
  if (now.some(({ id }) => !among.has(id))) throw new InTheWay('Somebody new meanwhile');
  const before = await joinOrganisations(ask, institutionId, input);
  if (!before) throw new InTheWay('Removed meanwhile');
  return keep(ask, input, {
    id: newId(),
    kind: 'organisation',
    keptId,
    mergedId,
    involved: organisationIds,
    before,
  });
}

async function inOneTransaction(
  pool: Pool,
  input: MergeInput,
  merge: (ask: Ask, input: MergeInput) => Promise<MergeAnswer | undefined>,
): Promise<MergeAnswer | undefined> {
  const { institutionId } = input;
  return await withRetries(
    async () => await withInstitution(pool, institutionId, async (ask) => await merge(ask, input)),
  );
}

async function areVisible(ask: Ask, input: MergeInput, subject: Merge['kind']): Promise<boolean> {
  const ids = [...new Set([input.keptId, input.mergedId])];
  return ids.length === 2 && (await listVisible(ask, input, { subject, ids })).length === 2;
}

function keep(ask: Ask, { institutionId, colleagueId }: MergeInput, merge: Merge): MergeAnswer {
  const { id, kind, keptId, mergedId } = merge;
  keepMerge(ask, { ...merge, institutionId, colleagueId });
  void appendAudit(ask, {
    institutionId,
    colleagueId,
    action: kind === 'person' ? 'persons-merged' : 'organisations-merged',
    subjectId: keptId,
    details: { mergeId: id, mergedId },
  });
  return { id };
}

const readPlaces: Statement = {
  name: 'read-places-of-merged',
  text: `select distinct person.organisation_id as id from person
    where person.institution_id = $1 and person.id = any($2::uuid[]) and person.organisation_id is not null`,
};

const readPeople: Statement = {
  name: 'read-people-of-organisation',
  text: `select person.id from person where person.institution_id = $1 and person.organisation_id = $2 order by person.id`,
};
