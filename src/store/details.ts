import type { Pool } from 'pg';
import { appendAudit } from './audit.ts';
import { changePurpose } from './change-purpose.ts';
import type { DetailsChange } from './details-store.ts';
import type { Said } from './log-store.ts';
import { holdContribution } from './hold-contribution.ts';
import { withInstitution, withRetries, type Ask, type Statement } from './session.ts';
import type { Viewer } from './store.ts';
import { renewNote } from './topics.ts';

type Outcome = 'changed' | 'unknown' | 'forbidden';

/** Says more of one contribution, in the transaction that counts it by its purpose. */
export async function changeDetails(pool: Pool, input: DetailsChange): Promise<Outcome> {
  return await withRetries(
    async () => await withInstitution(pool, input.institutionId, async (ask) => await changeHere(ask, input)),
  );
}

async function changeHere(ask: Ask, input: DetailsChange): Promise<Outcome> {
  const { institutionId, interactionId, colleagueId, kind, purpose, note, followUp } = input;
  const found = await holdContribution(ask, input);
  if (found.is === 'absent') return 'unknown';
  if (found.is === 'forbidden') return 'forbidden';
  const { contribution } = found;
  const { ownerId } = contribution;
  const isOwn = ownerId === colleagueId;
  const key = [institutionId, interactionId, ownerId];
  void ask(keep, [...key, kind !== undefined, kind ?? null, note !== undefined, note ?? null, isOwn]);
  if (note !== undefined) {
    const { occurredAt } = contribution;
    renewNote(ask, { institutionId, interactionId, colleagueId: ownerId, occurredAt }, note);
  }
  if (purpose !== undefined) {
    changePurpose(ask, { institutionId, interactionId, contribution, purpose: purpose ?? '' });
  }
  if (followUp) void ask(keepFollowUp, [...key, followUp.dueOn, followUp.isDone, new Date()]);
  if (followUp === null) void ask(removeFollowUp, key);
  void appendAudit(ask, {
    institutionId,
    colleagueId,
    action: 'details-changed',
    subjectId: interactionId,
    details: {
      ...(kind === undefined ? {} : { kind }),
      ...(purpose === undefined ? {} : { purpose: purpose ?? 'none' }),
      // What it says is for those who see the contribution.
      ...(note === undefined ? {} : { note: note === null ? 'removed' : 'written' }),
      ...(followUp === undefined ? {} : { followUp: followUp === null ? 'removed' : followUp.isDone ? 'done' : 'set' }),
      ...(isOwn ? {} : { mailboxOf: ownerId }),
    },
  });
  return 'changed';
}

/** What is said of a contribution that is being logged, and will be counted by its purpose. */
export function saySome(
  ask: Ask,
  {
    institutionId,
    interactionId,
    colleagueId,
    said = {},
  }: Viewer & { readonly interactionId: string; readonly said?: Said | undefined },
): void {
  const { purpose, note, followUpOn } = said;
  const key = [institutionId, interactionId, colleagueId];
  if (purpose || note) void ask(keepSaid, [...key, purpose ?? '', note ?? null]);
  if (followUpOn !== undefined) void ask(keepFollowUp, [...key, followUpOn, false, new Date()]);
}

const keepSaid: Statement = {
  name: 'keep-said',
  text: `update contribution set purpose = $4, note = $5
    where institution_id = $1 and interaction_id = $2 and colleague_id = $3`,
};

// What it was logged as is nothing to say. What a colleague has said something of, the delegate who had logged it doesn't change again.
const keep: Statement = {
  name: 'keep-details',
  text: `update contribution set
      kind = case when $4::boolean then nullif($5::text, (
        select interaction.kind from interaction where interaction.institution_id = $1 and interaction.id = $2))
        else contribution.kind end,
      note = case when $6::boolean then $7::text else note end,
      logged_by = case when not $8::boolean then logged_by end
    where institution_id = $1 and interaction_id = $2 and colleague_id = $3`,
};

/** Done stays done since when it first was. */
const keepFollowUp: Statement = {
  name: 'keep-follow-up',
  text: `insert into follow_up (institution_id, interaction_id, colleague_id, due_on, done_at)
    values ($1, $2, $3, $4, case when $5::boolean then $6::timestamptz end)
    on conflict (institution_id, interaction_id, colleague_id) do update set
      due_on = excluded.due_on,
      done_at = case when excluded.done_at is not null then coalesce(follow_up.done_at, excluded.done_at) end`,
};

const removeFollowUp: Statement = {
  name: 'remove-follow-up',
  text: `delete from follow_up where institution_id = $1 and interaction_id = $2 and colleague_id = $3`,
};
