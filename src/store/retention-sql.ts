import type { Statement } from './session.ts';

export const readYears: Statement = {
  name: 'read-retention',
  text: `select institution.retention_years as years from institution where institution.institution_id = $1`,
};

export const setYears: Statement = {
  name: 'set-retention',
  text: `update institution set retention_years = $2 where institution_id = $1`,
};

/** $2: from before when. Whoever has no relationship at all has no age either. */
export const countOld: Statement = {
  name: 'count-old',
  text: `select (
      select count(*)::int from interaction where interaction.institution_id = $1 and interaction.occurred_at < $2
    ) as interactions, count(*) filter (where not is_held)::int as people, count(*) filter (where is_held)::int as held
    from (
      select exists (
        select from signal where signal.institution_id = $1 and signal.person_id = over.person_id) as is_held
      from (
        select tie.person_id from relationship as tie
        where tie.institution_id = $1 group by tie.person_id having max(tie.last_at) < $2
      ) as over
    ) as person`,
};

/** The oldest from before $2, at most $3; those that somebody is at work on come another time. */
export const holdOld: Statement = {
  name: 'hold-old',
  text: `select interaction.id, interaction.occurred_at as "occurredAt", interaction.direction from interaction
    where interaction.institution_id = $1 and interaction.occurred_at < $2
    order by interaction.occurred_at, interaction.id limit $3
    for update skip locked`,
};

export const readOld: Statement = {
  name: 'read-old-contributions',
  text: `select contribution.interaction_id as "interactionId", contribution.colleague_id as "colleagueId",
      contribution.visibility, contribution.unit_id as "unitId", contribution.purpose, contribution.person_ids as "personIds",
      contribution.organisation_ids as "organisationIds"
    from contribution
    where contribution.institution_id = $1 and contribution.interaction_id = any($2::uuid[])
    order by contribution.interaction_id, contribution.colleague_id`,
};

/** Those among $2 with whom there is nothing any more, and whom no signal holds. */
export const listLeft: Statement = {
  name: 'list-people-left',
  text: `select person.id, person.organisation_id as "organisationId", array(
      select address.email_address from person_address as address
      where address.institution_id = $1 and address.person_id = person.id) as "emailAddresses"
    from person
    where person.institution_id = $1 and person.id = any($2::uuid[])
      and not exists (select from participant as part where part.institution_id = $1 and part.person_id = person.id)
      and not exists (select from signal where signal.institution_id = $1 and signal.person_id = person.id)`,
};
