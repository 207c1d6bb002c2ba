import { relationshipDirection, type RelationshipDirection } from './interaction.ts';
import { noUnit } from './visibility.ts';

/** Of four. */
export type RelationshipStrength = 1 | 2 | 3 | 4;

/** In days. Shorter than a month, and a holiday would look like a farewell; longer than ten years, and nothing ever fades. */
export const halfLifeLimits = { fewest: 30, most: 3650, byDefault: 365 } as const;

/** What a relationship's interactions add up to, as the store keeps it. */
export interface KeptStrength {
  /** log2 of the sum of 2^(t/h) over the interactions, t in days since 2000-01-01 UTC. */
  readonly strength: number;
  /** h: the days after which an interaction is worth half as much. */
  readonly halfLife: number;
}

const day = 24 * 60 * 60 * 1000;
const epoch = Date.UTC(2000, 0, 1);

/**
 * How much there is of all of these now: log2 of a number of interactions, of which one of this moment counts one, one that is a half-life old a half,
 * one that is two a quarter. −Infinity for none. Added without leaving the logarithm: what is raised to by dates far apart holds no number.
 */
export function strengthNow(parts: readonly KeptStrength[], now: Date): number {
  const days = (now.getTime() - epoch) / day;
  const levels = parts.map(({ strength, halfLife }) => strength - days / halfLife);
  const most = Math.max(-Infinity, ...levels);
  if (most === -Infinity) return most;
  return most + Math.log2(levels.reduce((sum, level) => sum + 2 ** (level - most), 0));
}

/** From how many interactions of this moment on a relationship is of the second, third and fourth step: four times as many each. */
const thresholds = [0.5, 2, 8] as const;

/** `strength` as `strengthNow` tells it. A single interaction is of the second step for one half-life; it takes eight that are fresh to be of the fourth. */
export function strengthStep(strength: number): RelationshipStrength {
  // A cast: three thresholds and one are one to four.
  return (1 + thresholds.filter((least) => strength >= Math.log2(least)).length) as RelationshipStrength;
}

/** A row of the relationships that the viewer sees: of one colleague, visibility and unit. */
export interface RelationshipPart extends KeptStrength {
  readonly unitId: string;
  readonly countIn: number;
  readonly countOut: number;
  /** ISO 8601 in UTC. */
  readonly firstAt: string;
  readonly lastAt: string;
}

/** A relationship whole, with what says why it is as strong as it is: "14 since 2019, both ways, last 12 days ago, Chemistry and Law". */
export interface ExplainedStrength {
  readonly strength: RelationshipStrength;
  readonly count: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly direction: RelationshipDirection;
  /** Where its interactions were logged, the strongest part first. */
  readonly unitIds: readonly string[];
}

/** What some rows, at least one, are together: one colleague's relationship, a unit's part, or an organisation's whole. */
export function explainStrength(parts: readonly RelationshipPart[], now: Date): ExplainedStrength {
  const sum = (of: (part: RelationshipPart) => number) => parts.reduce((total, part) => total + of(part), 0);
  const counts = { in: sum(({ countIn }) => countIn), out: sum(({ countOut }) => countOut) };
  return {
    strength: strengthStep(strengthNow(parts, now)),
    count: counts.in + counts.out,
    firstAt: parts.map(({ firstAt }) => firstAt).reduce((one, other) => (other < one ? other : one)),
    lastAt: parts.map(({ lastAt }) => lastAt).reduce((one, other) => (other > one ? other : one)),
    direction: relationshipDirection(counts),
    unitIds: strongestFirst(parts, ({ unitId }) => unitId, now).filter((id) => id !== noUnit),
  };
}

/** Whose these are, each once, by how strong what is theirs is together. */
export function strongestFirst<Part extends KeptStrength>(
  parts: readonly Part[],
  whose: (part: Part) => string,
  now: Date,
): string[] {
  const ids = [...new Set(parts.map(whose))];
  const ranked = ids.map((id) => ({
    id,
    level: strengthNow(
      parts.filter((part) => whose(part) === id),
      now,
    ),
  }));
  ranked.sort((one, other) => other.level - one.level || (one.id < other.id ? -1 : 1));
  return ranked.map(({ id }) => id);
}
