import type { LinkMatch } from './link.ts';
import type { PreparedClaim } from './link-claim.ts';

/** What is known of the organisations that claims may be about; each by what it is found by. */
export interface MatchTables {
  /** By the key of a claim; null: to be left out. */
  readonly decisions: ReadonlyMap<string, string | null>;
  readonly identifiers: ReadonlyMap<string, string>;
  readonly domains: ReadonlyMap<string, string>;
  /** Every organisation with this name. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

export interface Matched {
  readonly by: LinkMatch;
  /** Absent where it waits, or somebody has decided to leave it out. */
  readonly organisationId?: string | undefined;
}

/** Whose a claim is. What somebody has decided comes first; then identifiers, domains, and a name that only one organisation has. */
export function matchClaim(claim: PreparedClaim, tables: MatchTables): Matched {
  const decided = claim.key === undefined ? undefined : tables.decisions.get(claim.key);
  if (decided !== undefined) return { by: 'decision', organisationId: decided ?? undefined };
  const byIdentifier = agreed(claim.identifiers.flatMap((one) => tables.identifiers.get(one) ?? []));
  if (byIdentifier.length > 1) return { by: 'none' };
  if (byIdentifier[0] !== undefined) return { by: 'identifier', organisationId: byIdentifier[0] };
  const byDomain = claim.domains.map((domain) => tables.domains.get(domain)).find((id) => id !== undefined);
  if (byDomain !== undefined) return { by: 'domain', organisationId: byDomain };
  const [only, ...others] = claim.nameKey === undefined ? [] : (tables.names.get(claim.nameKey) ?? []);
  return only === undefined || others.length > 0 ? { by: 'none' } : { by: 'name', organisationId: only };
}

/** Identifiers that lead to several organisations decide nothing. */
function agreed(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
