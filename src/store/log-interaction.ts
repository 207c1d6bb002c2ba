import type { Pool } from 'pg';
import { AppError } from '#domain/app-error.ts';
import { noUnit, seen, strictest, type Visibility } from '#domain/visibility.ts';
import { appendAudit } from './audit.ts';
import { ensureColleagueByAddress } from './colleague-by-address.ts';
import { findCorrections } from './corrections-find.ts';
import { count, uncount } from './counting.ts';
import { findFollowed, requireFollowed } from './followed-log.ts';
import { hideOrganisations, hidePersons } from './hide-persons.ts';
import { saySome } from './details.ts';
import { hold, type Held } from './hold.ts';
import { findKeys } from './interaction-aliases.ts';
import { interactionKeys } from './interaction-key.ts';
import { findKeptOut } from './kept-out.ts';
import { renewInteractions } from './renew-interactions.ts';
import { withInstitution, withRetries, type Ask, type Statement } from './session.ts';
import { InTheWay } from './store-error.ts';
import { changeTopics, keepSubject, renewNote, renewPurpose } from './topics.ts';
import type { LogAnswer, LogInput } from './log-store.ts';

/**
 * One transaction in three round trips: read what is corrected, hold everything that the log touches, then write. Interaction, then people, then
 * organisations, each sorted, is the order in which every transaction takes its rows, so that none waits in a circle.
 */
export async function logInteraction(pool: Pool, input: LogInput): Promise<LogAnswer> {
  return await withRetries(
    async () => await withInstitution(pool, input.institutionId, async (ask) => await logHere(ask, input)),
  );
}

async function logHere(ask: Ask, input: LogInput): Promise<LogAnswer> {
  const { institutionId, colleagueId, mailbox, isFollowed } = input;
  const contributorId =
    mailbox === undefined ? colleagueId : await ensureColleagueByAddress(ask, institutionId, mailbox);
  const units = ask<{ readonly unitId: string }>(holdUnit, [institutionId, contributorId, noUnit]);
  const addresses = input.correctable.map(({ emailAddress }) => emailAddress);
  const [keys, corrections, keptOut] = await Promise.all([
    findKeys(ask, institutionId, interactionKeys(input)),
    findCorrections(ask, input),
    findKeptOut(ask, institutionId, addresses),
  ]);
  const [{ unitId } = { unitId: noUnit }] = await units;
  const contributor: Contributor = {
    id: contributorId,
    unitId,
    delegateId: contributorId === colleagueId ? null : colleagueId,
  };
  const followed = isFollowed ? await findFollowed(ask, input, { contributorId, keys }) : undefined;
  const everybody = input.choosePeople({ corrections, followed: followed?.emailAddresses ?? [], keptOut });
  if (isFollowed) requireFollowed(followed, everybody);
  const holding = hold(ask, input, { contributor, everybody, keys });
  // Once more, behind whoever was in the way: it may have been their erasure.
  const late = findKeptOut(
    ask,
    institutionId,
    everybody.map(({ emailAddress }) => emailAddress),
  );
  const [held, erased] = await Promise.all([holding, late]);
  if (erased.size > 0) throw new InTheWay('Erased meanwhile');
  if (followed?.wasTakenBack && !held.mine) throw new AppError('taken-back', 'You have taken this back before');
  const now = contribute(ask, input, held, contributor);
  const isHiddenNow = now === 'private' && held.mine !== undefined && held.mine.visibility !== 'private';
  if (isHiddenNow) {
    hideOrganisations(ask, institutionId, union(held.mine?.organisationIds, held.organisationIds));
    await hidePersons(ask, institutionId, union(held.mine?.personIds, held.personIds));
  }
  // What only contributions know of that the colleague, or a delegate, doesn't see is new to them.
  const isKnown = held.mine !== undefined && seen({ ...held.mine, colleagueId: contributorId }, input) === 'content';
  const visibility = held.mine === undefined || isKnown ? now : input.visibility;
  return { id: held.interactionId, created: !isKnown && held.others === 0, contributions: held.others + 1, visibility };
}

interface Contributor {
  readonly id: string;
  readonly unitId: string;
  readonly delegateId: string | null;
}

