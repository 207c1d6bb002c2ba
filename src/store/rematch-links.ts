import { holdLinks, moveLinkCounts } from './hold-links.ts';
import type { LinkAudience } from '#domain/link.ts';
import { matchAgain } from './match-waiting.ts';
import type { Ask, Statement } from './session.ts';

/**
 * Matches those links of an organisation anew that it has by a domain which may be another's now, or no longer is. What identifiers, names
 * and people have decided stays.
 */
export async function rematchDomain(
  ask: Ask,
  institutionId: string,
  { organisationId, domain }: { readonly organisationId: string; readonly domain: string },
): Promise<void> {
  holdLinks(ask, institutionId);
  const left = await ask<Left>(leave, [institutionId, organisationId, domain]);
  if (left.length === 0) return;
  const moves = left.map(({ seenBy }) => ({ from: organisationId, to: undefined, isCounted: seenBy === 'everyone' }));
  await moveLinkCounts(ask, institutionId, moves);
  await matchAgain(
    ask,
    institutionId,
    left.map(({ id }) => id),
  );
}

interface Left {
  readonly id: string;
  readonly seenBy: LinkAudience;
}

const leave: Statement = {
  name: 'leave-domain-of-links',
  text: `update link set organisation_id = null, matched_by = null
    where institution_id = $1 and organisation_id = $2 and matched_by = 'domain' and $3 = any(domains)
    returning id, seen_by as "seenBy"`,
};
