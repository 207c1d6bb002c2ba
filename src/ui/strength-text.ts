import type { ExplainedStrength } from '#domain/relationship-strength.ts';
import type { MessageKey } from '#locales/catalogue.ts';
import type { Locale } from '#locales/locale.ts';

export const directionKeys = {
  both: 'known.both',
  in: 'known.in',
  out: 'known.out',
} as const satisfies Record<ExplainedStrength['direction'], MessageKey>;

type Facts = Pick<ExplainedStrength, 'count' | 'firstAt' | 'lastAt' | 'direction'> & {
  /** By name. */
  readonly units: readonly string[];
};

/** Why a relationship is as strong as it is: "14 since 2019, both ways, last 12 days ago, Chemistry and Law". */
export function strengthText({ text, year, relative, list }: Locale, facts: Facts, now: Date): string {
  const { count, firstAt, lastAt, direction, units } = facts;
  const why = text('known.why', {
    often: text('known.count-since', { count, year: year(firstAt) }),
    ways: text(directionKeys[direction]),
    last: relative(lastAt, now),
  });
  return units.length === 0 ? why : text('known.why-where', { why, units: list(units) });
}
