import type { Pool } from 'pg';
import type { Direction } from '#domain/interaction.ts';
import type { Visibility } from '#domain/visibility.ts';
import { appendAudit, isInAudit } from './audit.ts';
import { findColleagueByAddress } from './colleague-by-address.ts';
import { uncount } from './counting.ts';
import type { UndoInput } from './log-store.ts';
import { removeEmptyOrganisations } from './remove-organisations-sql.ts';
import { renewInteractions } from './renew-interactions.ts';
import { withInstitution, withRetries, type Ask, type Statement } from './session.ts';

/** Takes back one contribution only; with the last one goes everything that logging had made. */
export async function undoContribution(pool: Pool, input: UndoInput): Promise<'undone' | 'unknown' | 'forbidden'> {
  return await withRetries(
    async () => await withInstitution(pool, input.institutionId, async (ask) => await undoHere(ask, input)),
  );
}

async function undoHere(ask: Ask, input: UndoInput): Promise<'undone' | 'unknown' | 'forbidden'> {
  const { institutionId, interactionId, colleagueId, mailbox } = input;
  const ownerId = mailbox === undefined ? colleagueId : await findColleagueByAddress(ask, institutionId, mailbox);
  if (ownerId === undefined) return (await isInAudit(ask, institutionId, interactionId)) ? 'undone' : 'unknown';
  const values = [institutionId, interactionId, ownerId];
  const interactions = ask<InteractionRow>(holdInteraction, [institutionId, interactionId]);
  const contributions = ask<ContributionRow>(readMine, values);
  void ask(holdPeople, values);
  const places = ask<{ readonly id: string }>(holdOrganisations, values);
  const [interaction] = await interactions;
  const [mine] = await contributions;
  const isForeign = mine !== undefined && ownerId !== colleagueId && mine.loggedBy !== colleagueId;
  if (isForeign && mine.visibility === 'institution') return 'forbidden';
  if (!interaction || !mine || isForeign) {
    return interaction || (await isInAudit(ask, institutionId, interactionId)) ? 'undone' : 'unknown';
  }
  uncount(ask, { institutionId, colleagueId: ownerId, interactionId, ...interaction, ...mine });
  void ask(rememberTakenBack, values);
  void ask(removeContribution, values);
  void ask(removeInteraction, [institutionId, interactionId]);
  renewInteractions(ask, institutionId, [interactionId]);
  void ask(removePeople, [institutionId, mine.personIds]);
  void ask(removeOrganisations, [institutionId, (await places).map(({ id }) => id)]);
  const isDelegate = ownerId !== colleagueId;
  void appendAudit(ask, {
    institutionId,
    colleagueId,
    action: 'contribution-undone',
    subjectId: interactionId,
    details: {
      people: mine.personIds.length,
      visibility: mine.visibility,
      ...(isDelegate ? { mailboxOf: ownerId } : {}),
    },
  });
  return 'undone';
}

interface InteractionRow {
  readonly occurredAt: Date;
  readonly direction: Direction;
}

interface ContributionRow {
  readonly visibility: Visibility;
  readonly unitId: string;
  readonly personIds: readonly string[];
  readonly organisationIds: readonly string[];
  readonly loggedBy: string | null;
}

const holdInteraction: Statement = {
  name: 'hold-interaction-by-id',
  text: `select occurred_at as "occurredAt", direction from interaction
    where institution_id = $1 and id = $2 for update`,
};

const readMine: Statement = {
  name: 'read-mine-by-id',
  text: `select visibility, unit_id as "unitId", person_ids as "personIds", organisation_ids as "organisationIds", logged_by as "loggedBy"
    from contribution
    where institution_id = $1 and interaction_id = $2 and colleague_id = $3`,
};

// For update, because some may be removed: a log that is about to refer to one waits here, not halfway.
const mine = (ids: string): string => `select ${ids} from contribution as mine
        where mine.institution_id = $1 and mine.interaction_id = $2 and mine.colleague_id = $3`;

const holdPeople: Statement = {
  name: 'hold-person-by-contribution',
  text: `select person.id from person
      where person.institution_id = $1 and person.id = any(array(${mine('unnest(mine.person_ids)')}))
      order by person.id for update`,
};

/** Those that it counts, and those that its people are of by now. */
const holdOrganisations: Statement = {
  name: 'hold-organisation-by-contribution',
  text: `select organisation.id from organisation
      where organisation.institution_id = $1 and organisation.id = any(array(
        ${mine('unnest(mine.organisation_ids)')}
        union all
        select person.organisation_id from person
        where person.institution_id = $1 and person.id = any(array(${mine('unnest(mine.person_ids)')}))))
      order by organisation.id for update`,
};

/** Under every key that it has, so that no copy of it is logged again without a click. */
const rememberTakenBack: Statement = {
  name: 'remember-taken-back',
  text: `insert into taken_back (institution_id, colleague_id, key)
    select $1::uuid, $3::uuid, interaction.key from interaction where interaction.institution_id = $1 and interaction.id = $2
    union
    select $1::uuid, $3::uuid, alias.key from interaction_alias as alias
    where alias.institution_id = $1 and alias.interaction_id = $2
    on conflict (institution_id, colleague_id, key) do nothing`,
};

const removeContribution: Statement = {
  name: 'remove-contribution',
  text: `delete from contribution where institution_id = $1 and interaction_id = $2 and colleague_id = $3`,
};

const removeInteraction: Statement = {
  name: 'remove-interaction',
  text: `with gone as (
      select interaction.id from interaction
      where interaction.institution_id = $1 and interaction.id = $2
        and not exists (select from contribution where institution_id = $1 and interaction_id = $2)
    ),
    alias as (
      delete from interaction_alias where institution_id = $1 and interaction_id = any(array(select id from gone))
    ),
    content as (
      delete from interaction_content where institution_id = $1 and interaction_id = any(array(select id from gone))
    )
    delete from interaction where institution_id = $1 and id = any(array(select id from gone))`,
};

export const removePeople: Statement = {
  name: 'remove-people',
  text: `with gone as (
      select person.id from person
      where person.institution_id = $1 and person.id = any($2::uuid[]) and person.is_from_log
        and not exists (
          select from participant as part where part.institution_id = $1 and part.person_id = person.id)
        and not exists (
          select from do_not_contact as mark where mark.institution_id = $1 and mark.person_id = person.id)
    ),
    address as (
      delete from person_address where institution_id = $1 and person_id = any(array(select id from gone))
    ),
    detail as (
      delete from person_detail where institution_id = $1 and person_id = any(array(select id from gone))
    ),
    followed as (
      delete from followed_person where institution_id = $1 and person_id = any(array(select id from gone))
    ),
    word as (
      delete from name_word where institution_id = $1 and subject_id = any(array(select id from gone))
    )
    delete from person where institution_id = $1 and id = any(array(select id from gone))`,
};

export const removeOrganisations = removeEmptyOrganisations(
  'remove-organisations',
  'organisation.institution_id = $1 and organisation.id = any($2::uuid[]) and organisation.is_from_log',
);
