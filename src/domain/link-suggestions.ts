import { comparePreparedOrganisations, prepareOrganisation, type SameOrganisationCode } from './same-organisation.ts';

/** Whom a claim names, as far as it is compared. */
export interface ClaimedOrganisation {
  readonly name?: string | undefined;
  readonly domains: readonly string[];
}

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly domains: readonly string[];
}

export interface Suggested {
  readonly id: string;
  readonly reason: { readonly code: SameOrganisationCode; readonly params: Readonly<Record<string, string>> };
}

const mostSuggested = 5;
const telling: ReadonlySet<SameOrganisationCode> = new Set([
  'same-letters',
  'same-words',
  'similar-words',
  'acronym-of-name',
  'part-of-name',
  'same-domain',
]);

/** Those that a claim may be about, the likeliest first, each with the reason; at most five. */
export function suggestOrganisations(claim: ClaimedOrganisation, candidates: readonly Candidate[]): Suggested[] {
  const claimed = prepareOrganisation({ names: claim.name === undefined ? [] : [claim.name], domains: claim.domains });
  const compared = candidates.flatMap(({ id, name, domains }) => {
    const { score, reasons } = comparePreparedOrganisations(claimed, prepareOrganisation({ names: [name], domains }));
    const reason = reasons.find(({ code }) => telling.has(code));
    return reason === undefined ? [] : [{ id, score, reason }];
  });
  return compared
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, mostSuggested)
    .map(({ id, reason }) => ({ id, reason }));
}
