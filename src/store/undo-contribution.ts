import type { Pool } from 'pg';
import type { Direction, Visibility } from '#domain/interaction.ts';
import { appendAudit, isInAudit } from './audit.ts';
import { uncount } from './counting.ts';
import { removeEmptyOrganisations } from './remove-organisations-sql.ts';
import { withInstitution, withRetries, type Statement } from './session.ts';
import type { Viewer } from './store.ts';

/** Takes back this colleague's contribution only; with the last one goes everything that logging had made. */
export async function undoContribution(
  pool: Pool,
  input: Viewer & { readonly interactionId: string },
): Promise<'undone' | 'unknown'> {
  const { institutionId, colleagueId, interactionId } = input;
  return await withRetries(
    async () =>
      await withInstitution(pool, institutionId, async (ask) => {
        const values = [institutionId, interactionId, colleagueId];
        const interactions = ask<InteractionRow>(holdInteraction, [institutionId, interactionId]);
        const contributions = ask<ContributionRow>(readMine, values);
        void ask(holdPeople, values);
        const places = ask<{ readonly id: string }>(holdOrganisations, values);
        const [interaction] = await interactions;
        const [mine] = await contributions;
        if (!interaction || !mine) {
          return interaction || (await isInAudit(ask, institutionId, interactionId)) ? 'undone' : 'unknown';
        }
        uncount(ask, { institutionId, colleagueId, interactionId, ...interaction, ...mine });
        void ask(removeContribution, values);
        void ask(removeInteraction, [institutionId, interactionId]);
        void ask(removePeople, [institutionId, mine.personIds]);
        void ask(removeOrganisations, [institutionId, (await places).map(({ id }) => id)]);
        const details = { people: mine.personIds.length, visibility: mine.visibility };
        void appendAudit(ask, {
          institutionId,
          colleagueId,
          action: 'contribution-undone',
          subjectId: interactionId,
          details,
        });
        return 'undone';
      }),
  );
}

interface InteractionRow {
  readonly occurredAt: Date;
  readonly direction: Direction;
}

interface ContributionRow {
  readonly visibility: Visibility;
  readonly personIds: readonly string[];
  readonly organisationIds: readonly string[];
}

const holdInteraction: Statement = {
  name: 'hold-interaction-by-id',
  text: `select occurred_at as "occurredAt", direction from interaction
    where institution_id = $1 and id = $2 for update`,
};

const readMine: Statement = {
  name: 'read-mine-by-id',
  text: `select visibility, person_ids as "personIds", organisation_ids as "organisationIds" from contribution
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
