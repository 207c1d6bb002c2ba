import type { RelationshipDirection } from './interaction.ts';

/** Of four: one for being there, and one each for often, both ways and lately. */
export type RelationshipStrength = 1 | 2 | 3 | 4;

interface RelationshipFacts {
  readonly count: number;
  readonly direction: RelationshipDirection;
  /** ISO 8601. */
  readonly lastAt: string;
}

const often = 5;
const lately = 183 * 24 * 60 * 60 * 1000;

/** How well somebody knows a person, told by nothing but what stands beside it: how many, which ways, when last. */
export function relationshipStrength(relationship: RelationshipFacts, now: Date): RelationshipStrength {
  const signs = [
    relationship.count >= often,
    relationship.direction === 'both',
    now.getTime() - Date.parse(relationship.lastAt) <= lately,
  ];
  // A cast: three signs and one are one to four.
  return (1 + signs.filter(Boolean).length) as RelationshipStrength;
}
