import { seen, showsSubject } from '#domain/visibility.ts';
import { aboutOrganisation, aboutPerson, distinct, exists, organisationsOf, personsOf } from './expected-view.ts';
import { messages } from './random-store.ts';
import type { Table } from './shown-view.ts';
import type { Told, ToldContribution, ToldViewer } from './told-store.ts';

interface Subject {
  readonly id: string;
  readonly about: readonly ToldContribution[];
}

/** The rows that the rule lets a viewer have of each table. */
export function expectedRows(told: Told, viewer: ToldViewer): Record<Table, string[]> {
  const persons = personsOf(told).map((id) => ({ id, about: aboutPerson(told, id) }));
  const organisations = organisationsOf(told).map(({ id, domain }) => ({ id, about: aboutOrganisation(told, domain) }));
  const content = told.contributions.filter((one) => seen(one, viewer) === 'content');
  const interactionIds = distinct(content.map(({ interactionId }) => interactionId));
  const contents = distinct(told.contributions.map(({ interactionId }) => interactionId)).flatMap((id) => {
    const all = told.contributions.filter(({ interactionId }) => interactionId === id);
    return showsSubject(all, viewer) ? [`${id} ${messages[all[0]?.message ?? 0]?.subject ?? ''}`] : [];
  });
  const rows: Record<Table, string[]> = {
    contribution: content.map(({ interactionId, colleagueId }) => `${interactionId} ${colleagueId}`),
    participant: participants(persons, viewer),
    organisation_participant: participants(organisations, viewer),
    relationship: relationships(persons, viewer),
    organisation_relationship: relationships(organisations, viewer),
    own_relationship: ownRelationships(persons, viewer),
    own_organisation_relationship: ownRelationships(organisations, viewer),
    activity: relationships(persons, viewer),
    organisation_activity: relationships(organisations, viewer),
    interaction: interactionIds,
    interaction_content: contents,
    person_unit: units(persons, viewer),
    organisation_unit: units(organisations, viewer),
    person: persons.filter(({ about }) => isThere(about, viewer)).map(({ id }) => id),
    organisation: organisations.filter(({ about }) => isThere(about, viewer)).map(({ id }) => id),
  };
  for (const each of Object.values(rows)) each.sort();
  return rows;
}

function participants(subjects: readonly Subject[], viewer: ToldViewer): string[] {
  return subjects.flatMap(({ id, about }) =>
    about
      .filter((one) => seen(one, viewer) === 'content')
      .map(({ colleagueId, interactionId }) => `${id} ${colleagueId} ${interactionId}`),
  );
}

function relationships(subjects: readonly Subject[], viewer: ToldViewer): string[] {
  return subjects.flatMap(({ id, about }) => {
    const counts = new Map<string, number>();
    for (const one of about) {
      if (seen(one, viewer) !== 'content') continue;
      const key = `${id} ${one.colleagueId} ${one.visibility} ${one.unitId}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts].map(([key, count]) => `${key} ${String(count)}`);
  });
}

function ownRelationships(subjects: readonly Subject[], { colleagueId }: ToldViewer): string[] {
  const known = subjects.filter(({ about }) => about.some((one) => one.colleagueId === colleagueId));
  return known.map(({ id }) => `${id} ${colleagueId}`);
}

function units(subjects: readonly Subject[], { sight }: ToldViewer): string[] {
  return subjects.flatMap(({ id, about }) => {
    const known = about.filter(({ visibility }) => sight.ties && visibility !== 'private');
    return distinct(known.map(({ unitId }) => `${id} ${unitId}`));
  });
}

/** Of persons and organisations the row says less than the rule, to those whom a tie shows nothing: that anybody keeps it not to themselves. */
function isThere(about: readonly ToldContribution[], viewer: ToldViewer): boolean {
  return exists(about, viewer) || about.some(({ visibility }) => visibility !== 'private');
}
