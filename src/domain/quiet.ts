/**
 * When a relationship counts as gone quiet. Counts and times are all that is kept of it, so its rhythm is the mean of its gaps; why these numbers:
 * docs/decisions/0056-quiet-by-its-own-rhythm.md.
 */
export const quietRule = {
  /** Interactions, of which at least one each way. */
  fewest: 5,
  /** Days from the first to the last: less is one exchange, which has ended, not a relationship. */
  shortest: 60,
  /** Days between two, on average: what is rarer has no rhythm that a silence would break. */
  rarest: 183,
  /** How many of its usual gaps a silence is. */
  gaps: 4,
  /** Days that a silence has at least: a long vacation says nothing. */
  leastSilence: 90,
  /** Days for which it is told: then it is no longer quiet but over. */
  toldFor: 730,
} as const;

/** What a relationship's interactions add up to. */
export interface Rhythm {
  readonly countIn: number;
  readonly countOut: number;
  /** ISO 8601 in UTC. */
  readonly firstAt: string;
  readonly lastAt: string;
}

export interface Quiet {
  /** Days between two interactions, on average. */
  readonly everyDays: number;
  /** Days since the last. */
  readonly silentDays: number;
}

const day = 24 * 60 * 60 * 1000;

/** From when on its silence is longer than its rhythm, in milliseconds since 1970 UTC; undefined where it has no rhythm. */
export function quietFrom(rhythm: Rhythm): number | undefined {
  const { countIn, countOut, firstAt, lastAt } = rhythm;
  const isBothWays = countIn > 0 && countOut > 0 && countIn + countOut >= quietRule.fewest;
  const span = Date.parse(lastAt) - Date.parse(firstAt);
  const gap = usualGap(rhythm);
  if (!isBothWays || span < quietRule.shortest * day || gap > quietRule.rarest * day) return undefined;
  return Date.parse(lastAt) + Math.max(quietRule.gaps * gap, quietRule.leastSilence * day);
}

/** Why it counts as quiet now; undefined where it does not, or has done so for too long. */
export function findQuiet(rhythm: Rhythm, now: Date): Quiet | undefined {
  const from = quietFrom(rhythm);
  if (from === undefined || from > now.getTime() || from <= now.getTime() - quietRule.toldFor * day) return undefined;
  return { everyDays: usualGap(rhythm) / day, silentDays: (now.getTime() - Date.parse(rhythm.lastAt)) / day };
}

function usualGap({ countIn, countOut, firstAt, lastAt }: Rhythm): number {
  return (Date.parse(lastAt) - Date.parse(firstAt)) / Math.max(countIn + countOut - 1, 1);
}
