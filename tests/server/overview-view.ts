import { noUnit, seen } from '#domain/visibility.ts';
import type { Response } from '#api/types.ts';
import type { TestServer } from '../harness/test-server.ts';
import { distinct, expectedKnowledge } from './expected-view.ts';
import { messages } from './random-store.ts';
import { byId } from './shown-view.ts';
import type { Told, ToldContribution, ToldViewer } from './told-store.ts';

type Overview = Pick<
  Response<'getPersonOverview'>,
  'totals' | 'units' | 'activity' | 'ties' | 'unitsUnseen' | 'latest' | 'relationships'
>;
type Timeline = Response<'listPersonTimeline'>;

export interface ShownOverview {
  readonly overview: Overview;
  readonly timeline: Timeline;
}

/** The overviews and timelines of everybody and every organisation, by the API. */
export async function askOverviews(server: TestServer, told: Told, { colleague }: ToldViewer) {
  const client = server.clientFor(colleague);
  const query = { limit: 50 };
  const persons = await byId(told.personIds.values(), async (id): Promise<ShownOverview> => ({
    overview: await client.getPersonOverview({ params: { id } }),
    timeline: await client.listPersonTimeline({ params: { id }, query }),
  }));
  const organisations = await byId(told.organisationIds.values(), async (id): Promise<ShownOverview> => ({
    overview: await client.getOrganisationOverview({ params: { id }, query: {} }),
    timeline: await client.listOrganisationTimeline({ params: { id }, query }),
  }));
  return { persons, organisations };
}

/** Of an overview and its timeline what the rule decides on. */
export function shownOverview({ overview, timeline }: ShownOverview) {
  const { totals, units, activity, ties, unitsUnseen, latest, relationships } = overview;
  const entries = timeline.interactions.map(({ id, occurredAt, subject, colleagues }) => {
    return { id, occurredAt, subject, colleagues: colleagues.map((one) => one.id).sort() };
  });
  return {
    totals,
    units: units
      .map(({ id = noUnit, firstAt, lastAt, in: ins, out, colleagues }) => ({
        id,
        firstAt,
        lastAt,
        in: ins,
        out,
        colleagues,
      }))
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
    activity: activity.map(({ unitId = noUnit, year, in: ins, out }) => `${unitId} ${year} ${ins} ${out}`).sort(),
    ties,
    unitsUnseen,
    latest: latest.map(({ id }) => id),
    asked: relationships.map(({ colleague, count }) => `${colleague.id} ${count}`).sort(),
    timeline: entries,
  };
}

/** The same by the rule, one contribution at a time. */
export function expectedOverview(told: Told, viewer: ToldViewer, about: readonly ToldContribution[]) {
  const content = about.filter((one) => seen(one, viewer) === 'content');
  const { interactions, ties, relationships } = expectedKnowledge(told, viewer, about, 50);
  const timeOf = ({ message }: ToldContribution) => messages[message]?.occurredAt ?? '';
  const isIn = ({ message }: ToldContribution) => messages[message]?.direction === 'in';
  const countsOf = (own: readonly ToldContribution[]) => ({
    in: own.filter(isIn).length,
    out: own.filter((one) => !isIn(one)).length,
  });
  const rangeOf = (own: readonly ToldContribution[]) => {
    const times = own.map(timeOf).sort();
    return { firstAt: times[0] ?? '', lastAt: times.at(-1) ?? '' };
  };
  const colleaguesOf = (own: readonly ToldContribution[]) => distinct(own.map(({ colleagueId }) => colleagueId)).length;
  const units = distinct(content.map(({ unitId }) => unitId)).sort();
  const yearOf = (one: ToldContribution) => timeOf(one).slice(0, 4);
  return {
    totals: {
      ...{ contributions: content.length, colleagues: colleaguesOf(content) },
      ...(content.length > 0 ? rangeOf(content) : {}),
    },
    units: units.map((id) => {
      const own = content.filter(({ unitId }) => unitId === id);
      return { id, ...rangeOf(own), ...countsOf(own), colleagues: colleaguesOf(own) };
    }),
    activity: distinct(content.map((one) => `${one.unitId} ${yearOf(one)}`))
      .map((key) => {
        const counts = countsOf(content.filter((one) => `${one.unitId} ${yearOf(one)}` === key));
        return `${key} ${counts.in} ${counts.out}`;
      })
      .sort(),
    ties,
    unitsUnseen: ties,
    latest: interactions.slice(0, 6).map(({ id }) => id),
    asked:
      relationships.length > 5
        ? undefined
        : relationships.map(({ colleague, count }) => `${colleague} ${count}`).sort(),
    timeline: interactions,
  };
}
