import type { Pool } from 'pg';
import type { Visibility } from '#domain/visibility.ts';
import { appendAudit } from './audit.ts';
import { count, uncount } from './counting.ts';
import { hideOrganisations, hidePersons, showDetails } from './hide-persons.ts';
import { holdContribution } from './hold-contribution.ts';
import type { OwnContribution } from './log-store.ts';
import { renewInteractions } from './renew-interactions.ts';
import { withInstitution, withRetries, type Ask, type Statement } from './session.ts';
import { changeTopics } from './topics.ts';

type ChangeInput = OwnContribution & { readonly visibility: Visibility };

/** Has others see more or less of one contribution, as if it had been logged so. */
export async function changeContribution(pool: Pool, input: ChangeInput): Promise<'changed' | 'unknown' | 'forbidden'> {
  return await withRetries(
    async () => await withInstitution(pool, input.institutionId, async (ask) => await changeHere(ask, input)),
  );
}

async function changeHere(ask: Ask, input: ChangeInput): Promise<'changed' | 'unknown' | 'forbidden'> {
  const { institutionId, interactionId, colleagueId, visibility } = input;
  const found = await holdContribution(ask, input);
  if (found.is === 'absent') return 'unknown';
  if (found.is === 'forbidden') return 'forbidden';
  const { ownerId, visibility: before, personIds, organisationIds } = found.contribution;
  const isOwn = ownerId === colleagueId;
  void ask(change, [institutionId, interactionId, ownerId, visibility, isOwn]);
  if (before === visibility) return 'changed';
  const counted = { ...found.contribution, institutionId, interactionId, colleagueId: ownerId };
  uncount(ask, counted);
  count(ask, { ...counted, visibility });
  changeTopics(ask, counted);
  if (visibility === 'private') {
    hideOrganisations(ask, institutionId, organisationIds);
    await hidePersons(ask, institutionId, personIds);
  }
  if (before === 'private' && isOwn) void ask(showDetails, [institutionId, personIds, ownerId]);
  renewInteractions(ask, institutionId, [interactionId]);
  void appendAudit(ask, {
    institutionId,
    colleagueId,
    action: 'contribution-changed',
    subjectId: interactionId,
    details: { before, visibility, people: personIds.length, ...(isOwn ? {} : { mailboxOf: ownerId }) },
  });
  return 'changed';
}

// What a colleague has decided about, the delegate who had logged it doesn't change again.
const change: Statement = {
  name: 'change-contribution',
  text: `update contribution set visibility = $4, logged_by = case when not $5::boolean then logged_by end
    where institution_id = $1 and interaction_id = $2 and colleague_id = $3`,
};