// Shared, so that the unit stays as it is until this is logged; nobody else who logs waits for it.
const holdUnit: Statement = {
  name: 'hold-unit-of-colleague',
  text: `select coalesce(unit_id, $3) as "unitId" from colleague where institution_id = $1 and id = $2 for share`,
};

/** Logging again adds whom the first time left out, may make it stricter, and never makes it wider. Returns what it is then. */
function contribute(ask: Ask, input: LogInput, held: Held, contributor: Contributor): Visibility {
  const { institutionId, kind, subject = null } = input;
  const { mine: before, interactionId, direction } = held;
  const { id: colleagueId, delegateId } = contributor;
  const visibility = strictest(before?.visibility ?? input.visibility, input.visibility);
  const whole = {
    personIds: union(before?.personIds, held.personIds),
    organisationIds: union(before?.organisationIds, held.organisationIds),
  };
  const added = {
    personIds: whole.personIds.slice(before?.personIds.length ?? 0),
    organisationIds: whole.organisationIds.slice(before?.organisationIds.length ?? 0),
  };
  const isTightened = before !== undefined && before.visibility !== visibility;
  const isMoved = before !== undefined && kind !== 'email' && held.isMoved;
  const isCountedAnew = isTightened || isMoved;
  if (before !== undefined && !isCountedAnew && added.personIds.length === 0) return visibility;

  const unitId = before?.unitId ?? contributor.unitId;
  const { personIds, organisationIds } = whole;
  // One that is moved gets this copy's subject.
  const knowsSubject = held.knowsSubject || (isMoved && subject !== null);
  const values = [visibility, new Date(), personIds, organisationIds, delegateId, unitId, knowsSubject];
  void ask(keepContribution, [institutionId, interactionId, colleagueId, ...values]);
  if (before === undefined) saySome(ask, { institutionId, interactionId, colleagueId, said: input.said });
  const counted = {
    institutionId,
    interactionId,
    colleagueId,
    direction,
    unitId,
    purpose: before?.purpose ?? input.said?.purpose ?? '',
  };
  if (isCountedAnew) uncount(ask, { ...counted, ...before, occurredAt: held.occurredAt });
  const occurredAt = isMoved ? new Date(input.occurredAt) : held.occurredAt;
  if (isMoved) void ask(moveInteraction, [institutionId, interactionId, occurredAt, subject]);
  count(ask, { ...counted, occurredAt, visibility, ...(isCountedAnew ? whole : added) });
  const found = { institutionId, interactionId, colleagueId, occurredAt };
  if (before === undefined) {
    keepSubject(ask, found, held.subject);
    if (input.said?.note) renewNote(ask, found, input.said.note);
    if (input.said?.purpose) renewPurpose(ask, found, input.said.purpose);
  }
  if (before !== undefined && isCountedAnew) changeTopics(ask, found, isMoved && subject !== null ? { subject } : {});
  if (!held.isCreated) renewInteractions(ask, institutionId, [interactionId]);
  void appendAudit(ask, {
    institutionId,
    colleagueId: delegateId ?? colleagueId,
    action: before === undefined ? 'interaction-logged' : 'contribution-changed',
    subjectId: interactionId,
    details: {
      kind,
      visibility,
      isCreated: held.isCreated,
      people: personIds.length,
      ...(delegateId === null ? {} : { mailboxOf: colleagueId }),
    },
  });
  return visibility;
}

const keepContribution: Statement = {
  name: 'keep-contribution',
  text: `insert into contribution
      (institution_id, interaction_id, colleague_id, visibility, logged_at, person_ids, organisation_ids, logged_by, unit_id,
      knows_subject)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    on conflict (institution_id, interaction_id, colleague_id) do update set
      visibility = excluded.visibility, person_ids = excluded.person_ids, organisation_ids = excluded.organisation_ids,
      knows_subject = contribution.knows_subject or excluded.knows_subject,
      logged_by = case when excluded.logged_by is not null then contribution.logged_by end`,
};

/** A meeting is when it is now, as long as nobody else's contribution is counted by another time. */
const moveInteraction: Statement = {
  name: 'move-interaction',
  text: `with content as (
      update interaction_content set subject = coalesce($4, subject) where institution_id = $1 and interaction_id = $2
    )
    update interaction set occurred_at = $3 where institution_id = $1 and id = $2`,
};

function union(first: readonly string[] = [], second: readonly string[]): string[] {
  return [...new Set([...first, ...second])];
}
