import { personIds } from './hold-organisations-sql.ts';
import { hasNoWords } from './name-words.ts';
import type { Statement } from './session.ts';

/**
 * The update locks the row that was there and returns it as a made one; a copy with a subject gives it to one without. What tells who may see it
 * is right for one that is made here, and renewed after it was joined.
 */
export const holdInteraction: Statement = {
  name: 'hold-interaction',
  text: `with held as (
      insert into interaction
        (institution_id, id, key, kind, direction, occurred_at, conversation_id, is_shared, unit_ids, colleague_ids)
      values ($1, $2, $3, $4, $5, $6, $7, $10, $11, array[$9::uuid])
      on conflict (institution_id, key) do update set key = excluded.key
      returning id, occurred_at, direction
    ),
    content as (
      insert into interaction_content
        (institution_id, interaction_id, subject, colleague_ids, strictest, unit_ids, unit_only_ids)
      select $1, held.id, $8, case when $8::text is null then '{}' else array[$9::uuid] end, $12, $11, $13 from held
      on conflict (institution_id, interaction_id) do update set subject = excluded.subject
        where interaction_content.subject is null and excluded.subject is not null
    )
    select id, occurred_at as "occurredAt", direction from held`,
};

/** $1 institution, $2 key, $3 whose contribution it is; $4 who looks, $5 whether at everyone's, $6 and at which units'. */
export const readContributions: Statement = {
  name: 'read-contributions',
  text: `select mine.visibility, mine.unit_id as "unitId", mine.purpose, mine.person_ids as "personIds",
      mine.organisation_ids as "organisationIds", (
      select count(*)::int from contribution as other
      where other.institution_id = $1 and other.interaction_id = interaction.id and other.colleague_id <> $3
        and (other.colleague_id = $4 or (other.visibility = 'institution' and $5::boolean)
          or (other.visibility in ('institution', 'unit') and other.unit_id = any($6::uuid[])))) as others,
      not exists (
        select from contribution as other
        where other.institution_id = $1 and other.interaction_id = interaction.id
          and other.colleague_id <> $3) as "isAlone",
      content.subject
    from interaction
    left join interaction_content as content
      on content.institution_id = $1 and content.interaction_id = interaction.id
    left join contribution as mine on mine.institution_id = $1 and mine.interaction_id = interaction.id
      and mine.colleague_id = $3
    where interaction.institution_id = $1 and interaction.key = $2`,
};

/** The organisations that corrections name and that are not here yet, for those whose address is unknown. */
export const makeCorrectedOrganisations: Statement = {
  name: 'make-corrected-organisations',
  text: `with wanted as (
      select distinct on (asked.correction_id) asked.correction_id, asked.id
      from unnest($2::text[], $3::uuid[], $4::uuid[]) as asked (email_address, correction_id, id)
      where not exists (
        select from person_address as address
        where address.institution_id = $1 and address.email_address = asked.email_address)
      order by asked.correction_id
    ),
    made as (
      update correction set organisation_id = wanted.id from wanted
      where correction.institution_id = $1 and correction.id = wanted.correction_id
        and correction.organisation_name is not null and not exists (
          select from organisation
          where organisation.institution_id = $1 and organisation.id = correction.organisation_id)
      returning correction.organisation_id, correction.organisation_name, correction.organisation_domain
    )
    insert into organisation (institution_id, id, name, domain, is_from_log)
    select $1, made.organisation_id, made.organisation_name, coalesce(made.organisation_domain, ''), true from made
    returning id, name, case when domain = '' then '{}' else array[domain] end as domains`,
};

/**
 * They go by the address until it is known that their name may be told. Returns who has domains but no place: somebody's undo took the organisation
 * away that was there a statement ago.
 */
export const makePeople: Statement = {
  name: 'make-people',
  text: `with wanted as (
      select * from unnest($2::text[], $3::uuid[], $4::text[], $5::text[], $6::uuid[])
        as asked (email_address, id, name_key, domains, correction_id)
    ),
    made as (
      insert into person_address (institution_id, email_address, person_id)
      select $1, email_address, id from wanted order by email_address
      on conflict (institution_id, email_address) do nothing
      returning person_id
    ),
    placed as (
      insert into person (institution_id, id, display_name, name_key, email_address, organisation_id, is_from_log)
      select $1, wanted.id, wanted.email_address, wanted.name_key, wanted.email_address, coalesce((
          select correction.organisation_id from correction
          where correction.institution_id = $1 and correction.id = wanted.correction_id
        ), (
          select place.organisation_id
          from unnest(string_to_array(wanted.domains, ' ')) with ordinality as candidate (domain, rank)
          left join organisation_domain as place on place.institution_id = $1 and place.domain = candidate.domain
          order by place.domain is null, candidate.rank limit 1
        )), true
      from made join wanted on wanted.id = made.person_id
      returning id, organisation_id
    )
    select placed.id from placed join wanted on wanted.id = placed.id
    where placed.organisation_id is null and wanted.domains <> ''`,
};

export const holdPeople: Statement = {
  name: 'hold-people',
  text: `select person.id, person.organisation_id as "organisationId", (
      select count(*)::int from person_address as address
      where address.institution_id = $1 and address.person_id = person.id and address.email_address = any($2::text[])
    ) as addresses,
    person.is_from_log and person.display_name = person.email_address as "isNameless",
    person.is_from_log and person.interaction_count = 0 as "isUnshared",
    person.display_name as "displayName", person.email_address as "emailAddress", ${hasNoWords('person')} as "hasNoWords"
    from person
    where person.institution_id = $1 and person.id = any(${personIds})
    order by person.id
    for no key update`,
};
