import type { Pool } from 'pg';
import type { Direction, Visibility } from '#domain/interaction.ts';
import { appendAudit } from './audit.ts';
import { findCorrections } from './corrections-find.ts';
import { count, uncount, type Counted } from './counting.ts';
import { hold, type Held } from './hold.ts';
import { findKeys } from './interaction-aliases.ts';
import { interactionKeys } from './interaction-key.ts';
import { withInstitution, withRetries, type Ask, type Statement } from './session.ts';
import type { LogAnswer, LogInput } from './store.ts';

/**
 * One transaction in three round trips: read what is corrected, hold everything that the log touches, then write. Interaction, then people, then
 * organisations, each sorted, is the order in which every transaction takes its rows, so that none waits in a circle.
 */
export async function logInteraction(pool: Pool, input: LogInput): Promise<LogAnswer> {
  const held = await withRetries(
    async () =>
      await withInstitution(pool, input.institutionId, async (ask) => {
        const [keys, corrections] = await Promise.all([
          findKeys(ask, input.institutionId, interactionKeys(input)),
          findCorrections(ask, input),
        ]);
        const held = await hold(ask, input, { everybody: input.choosePeople(corrections), keys });
        contribute(ask, input, held);
        return held;
      }),
  );
  // What only others' private contributions know of is new to this colleague.
  const created = held.mine === undefined && held.others === 0;
  return { id: held.interactionId, created, contributions: held.others + 1 };
}

/** Logging again adds whom the first time left out, may make it private, and never makes it less so. */
function contribute(ask: Ask, input: LogInput, held: Held): void {
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
  if (before !== undefined && !isTightened && added.personIds.length === 0) return;

  const ids = [input.institutionId, held.interactionId, input.colleagueId];
  void ask(keepContribution, [...ids, visibility, new Date(), whole.personIds, whole.organisationIds]);
  if (isTightened) uncount(ask, countedOf(input, held, before));
  count(ask, countedOf(input, held, { visibility, ...(isTightened ? whole : added) }));
  void appendAudit(ask, {
    institutionId: input.institutionId,
    colleagueId: input.colleagueId,
    action: before === undefined ? 'interaction-logged' : 'contribution-changed',
    subjectId: held.interactionId,
    details: { kind: input.kind, visibility, isCreated: held.isCreated, people: whole.personIds.length },
  });
}

const keepContribution: Statement = {
  name: 'keep-contribution',
  text: `insert into contribution
      (institution_id, interaction_id, colleague_id, visibility, logged_at, person_ids, organisation_ids)
    values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (institution_id, interaction_id, colleague_id) do update set
      visibility = excluded.visibility, person_ids = excluded.person_ids, organisation_ids = excluded.organisation_ids`,
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
