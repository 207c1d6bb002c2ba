import type { Statement } from './session.ts';

/** For those whose address is unknown, and all of whose domains are: one for each registrable domain. */
export const makeOrganisations: Statement = {
  name: 'make-organisations',
  text: `with wanted as (
      select distinct on (asked.domain) asked.domain, asked.id, asked.name
      from unnest($2::text[], $3::text[], $4::text[], $5::uuid[], $6::text[])
        as asked (email_address, candidates, domain, id, name)
      where not exists (
          select from person_address as address
          where address.institution_id = $1 and address.email_address = asked.email_address)
        and 0 = (
          select count(place.organisation_id) from unnest(string_to_array(asked.candidates, ' ')) as candidate (domain)
          left join organisation_domain as place on place.institution_id = $1 and place.domain = candidate.domain)
      order by asked.domain
    ),
    made as (
      insert into organisation_domain (institution_id, domain, organisation_id)
      select $1, domain, id from wanted order by domain
      on conflict (institution_id, domain) do nothing
      returning organisation_id
    )
    insert into organisation (institution_id, id, name, domain, is_from_log)
    select $1, wanted.id, wanted.name, wanted.domain, true
    from made join wanted on wanted.id = made.organisation_id`,
};

/** The people behind the addresses $2. */
export const personIds = `array(
      select address.person_id from person_address as address
      where address.institution_id = $1 and address.email_address = any($2::text[]))`;

export const holdOrganisations: Statement = {
  name: 'hold-organisations',
  text: `select organisation.id from organisation
    where organisation.institution_id = $1 and organisation.id = any(array(
      select person.organisation_id from person
      where person.institution_id = $1 and person.id = any(${personIds})))
    order by organisation.id
    for no key update`,
};
