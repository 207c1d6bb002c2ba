import type { UsualPurpose } from '#domain/suggest-purpose.ts';
import type { OrganisationOverview, PersonOverview } from '../overview/overview.ts';
import type { Somebody } from './entered.ts';

/** Of an overview: with whom something may be entered, and what it is mostly for. */
export function whomOf(overview: PersonOverview | OrganisationOverview): {
  readonly people: readonly Somebody[];
  readonly usual: readonly UsualPurpose[];
} {
  const { name, activity } = overview;
  const counts = new Map<string, number>();
  for (const { purpose, in: received, out } of activity) {
    if (purpose !== undefined) counts.set(purpose, (counts.get(purpose) ?? 0) + received + out);
  }
  const usual = [...counts].map(([purpose, count]) => ({ organisation: name, purpose, count, isMore: false }));
  usual.sort((one, other) => other.count - one.count);
  if ('people' in overview) {
    return {
      people: overview.people.map(({ displayName, emailAddress }) => ({ name: displayName, emailAddress })),
      usual,
    };
  }
  const [emailAddress] = overview.emailAddresses;
  return { people: emailAddress === undefined ? [] : [{ name, emailAddress }], usual };
}
