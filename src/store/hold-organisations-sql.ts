import type { Statement } from './session.ts';

/** As many domains of the reference data as an organisation gets, the shortest first. */
const mostDomains = 50;

/**
 * For those ($2) whose address is unknown, and all of whose domains ($3, longest first) are, or lead only to another
 * organisation than the reference data tells them from. An organisation that the reference data knows by one of these is made
 * once, by its name and with its other domains, or joined where it is; else one is made for the last domain. A domain that unrelated bodies share is nobody's, nor is any above it: what stands below
 * counts alone. Returns what it makes.
 */
export const makeOrganisations: Statement = {
  name: 'make-organisations',
  text: `with candidate as materialized (
      select asked.email_address, asked.id, part.domain, part.rank, place.organisation_id, known.organisation_key, there.reference_key,
        part.rank > 1 and bool_or(shared.domain is not null)
          over (partition by asked.email_address order by part.rank) as is_beyond
      from unnest($2::text[], $3::text[], $4::uuid[]) as asked (email_address, domains, id)
      left join person_address as address
        on address.institution_id = $1 and address.email_address = asked.email_address
      cross join lateral unnest(string_to_array(asked.domains, ' ')) with ordinality as part (domain, rank)
      left join organisation_domain as place on place.institution_id = $1 and place.domain = part.domain
      left join organisation as there on there.institution_id = $1 and there.id = place.organisation_id
      left join reference_shared_domain as shared on shared.domain = part.domain
      left join reference_domain as known on known.domain = part.domain
      where address.person_id is null
    ),
    asked as materialized (
      select email_address, id, min(rank) filter (where organisation_key is not null) as rank,
        (array_agg(organisation_key order by rank) filter (where organisation_key is not null))[1] as key,
        coalesce(min(rank) filter (where organisation_id is not null), 1000) as place_rank,
        (array_agg(domain order by rank desc))[1] as last_domain
      from candidate where not is_beyond group by email_address, id
    ),
    home as materialized (
      select asked.email_address, asked.id, asked.key, coalesce((
          select candidate.domain from candidate
          where candidate.email_address = asked.email_address and candidate.organisation_key = asked.key
            and candidate.rank < asked.place_rank and not candidate.is_beyond
          order by candidate.rank desc limit 1), asked.last_domain) as domain
      from asked
      where not exists (
        select from candidate
        where candidate.email_address = asked.email_address and not candidate.is_beyond
          and candidate.organisation_id is not null
          and (asked.key is null or candidate.rank <= asked.rank
            or candidate.organisation_key = asked.key or candidate.reference_key = asked.key))
    ),
    wanted as materialized (
      select distinct on (coalesce(home.key, home.domain)) home.id, home.key, home.domain,
        coalesce(there.id, home.id) as organisation_id
      from home left join lateral (
        select organisation.id from organisation
        where organisation.institution_id = $1 and organisation.reference_key = home.key
        order by organisation.id limit 1
      ) as there on true
      order by coalesce(home.key, home.domain), home.email_address
    ),
    made as (
      insert into organisation_domain (institution_id, domain, organisation_id)
      select $1, place.domain, place.organisation_id from (
        select home.domain, wanted.organisation_id
        from home join wanted on coalesce(wanted.key, wanted.domain) = coalesce(home.key, home.domain)
        union
        select other.domain, wanted.organisation_id from wanted cross join lateral (
          select other.domain from reference_domain as other
          where other.organisation_key = wanted.key and not exists (
            select from reference_domain as above
            where above.organisation_key = wanted.key
              and right(other.domain, length(above.domain) + 1) = '.' || above.domain)
          order by length(other.domain), other.domain limit ${String(mostDomains)}
        ) as other
      ) as place
      order by place.domain
      on conflict (institution_id, domain) do nothing
      returning organisation_id, domain
    )
    insert into organisation (institution_id, id, name, domain, is_from_log, identifiers, reference_key)
    select $1, wanted.id, coalesce(known.name, wanted.domain), wanted.domain, true, coalesce(known.identifiers, '{}'),
      wanted.key
    from made
    join wanted on wanted.id = made.organisation_id and wanted.domain = made.domain
    left join reference_domain as known on known.domain = wanted.domain
    returning id, name, array(select made.domain from made where made.organisation_id = organisation.id) as domains`,
};

/** What the colleague $5 counts with the interaction $4 until now; nothing where that is null. */
const counted = (ids: string): string => `array(
      select unnest(mine.${ids}) from interaction
      left join contribution as mine on mine.institution_id = $1 and mine.interaction_id = interaction.id
        and mine.colleague_id = $5
      where interaction.institution_id = $1 and interaction.key = $4)`;

/** The people behind the addresses $2, those who are named themselves, $3, and those counted. */
export const personIds = `(array(
      select address.person_id from person_address as address
      where address.institution_id = $1 and address.email_address = any($2::text[])) || $3::uuid[]
      || ${counted('person_ids')})`;

export const holdOrganisations: Statement = {
  name: 'hold-organisations',
  text: `select organisation.id from organisation
    where organisation.institution_id = $1 and organisation.id = any(array(
      select person.organisation_id from person
      where person.institution_id = $1 and person.id = any(${personIds})) || ${counted('organisation_ids')})
    order by organisation.id
    for no key update`,
};
