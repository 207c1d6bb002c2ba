import type { Pool } from 'pg';
import { AppError } from '#domain/app-error.ts';
import type { Direction, Visibility } from '#domain/interaction.ts';
import { appendAudit } from './audit.ts';
import { ensureColleagueByAddress } from './colleague-by-address.ts';
import { findCorrections } from './corrections-find.ts';
import { count, uncount, type Counted } from './counting.ts';
import { findFollowed, requireFollowed } from './followed-log.ts';
import { hold, type Held } from './hold.ts';
import { findKeys } from './interaction-aliases.ts';
import { interactionKeys } from './interaction-key.ts';
import { withInstitution, withRetries, type Ask, type Statement } from './session.ts';
import type { LogAnswer, LogInput } from './log-store.ts';

/**
 * One transaction in three round trips: read what is corrected, hold everything that the log touches, then write. Interaction, then people, then
 * organisations, each sorted, is the order in which every transaction takes its rows, so that none waits in a circle.
 */
export async function logInteraction(pool: Pool, input: LogInput): Promise<LogAnswer> {
  const held = await withRetries(
    async () => await withInstitution(pool, input.institutionId, async (ask) => await logHere(ask, input)),
  );
  // What only others' private contributions know of is new to this colleague, or to a delegate.
  const isKnown = held.mine !== undefined && (input.mailbox === undefined || held.mine.visibility === 'institution');
  return { id: held.interactionId, created: !isKnown && held.others === 0, contributions: held.others + 1 };
}

async function logHere(ask: Ask, input: LogInput): Promise<Held> {
  const { institutionId, colleagueId, mailbox, isFollowed } = input;
  const contributorId =
    mailbox === undefined ? colleagueId : await ensureColleagueByAddress(ask, institutionId, mailbox);
  const [keys, corrections] = await Promise.all([
    findKeys(ask, institutionId, interactionKeys(input)),
    findCorrections(ask, input),
  ]);
  const followed = isFollowed ? await findFollowed(ask, input, { contributorId, keys }) : undefined;
  const everybody = input.choosePeople(corrections, followed?.emailAddresses ?? []);
  if (isFollowed) requireFollowed(followed, everybody);
  const contributed = { ...input, colleagueId: contributorId };
  const held = await hold(ask, contributed, { everybody, keys });
  if (followed?.wasTakenBack && !held.mine) throw new AppError('taken-back', 'You have taken this back before');
  contribute(ask, contributed, held, contributorId === colleagueId ? null : colleagueId);
  return held;
}

/** Logging again adds whom the first time left out, may make it private, and never makes it less so. */
function contribute(ask: Ask, input: LogInput, held: Held, delegateId: string | null): void {
  const before = held.mine;
  const visibility: Visibility = before?.visibility === 'private' ? 'private' : input.visibility;
  const whole = {
    personIds: union(before?.personIds, held.personIds),
    organisationIds: union(before?.organisationIds, held.organisationIds),
  };
  const added = {
    personIds: whole.personIds.slice(before?.personIds.length ?? 0),
    organisationIds: whole.organisationIds.slice(before?.organisationIds.length ?? 0),
  };
  const isTightened = before !== undefined && before.visibility !== visibility;
  const isMoved = before !== undefined && input.kind !== 'email' && held.isMoved;
  const isCountedAnew = isTightened || isMoved;
  if (before !== undefined && !isCountedAnew && added.personIds.length === 0) return;

  const ids = [input.institutionId, held.interactionId, input.colleagueId];
  void ask(keepContribution, [...ids, visibility, new Date(), whole.personIds, whole.organisationIds, delegateId]);
  if (isCountedAnew) uncount(ask, countedOf(input, held, before));
  const occurredAt = isMoved ? new Date(input.occurredAt) : held.occurredAt;
  if (isMoved) void ask(moveInteraction, [input.institutionId, held.interactionId, occurredAt, input.subject ?? null]);
  const counted = { visibility, ...(isCountedAnew ? whole : added) };
  count(ask, countedOf(input, { ...held, occurredAt }, counted));
  void appendAudit(ask, {
    institutionId: input.institutionId,
    colleagueId: delegateId ?? input.colleagueId,
    action: before === undefined ? 'interaction-logged' : 'contribution-changed',
    subjectId: held.interactionId,
    details: {
      kind: input.kind,
      visibility,
      isCreated: held.isCreated,
      people: whole.personIds.length,
      ...(delegateId === null ? {} : { mailboxOf: input.colleagueId }),
    },
  });
}

const keepContribution: Statement = {
  name: 'keep-contribution',
  text: `insert into contribution
      (institution_id, interaction_id, colleague_id, visibility, logged_at, person_ids, organisation_ids, logged_by)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (institution_id, interaction_id, colleague_id) do update set
      visibility = excluded.visibility, person_ids = excluded.person_ids, organisation_ids = excluded.organisation_ids,
      logged_by = case when excluded.logged_by is not null then contribution.logged_by end`,
};

/** A meeting is when it is now, as long as nobody else's contribution is counted by another time. */
const moveInteraction: Statement = {
  name: 'move-interaction',
  text: `update interaction set occurred_at = $3, subject = coalesce($4, subject) where institution_id = $1 and id = $2`,
};

function countedOf(
  input: LogInput,
  held: { readonly interactionId: string; readonly occurredAt: Date; readonly direction: Direction },
  what: Pick<Counted, 'visibility' | 'personIds' | 'organisationIds'>,
): Counted {
  const { institutionId, colleagueId } = input;
  const { interactionId, occurredAt, direction } = held;
  const { visibility, personIds, organisationIds } = what;
  return { institutionId, colleagueId, interactionId, occurredAt, direction, visibility, personIds, organisationIds };
}

function union(first: readonly string[] = [], second: readonly string[]): string[] {
  return [...new Set([...first, ...second])];
}
