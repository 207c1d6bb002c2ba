import type { Pool } from 'pg';
import { organisationNameKeyOf } from '#domain/link-claim.ts';
import { suggestOrganisations, type Candidate } from '#domain/link-suggestions.ts';
import type { LinkClaim, LinkKind } from '#domain/link.ts';
import { longestWordsOf } from './name-words.ts';
import { withViewer, type Ask } from './session.ts';
import { countClaims, findCandidates, listClaims, readClaims } from './waiting-links-sql.ts';
import type { WaitingClaim, WaitingPage, WaitingQuery } from './waiting-links-store.ts';

export async function listWaitingClaims(pool: Pool, input: WaitingQuery): Promise<WaitingPage> {
  const { institutionId, state, after, limit } = input;
  return await withViewer(pool, input, async (ask) => {
    const counts = ask<{ readonly waiting: number; readonly leftOut: number }>(countClaims, [institutionId]);
    const cursor = [after?.links ?? null, after?.claimKey ?? null];
    const listed = await ask<Listed>(listClaims[state], [institutionId, ...cursor, limit + 1]);
    const shown = listed.slice(0, limit);
    const rows = await ask<ClaimRow>(readClaims[state], [institutionId, shown.map(({ claimKey }) => claimKey)]);
    const candidates = await readCandidates(ask, institutionId, rows);
    const last = shown.at(-1);
    const [{ waiting, leftOut } = { waiting: 0, leftOut: 0 }] = await counts;
    return {
      claims: shown.flatMap(({ claimKey, links }) => {
        const row = rows.find((one) => one.claimKey === claimKey);
        return row ? [claimOf(row, links, candidates.get(claimKey) ?? [])] : [];
      }),
      ...(listed.length > limit && last ? { next: last } : {}),
      waiting,
      leftOut,
    };
  });
}

interface Listed {
  readonly claimKey: string;
  readonly links: number;
}

interface ClaimRow {
  readonly claimKey: string;
  readonly claim: LinkClaim;
  readonly domains: readonly string[];
  readonly kinds: readonly LinkKind[];
  readonly systems: readonly string[];
  readonly titles: readonly string[];
}

function claimOf(row: ClaimRow, links: number, candidates: readonly Candidate[]): WaitingClaim {
  const { claimKey, claim, domains, kinds, systems, titles } = row;
  const { organisationName: name, identifiers = [] } = claim;
  const byId = new Map(candidates.map((one) => [one.id, one]));
  const domain = claim.domain ?? domains[0];
  return {
    ...{ claimKey, links, identifiers, kinds, systems, titles },
    ...(name === undefined ? {} : { name }),
    ...(domain === undefined ? {} : { domain }),
    suggestions: suggestOrganisations({ name, domains }, candidates).flatMap(({ id, reason }) => {
      const organisation = byId.get(id);
      return organisation
        ? [{ organisation: { id, name: organisation.name, domain: organisation.domain }, reason }]
        : [];
    }),
  };
}

/** Organisations that share words with what some claims call theirs; a few for each. */
async function readCandidates(
  ask: Ask,
  institutionId: string,
  rows: readonly ClaimRow[],
): Promise<ReadonlyMap<string, readonly Candidate[]>> {
  const asked = rows.flatMap(({ claimKey, claim, domains }) => {
    const name = claim.organisationName ?? '';
    const label = domains.at(-1)?.split('.')[0] ?? '';
    const words = longestWordsOf(`${name} ${label}`).map((word) => ({ claimKey, kind: 'organisation', word }));
    const whole = organisationNameKeyOf(name);
    return whole === undefined ? words : [...words, { claimKey, kind: 'organisation-name', word: whole }];
  });
  const found = await ask<Candidate & { readonly claimKey: string }>(findCandidates, [
    institutionId,
    asked.map(({ claimKey }) => claimKey),
    asked.map(({ kind }) => kind),
    asked.map(({ word }) => word),
  ]);
  const candidates = new Map<string, Candidate[]>();
  for (const { claimKey, ...one } of found) candidates.set(claimKey, [...(candidates.get(claimKey) ?? []), one]);
  return candidates;
}
