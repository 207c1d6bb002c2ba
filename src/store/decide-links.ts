import type { Pool } from 'pg';
import type { LinkAudience } from '#domain/link.ts';
import { appendAudit } from './audit.ts';
import { isVisible } from './corrections-sql.ts';
import { holdLinks, moveLinkCounts } from './hold-links.ts';
import { makeClaimed } from './make-claimed.ts';
import { matchAgain } from './match-waiting.ts';
import { removeEmptyOrganisations } from './remove-organisations-sql.ts';
import { withInstitution, withRetries, withViewer, type Ask, type Statement } from './session.ts';
import type { WaitingLinkStore } from './waiting-links-store.ts';

type Decide = Parameters<WaitingLinkStore['decideClaim']>[0];

export async function decideClaim(pool: Pool, input: Decide): ReturnType<WaitingLinkStore['decideClaim']> {
  const { institutionId, colleagueId, decision } = input;
  if (decision.decision === 'organisation') {
    const values = [institutionId, colleagueId, decision.organisationId];
    const seen = await withViewer(pool, input, async (ask) => await ask(isVisible.organisation, values));
    if (seen.length === 0) return 'unknown';
  }
  return await withRetries(
    async () => await withInstitution(pool, institutionId, async (ask) => await decideHere(ask, input)),
  );
}

async function decideHere(ask: Ask, input: Decide): ReturnType<WaitingLinkStore['decideClaim']> {
  const { institutionId, colleagueId, claimKey, decision } = input;
  holdLinks(ask, institutionId);
  const links = await ask<Claimed>(readClaimed, [institutionId, claimKey]);
  const [first] = links;
  if (!first) return 'unknown';
  const [before] = await ask<Undone>(forget, [institutionId, claimKey]);
  const made =
    decision.decision === 'new-organisation'
      ? await makeClaimed(ask, institutionId, { ...first, ...decision })
      : undefined;
  const organisationId = made?.id ?? ('organisationId' in decision ? decision.organisationId : undefined);
  await moveTo(ask, institutionId, { links, organisationId });
  const values = [institutionId, claimKey, organisationId ?? null];
  void ask(keep, [...values, made?.isMade ?? false, colleagueId, new Date()]);
  void ask(give, values);
  if (before?.isMade === true) void ask(removeMade, [institutionId, before.organisationId]);
  audit(ask, input, { action: 'links-decided', links: links.length, organisationId });
  return { links: links.length, ...(organisationId === undefined ? {} : { organisationId }) };
}

export async function undoClaimDecision(
  pool: Pool,
  input: Parameters<WaitingLinkStore['undoClaimDecision']>[0],
): Promise<void> {
  const { institutionId, claimKey } = input;
  await withRetries(
    async () =>
      await withInstitution(pool, institutionId, async (ask) => {
        holdLinks(ask, institutionId);
        const [undone] = await ask<Undone>(forget, [institutionId, claimKey]);
        if (!undone) return;
        const links = await ask<Claimed>(readClaimed, [institutionId, claimKey]);
        await moveTo(ask, institutionId, { links, organisationId: undefined });
        void ask(release, [institutionId, claimKey]);
        if (undone.isMade) void ask(removeMade, [institutionId, undone.organisationId]);
        const ids = links.map(({ id }) => id);
        await matchAgain(ask, institutionId, ids);
        audit(ask, input, { action: 'link-decision-undone', links: ids.length, organisationId: undefined });
      }),
  );
}

interface Claimed {
  readonly id: string;
  readonly seenBy: LinkAudience;
  readonly organisationId: string | null;
  readonly domains: readonly string[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[] | null;
}

interface Undone {
  readonly organisationId: string | null;
  readonly isMade: boolean;
}

async function moveTo(
  ask: Ask,
  institutionId: string,
  { links, organisationId }: { readonly links: readonly Claimed[]; readonly organisationId: string | undefined },
): Promise<void> {
  const moves = links.map((link) => ({
    from: link.organisationId ?? undefined,
    to: organisationId,
    isCounted: link.seenBy === 'everyone',
  }));
  await moveLinkCounts(ask, institutionId, moves);
}

function audit(
  ask: Ask,
  {
    institutionId,
    colleagueId,
    claimKey,
  }: { readonly institutionId: string; readonly colleagueId: string; readonly claimKey: string },
  {
    action,
    links,
    organisationId,
  }: {
    readonly action: 'links-decided' | 'link-decision-undone';
    readonly links: number;
    readonly organisationId: string | undefined;
  },
): void {
  const details = { links, ...(organisationId === undefined ? {} : { organisationId }) };
  void appendAudit(ask, { institutionId, colleagueId, action, subjectId: claimKey, details });
}

const readClaimed: Statement = {
  name: 'read-claimed-links',
  text: `select link.id, link.seen_by as "seenBy", link.organisation_id as "organisationId", link.domains,
      link.claim -> 'identifiers' as identifiers
    from link where link.institution_id = $1 and link.claim_key = $2 order by link.id`,
};

const keep: Statement = {
  name: 'keep-link-decision',
  text: `insert into link_decision (institution_id, claim_key, organisation_id, made_organisation, decided_by, decided_at)
    values ($1, $2, $3, $4, $5, $6)`,
};

const give: Statement = {
  name: 'give-claimed-links',
  text: `update link set organisation_id = $3, matched_by = 'decision' where institution_id = $1 and claim_key = $2`,
};

const forget: Statement = {
  name: 'forget-link-decision',
  text: `delete from link_decision where institution_id = $1 and claim_key = $2
    returning organisation_id as "organisationId", made_organisation as "isMade"`,
};

const release: Statement = {
  name: 'release-claimed-links',
  text: `update link set organisation_id = null, matched_by = null where institution_id = $1 and claim_key = $2`,
};

const removeMade = removeEmptyOrganisations(
  'remove-made-organisation',
  'organisation.institution_id = $1 and organisation.id = $2',
);
