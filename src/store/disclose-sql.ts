import type { Statement } from './session.ts';

export const mostDisclosed = 500;

/** Who is known by private contributions alone is not there, for nobody else. */
export const findPersonToDisclose: Statement = {
  name: 'find-person-to-disclose',
  text: `select person.id, person.display_name as "displayName" from person
    where person.institution_id = $1 and person.id = $2 and (not person.is_from_log or person.tie_count > 0)`,
};

/** What is read of contributions that are not private. A private one beside them hides the subject here too. */
const columns = `select contribution.interaction_id as "interactionId", coalesce(contribution.kind, interaction.kind) as kind,
      interaction.occurred_at as "occurredAt", case when content.strictest <> 'private' then content.subject end as subject,
      contribution.purpose, contribution.note,
      contribution.visibility, contribution.logged_at as "loggedAt", contribution.unit_id as "unitId", logged_in.name as unit,
      json_build_object('id', colleague.id, 'displayName', colleague.display_name,
        'emailAddress', coalesce(colleague.email_address, ''), 'unit', coalesce(unit.name, '')) as colleague,
      coalesce((
        select json_agg(json_build_object('id', person.id, 'displayName', person.display_name) order by part.rank)
        from unnest(contribution.person_ids) with ordinality as part (id, rank)
        left join person on person.institution_id = $1 and person.id = part.id
        where person.id is not null
      ), '[]') as people`;

const joins = `left join interaction on interaction.institution_id = $1 and interaction.id = contribution.interaction_id
    left join interaction_content as content
      on content.institution_id = $1 and content.interaction_id = contribution.interaction_id
    left join colleague on colleague.institution_id = $1 and colleague.id = contribution.colleague_id
    left join unit on unit.institution_id = $1 and unit.id = colleague.unit_id
    left join unit as logged_in on logged_in.institution_id = $1 and logged_in.id = contribution.unit_id`;

export const disclosedOfPerson: Statement = {
  name: 'disclosed-of-person',
  text: `${columns}
    from (
      select part.interaction_id, part.colleague_id, part.occurred_at from participant as part
      where part.institution_id = $1 and part.person_id = $2 and part.visibility <> 'private'
      order by part.occurred_at desc, part.interaction_id, part.colleague_id limit ${mostDisclosed + 1}
    ) as part
    join contribution on contribution.institution_id = $1 and contribution.interaction_id = part.interaction_id
      and contribution.colleague_id = part.colleague_id and contribution.visibility <> 'private'
    ${joins}
    order by part.occurred_at desc, part.interaction_id, part.colleague_id`,
};

export const disclosedOfInteraction: Statement = {
  name: 'disclosed-of-interaction',
  text: `${columns}
    from contribution
    ${joins}
    where contribution.institution_id = $1 and contribution.interaction_id = $2 and contribution.visibility <> 'private'
    order by contribution.logged_at, contribution.colleague_id limit ${mostDisclosed + 1}`,
};
