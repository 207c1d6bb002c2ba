import { relationshipDirection } from '#domain/interaction.ts';
import { strengthStep } from '#domain/relationship-strength.ts';
import { noUnit, seen, showsSubject, tieUnitOf, tiesAmong } from '#domain/visibility.ts';
import { domains, messages } from './random-store.ts';
import type { Told, ToldContribution, ToldViewer } from './told-store.ts';

/** What the rule lets a viewer know of one person or organisation, worked out one contribution at a time. */
export function expectedKnowledge(told: Told, viewer: ToldViewer, about: readonly ToldContribution[], limit: number) {
  const content = about.filter((one) => seen(one, viewer) === 'content');
  const interactionIds = distinct(content.map(({ interactionId }) => interactionId));
  const colleagueIds = distinct(content.map(({ colleagueId }) => colleagueId));
  const relationships = colleagueIds.map((colleague) => {
    const own = content.filter(({ colleagueId }) => colleagueId === colleague);
    const times = own.map(({ message }) => messages[message]?.occurredAt ?? '').sort();
    const ins = own.filter(({ message }) => messages[message]?.direction === 'in').length;
    const direction = relationshipDirection({ in: ins, out: own.length - ins });
    const days = times.map((time) => (Date.now() - Date.parse(time)) / 86_400_000);
    const strength = strengthStep(Math.log2(days.reduce((sum, age) => sum + 2 ** (-age / 365), 0)));
    return { colleague, count: own.length, firstAt: times[0], lastAt: times.at(-1), direction, strength };
  });
  const units = distinct(content.map(({ unitId }) => unitId).filter((id) => id !== noUnit));
  return {
    relationships: latestFirst(relationships, ({ lastAt = '', colleague }) => lastAt + colleague).slice(0, limit),
    interactions: latestFirst(
      interactionIds.map((id) => expectedInteraction(told, viewer, id)),
      ({ occurredAt, id }) => occurredAt + id,
    ).slice(0, limit),
    totals: { interactions: interactionIds.length, colleagues: colleagueIds.length },
    units: units.length,
    ties: expectedTies(told, viewer, about),
  };
}

function expectedInteraction({ contributions }: Told, viewer: ToldViewer, id: string) {
  const all = contributions.filter(({ interactionId }) => interactionId === id);
  const message = messages[all[0]?.message ?? 0];
  const colleagues = all.filter((one) => seen(one, viewer) === 'content').map(({ colleagueId }) => colleagueId);
  const subject = showsSubject(all, viewer) ? message?.subject : undefined;
  return { id, occurredAt: message?.occurredAt ?? '', subject, colleagues: colleagues.sort() };
}

function expectedTies({ units }: Told, viewer: ToldViewer, about: readonly ToldContribution[]) {
  const names = tiesAmong(about, viewer).map((id) => tieUnitOf(id, units, viewer.unitId)?.name);
  const named = distinct(names.filter((name) => name !== undefined)).sort();
  return [...named.map((unit) => ({ unit })), ...(names.includes(undefined) ? [{}] : [])];
}

/** The contributions that are about a person. */
export function aboutPerson(told: Told, personId: string): ToldContribution[] {
  return told.contributions.filter(({ people }) => people.some((address) => told.personIds.get(address) === personId));
}

export function aboutOrganisation(told: Told, domain: string): ToldContribution[] {
  return told.contributions.filter(({ people }) => people.some((address) => address.endsWith(`@${domain}`)));
}

export function exists(about: readonly ToldContribution[], viewer: ToldViewer): boolean {
  return about.some((one) => seen(one, viewer) !== 'nothing');
}

/** The latest of what the viewer sees of somebody. */
export function lastSeen(about: readonly ToldContribution[], viewer: ToldViewer): string | undefined {
  const times = about
    .filter((one) => seen(one, viewer) === 'content')
    .map(({ message }) => messages[message]?.occurredAt);
  return times.sort().at(-1);
}

/** Whether a message is logged, by whom and of whom, as far as the viewer sees that. */
export function expectedItem(told: Told, viewer: ToldViewer, message: number) {
  const content = told.contributions.filter((one) => one.message === message && seen(one, viewer) === 'content');
  const [first] = content;
  if (!first) return null;
  const people = content.flatMap((one) => one.people.map((address) => told.personIds.get(address) ?? ''));
  const colleagues = content.map(({ colleagueId }) => colleagueId);
  return {
    id: first.interactionId,
    colleagues: colleagues.toSorted(),
    mine: colleagues.includes(viewer.colleagueId),
    people: distinct(people).sort(),
  };
}

export function personsOf(told: Told): string[] {
  return distinct([...told.personIds.values()]);
}

export function organisationsOf(told: Told): { readonly id: string; readonly domain: string }[] {
  return domains.flatMap((domain) => {
    const id = told.organisationIds.get(domain);
    return id === undefined ? [] : [{ id, domain }];
  });
}

export function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

export function latestFirst<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
  return values.toSorted((one, other) => (keyOf(one) < keyOf(other) ? 1 : -1));
}
