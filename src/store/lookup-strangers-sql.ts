import type { Twin } from './lookup-store.ts';
import { isSeen } from './sight-sql.ts';

/** As many of one name are looked at as tell whether the name says anything. */
const mostNamesakes = 6;
const mostTwins = 3;

/**
 * What is looked up only for those of the table `entry` whom the store does not know: the organisation that their domains stand
 * for, here or in the reference data; who bears the same name; and which domain known here theirs looks like.
 */
export const strangerTables = `guessed as materialized (
    select entry.email_address, entry.domains, entry.appearances, case when place.organisation_id is not null then place.domain end as known_domain,
      hit.domain as reference_domain, hit.name, hit.ror, hit.unit_name, hit.source,
      coalesce(place.organisation_id, (
        select organisation.id from organisation
        where organisation.institution_id = $1 and organisation.reference_key = hit.organisation_key
          and ${isSeen('organisation')}
        order by organisation.id limit 1)) as organisation_id
    from entry
    left join lateral (
      -- A domain that unrelated bodies share says nothing about those below it, nor do the domains above it.
      select coalesce(min(part.rank) filter (where shared.domain is not null and part.rank > 1), 1000) as rank
      from unnest(string_to_array(entry.domains, ' ')) with ordinality as part (domain, rank)
      left join reference_shared_domain as shared on shared.domain = part.domain
    ) as wall on true
    left join lateral (
      select known.*, candidate.rank
      from unnest(string_to_array(entry.domains, ' ')) with ordinality as candidate (domain, rank)
      left join reference_domain as known on known.domain = candidate.domain
      where candidate.rank < wall.rank
      order by known.domain is null, candidate.rank
      limit 1
    ) as hit on true
    left join lateral (
      -- A body that the reference data tells from the organisation above it counts rather than that one.
      select there.id as organisation_id, place.domain
      from unnest(string_to_array(entry.domains, ' ')) with ordinality as candidate (domain, rank)
      left join organisation_domain as place on place.institution_id = $1 and place.domain = candidate.domain
      left join lateral (
        select known.id, known.reference_key from organisation as known
        where known.institution_id = $1 and known.id = place.organisation_id and ${isSeen('organisation', 'known')}
        offset 0) as there on true
      left join reference_domain as above on above.domain = candidate.domain
      where candidate.rank < wall.rank and (hit.domain is null or candidate.rank <= hit.rank
        or above.organisation_key = hit.organisation_key or there.reference_key = hit.organisation_key)
      order by there.id is null, candidate.rank
      limit 1
    ) as place on true
    where entry.is_stranger and entry.domains <> ''
  ),
  namesake as materialized (
    select entry.email_address, other.id, other.display_name, other.email_address as address, other.organisation_id
    from entry cross join lateral (
      select person.id, person.display_name, person.email_address, person.organisation_id from person
      where person.institution_id = $1 and person.name_key = entry.name_key
        and person.id is distinct from entry.id and ${isSeen('person')}
      order by person.id
      limit ${String(mostNamesakes)}
    ) as other
    where entry.is_stranger and entry.name_key is not null
  ),
  imitated as materialized (
    select guessed.email_address, other.domain from guessed
    cross join lateral unnest(string_to_array(guessed.appearances, ' ')) as seen (appearance)
    cross join lateral (
      select place.domain from organisation_domain as place
      where place.institution_id = $1 and place.appearance = seen.appearance
        and place.domain <> all(string_to_array(guessed.domains, ' '))
        and (select ${isSeen('organisation')} from organisation
          where organisation.institution_id = $1 and organisation.id = place.organisation_id)
      order by place.domain
      limit 1
    ) as other
  )`;

/** Of those who are known: who the latest search over the whole store found that they may be too. */
export const twinTables = `twin as materialized (
    select known.id as known_id, pair.score, pair.reasons, pair.id, pair.display_name, pair.email_address as address,
      pair.organisation_id
    from known cross join lateral (
      select found.*, other.display_name, other.email_address, other.organisation_id from (
        (select found.other_id as id, found.score, found.reasons from duplicate as found
          where found.institution_id = $1 and found.kind = 'person' and found.one_id = known.id
            and found.dismissed_at is null)
        union all
        (select found.one_id, found.score, found.reasons from duplicate as found
          where found.institution_id = $1 and found.kind = 'person' and found.other_id = known.id
            and found.dismissed_at is null)
      ) as found
      cross join lateral (
        select person.display_name, person.email_address, person.organisation_id from person
        where person.institution_id = $1 and person.id = found.id and ${isSeen('person')}
        offset 0
      ) as other
      order by found.score desc, found.id limit ${String(mostTwins)}
    ) as pair
  )`;

const organisationOf = (table: string) => `(
          select json_build_object('id', organisation.id, 'name', organisation.name, 'domain', organisation.domain)
          from organisation
          where organisation.institution_id = $1 and organisation.id = ${table}.organisation_id and ${isSeen('organisation')})`;

export const strangerColumns = `
    (select json_agg(json_build_array(email_address, organisation_id, known_domain, reference_domain, name, ror, unit_name,
        source))
      from guessed where organisation_id is not null or reference_domain is not null) as guesses,
    (select json_agg(json_build_array(namesake.email_address, namesake.id, namesake.display_name, namesake.address, (
          select json_agg(other.email_address order by other.email_address) from person_address as other
          where other.institution_id = $1 and other.person_id = namesake.id
        ), ${organisationOf('namesake')}))
      from namesake) as namesakes,
    (select json_agg(json_build_array(known_id, id, display_name, address, ${organisationOf('twin')}, score, reasons))
      from twin) as twins,
    (select json_agg(json_build_array(email_address, domain)) from imitated) as imitations`;

export interface StrangerRow {
  readonly guesses:
    | readonly [
        emailAddress: string,
        organisationId: string | null,
        knownDomain: string | null,
        referenceDomain: string | null,
        name: string | null,
        ror: string | null,
        unit: string | null,
        source: string | null,
      ][]
    | null;
  readonly namesakes:
    | readonly [
        emailAddress: string,
        personId: string,
        displayName: string,
        address: string,
        addresses: readonly string[],
        organisation: { readonly id: string; readonly name: string; readonly domain: string } | null,
      ][]
    | null;
  readonly twins:
    | readonly [
        knownId: string,
        personId: string,
        displayName: string,
        address: string,
        organisation: { readonly id: string; readonly name: string; readonly domain: string } | null,
        score: number,
        reasons: Twin['reasons'],
      ][]
    | null;
  readonly imitations: readonly [emailAddress: string, domain: string][] | null;
}
