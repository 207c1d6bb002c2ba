import {
  changeContributions,
  readContributions,
  readPlaces,
  replaceIds,
  restoreContributions,
  type ContributionChange,
} from './contribution-changes.ts';
import { holdLateInteractions, holdSubjects, listInteractions } from './hold-subjects.ts';
import { bringBackOrganisations, readOrganisations, type OrganisationRow } from './organisation-rows.ts';
import { recount } from './recount.ts';
import type { Ask, Statement } from './session.ts';
import { InTheWay } from './store-error.ts';

/** What undoing a move needs; JSON. */
export interface Moved {
  readonly organisationId: string;
  /** Those who were elsewhere, and where. */
  readonly persons: readonly { readonly id: string; readonly organisationId: string | null }[];
  readonly contributions: readonly ContributionChange[];
  /** Where they were: with nobody left there, an undo of logging may take it away. */
  readonly organisations: readonly OrganisationRow[];
}

/**
 * Puts people at another organisation, with all that has been logged of them: their organisation was not known right.
 * Locks interactions first, so nothing that comes later in the order may be held before.
 */
export async function movePersons(
  ask: Ask,
  institutionId: string,
  personIds: readonly string[],
  organisationId: string,
): Promise<Moved> {
  const persons = await readPlacesOf(ask, institutionId, personIds);
  const moving = persons.filter((person) => person.organisationId !== organisationId);
  const ids = moving.map(({ id }) => id);
  const places = [...new Set(moving.flatMap((person) => person.organisationId ?? []))];
  const held = await listInteractions(ask, institutionId, { subject: 'person', ids });
  const organisationIds = [...places, organisationId];
  holdSubjects(ask, institutionId, { interactionIds: held, personIds: ids, organisationIds });
  const interactionIds = await holdLateInteractions(ask, institutionId, { subject: 'person', ids, held });
  if (JSON.stringify(await readPlacesOf(ask, institutionId, personIds)) !== JSON.stringify(persons)) {
    throw new InTheWay('Moved meanwhile');
  }

  const organisations = await readOrganisations(ask, institutionId, places);
  const rows = await readContributions(ask, institutionId, { subject: 'person', ids });
  const placeOf = await readPlaces(ask, institutionId, rows);
  const isMoving = new Set(ids);
  const contributions = changeContributions(ask, institutionId, {
    subject: 'organisation',
    rows,
    change: (row) => {
      const others = row.personIds.filter((id) => !isMoving.has(id)).flatMap((id) => placeOf.get(id) ?? []);
      const left = row.personIds.filter((id) => isMoving.has(id)).flatMap((id) => placeOf.get(id) ?? []);
      const gone = left.filter((id) => !others.includes(id));
      return [...new Set([...replaceIds(row.organisationIds, gone, organisationId), organisationId])];
    },
  });
  void ask(put, [institutionId, ids, ids.map(() => organisationId)]);
  recount(ask, institutionId, { personIds: [], organisationIds, interactionIds });
  return { organisationId, persons: moving, contributions, organisations };
}

/** The exact inverse; whoever has been moved or removed since stays so. */
export async function undoMovePersons(ask: Ask, institutionId: string, moved: Moved): Promise<void> {
  const { organisationId } = moved;
  const interactionIds = [...new Set(moved.contributions.map((one) => one.interactionId))];
  const personIds = moved.persons.map(({ id }) => id);
  const places = moved.organisations.map(({ row }) => row.id);
  holdSubjects(ask, institutionId, { interactionIds, personIds, organisationIds: [...places, organisationId] });
  const standsFor = await bringBackOrganisations(ask, institutionId, moved.organisations);
  const resolve = (id: string) => standsFor.get(id) ?? id;
  const placeBefore = new Map(moved.persons.map((person) => [person.id, person.organisationId]));
  const back = (await readPlacesOf(ask, institutionId, personIds)).flatMap((person) => {
    const place = placeBefore.get(person.id);
    return person.organisationId === organisationId && place !== undefined ? [{ id: person.id, place }] : [];
  });
  void ask(put, [
    institutionId,
    back.map(({ id }) => id),
    back.map(({ place }) => (place === null ? null : resolve(place))),
  ]);
  const changes = moved.contributions.map((one) => ({ ...one, before: one.before.map(resolve) }));
  await restoreContributions(ask, institutionId, { subject: 'organisation', changes });
  const organisationIds = [...new Set([...places.map(resolve), organisationId])];
  recount(ask, institutionId, { personIds: [], organisationIds, interactionIds });
}

interface Place {
  readonly id: string;
  readonly organisationId: string | null;
}

async function readPlacesOf(ask: Ask, institutionId: string, personIds: readonly string[]): Promise<Place[]> {
  return await ask<Place>(readPersons, [institutionId, personIds]);
}

const readPersons: Statement = {
  name: 'read-places-of-persons',
  text: `select person.id, person.organisation_id as "organisationId" from person
    where person.institution_id = $1 and person.id = any($2::uuid[]) order by person.id`,
};

const put: Statement = {
  name: 'put-persons',
  text: `update person set organisation_id = ($3::uuid[])[array_position($2::uuid[], person.id)]
    where person.institution_id = $1 and person.id = any($2::uuid[])`,
};
