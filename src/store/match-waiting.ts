import type { Pool } from 'pg';
import { prepareClaim } from '#domain/link-claim.ts';
import { matchClaim } from '#domain/link-match.ts';
import type { LinkAudience, LinkClaim } from '#domain/link.ts';
import { appendAudit } from './audit.ts';
import { holdLinks, moveLinkCounts } from './hold-links.ts';
import { readMatchTables } from './link-tables.ts';
import { withInstitution, withRetries, type Ask, type Statement } from './session.ts';
import type { WaitingLinkStore } from './waiting-links-store.ts';

/** As many links are looked at at a time. */
const mostLooked = 1000;

export async function matchWaitingLinks(
  pool: Pool,
  { institutionId, after }: Parameters<WaitingLinkStore['matchWaitingLinks']>[0],
): ReturnType<WaitingLinkStore['matchWaitingLinks']> {
  const looked = await withInstitution(pool, institutionId, async (ask) => {
    const rows = await ask<UnmatchedLink>(readSome, [institutionId, after ?? null, mostLooked]);
    return { rows, isToChange: (await matchesOf(ask, institutionId, rows)).length > 0 };
  });
  const next = looked.rows.length < mostLooked ? undefined : looked.rows.at(-1)?.id;
  if (!looked.isToChange) return { matched: 0, next };
  const ids = looked.rows.map(({ id }) => id);
  const matched = await withRetries(
    async () =>
      await withInstitution(pool, institutionId, async (ask) => {
        holdLinks(ask, institutionId);
        return await matchAgain(ask, institutionId, ids);
      }),
  );
  if (matched > 0) await withInstitution(pool, institutionId, (ask) => tell(ask, institutionId, matched));
  return { matched, next };
}

/** Matches those of the links that nothing is known for yet, which are held; how many have been. */
export async function matchAgain(ask: Ask, institutionId: string, ids: readonly string[]): Promise<number> {
  const rows = await ask<UnmatchedLink>(readThese, [institutionId, ids]);
  const matches = await matchesOf(ask, institutionId, rows);
  await moveLinkCounts(
    ask,
    institutionId,
    matches.map(({ row, organisationId }) => ({
      from: undefined,
      to: row.isMatched ? undefined : organisationId,
      isCounted: row.seenBy === 'everyone',
    })),
  );
  const given = matches.map(({ row: { id }, by, organisationId, personId }) => ({
    id,
    matched_by: by === 'none' ? undefined : by,
    organisation_id: organisationId,
    person_id: personId,
  }));
  if (given.length > 0) void ask(keep, [institutionId, JSON.stringify(given)]);
  return given.length;
}

interface UnmatchedLink {
  readonly id: string;
  readonly claim: LinkClaim;
  readonly domains: readonly string[];
  readonly seenBy: LinkAudience;
  /** Its organisation is known, or decided to be left out. */
  readonly isMatched: boolean;
  readonly hasPerson: boolean;
}

/** What has become known of these. */
async function matchesOf(ask: Ask, institutionId: string, rows: readonly UnmatchedLink[]) {
  const prepared = rows.map((row) => ({ row, claim: prepareClaim(row.claim, row.domains) }));
  const known = await readMatchTables(
    ask,
    institutionId,
    prepared.map(({ claim }) => claim),
  );
  return prepared.flatMap(({ row, claim }) => {
    const match = row.isMatched ? ({ by: 'none' } as const) : matchClaim(claim, known);
    const organisationId = 'organisationId' in match ? match.organisationId : undefined;
    const personId = row.hasPerson ? undefined : known.persons.get(claim.emailAddress ?? '');
    return match.by === 'none' && personId === undefined ? [] : [{ row, by: match.by, organisationId, personId }];
  });
}

function tell(ask: Ask, institutionId: string, matched: number): void {
  const details = { links: matched };
  void appendAudit(ask, {
    institutionId,
    colleagueId: null,
    action: 'links-matched',
    subjectId: institutionId,
    details,
  });
}

const columns = `link.id, link.claim, link.domains, link.seen_by as "seenBy", link.matched_by is not null as "isMatched",
      link.person_id is not null as "hasPerson"`;

const readSome: Statement = {
  name: 'read-unmatched-links',
  text: `select ${columns} from link
    where link.institution_id = $1 and ($2::uuid is null or link.id > $2) and (
      (link.matched_by is null and link.claim_key is not null) or (link.person_id is null and link.email_address is not null))
    order by link.id limit $3`,
};

const readThese: Statement = {
  name: 'read-unmatched-links-again',
  text: `select ${columns} from link where link.institution_id = $1 and link.id = any($2::uuid[])`,
};

const keep: Statement = {
  name: 'keep-matches',
  text: `update link set matched_by = coalesce(link.matched_by, given.matched_by),
      organisation_id = case when link.matched_by is null then given.organisation_id else link.organisation_id end,
      person_id = coalesce(link.person_id, given.person_id)
    from jsonb_to_recordset($2::jsonb) as given (id uuid, matched_by text, organisation_id uuid, person_id uuid)
    where link.institution_id = $1 and link.id = given.id`,
};
