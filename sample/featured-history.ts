import type { BulkColleague, BulkInteraction, BulkPerson } from '../src/store/bulk.ts';
import { featuredInteractions, type FeaturedPerson } from './featured.ts';
import { describeInteraction } from './interactions.ts';
import type { Random } from './random.ts';
import { subjectsFor } from './words/subjects.ts';

/** Exactly the interactions that featured.ts tells of, for one institution's colleagues. */
export function featuredHistory(options: {
  readonly featured: readonly FeaturedPerson[];
  readonly people: readonly BulkPerson[];
  readonly colleagues: readonly BulkColleague[];
  readonly random: Random;
}): BulkInteraction[] {
  const { random } = options;
  const colleagueIds = new Map(options.colleagues.map(({ emailAddress, id }) => [emailAddress.split('@')[0], id]));
  const personIds = new Map(options.people.map(({ emailAddresses, id }) => [emailAddresses[0], id]));

  const fromTies = options.featured.flatMap(({ emailAddresses, ties }) =>
    ties.flatMap(({ colleague, count, since, until, visibility }) => {
      const personId = personIds.get(emailAddresses[0]);
      const colleagueId = colleagueIds.get(colleague);
      if (personId === undefined || colleagueId === undefined) return [];
      return spread(since, until, count).map((occurredAt, index) => {
        const kind = index % 4 === 3 ? 'meeting' : 'email';
        const subject = random.pick(subjectsFor(kind).filter((each) => !each.includes('{}')));
        const direction = index % 3 === 1 ? 'out' : 'in';
        const facts = { kind, occurredAt, subject, direction, visibility } as const;
        return describeInteraction({ ...facts, personIds: [personId], colleagueIds: [colleagueId] }, random);
      });
    }),
  );

  const latest = featuredInteractions.flatMap(({ person, colleagues, occurredAt, ...facts }) => {
    const personId = personIds.get(person);
    const ids = colleagues.flatMap((colleague) => colleagueIds.get(colleague) ?? []);
    if (personId === undefined || ids.length === 0) return [];
    const time = Date.parse(occurredAt);
    const shared = { ...facts, occurredAt: time, personIds: [personId], colleagueIds: ids } as const;
    return [describeInteraction({ ...shared, visibility: 'institution' }, random)];
  });
  return [...fromTies, ...latest];
}

/** Even steps from the first day to the last, at different times of the day. */
function spread(since: string, until: string, count: number): number[] {
  const first = Date.parse(`${since}T09:15:00Z`);
  const last = Date.parse(`${until}T15:40:00Z`);
  const step = count > 1 ? (last - first) / (count - 1) : 0;
  return Array.from({ length: count }, (_, index) => Math.round((first + index * step) / 60_000) * 60_000);
}
