/** Whom a search looks at, in an order in which the likely ones are near each other. */
export const subjectStatements = {
  person: `create temporary table duplicate_subject on commit drop as
    select row_number() over (order by coalesce(person.name_key, lower(person.display_name)) collate "C", person.id)::int as place,
      person.id, person.display_name as name, person.interaction_count, json_build_object(
        'names', json_build_array(person.display_name),
        'emailAddresses', array(
          select address.email_address from person_address as address
          where address.institution_id = person.institution_id and address.person_id = person.id
          order by address.email_address <> person.email_address, address.email_address limit 20),
        'organisations', array(
          select organisation.name from organisation
          where organisation.institution_id = person.institution_id and organisation.id = person.organisation_id
            and organisation.name <> organisation.domain),
        'domains', array(
          select home.domain from organisation_domain as home
          where home.institution_id = person.institution_id and home.organisation_id = person.organisation_id
          order by home.domain limit 20),
        'orcids', array(select detail.value from person_detail as detail
          where detail.institution_id = person.institution_id and detail.person_id = person.id and detail.kind = 'orcid'
            and detail.only_for is null),
        'phones', array(select detail.value from person_detail as detail
          where detail.institution_id = person.institution_id and detail.person_id = person.id and detail.kind = 'phone'
            and detail.only_for is null)
      ) as identity
    from person
    where person.institution_id = current_setting('app.institution_id')::uuid
      and (not person.is_from_log or person.interaction_count > 0)`,
  organisation: `create temporary table duplicate_subject on commit drop as
    select row_number() over (order by lower(organisation.name) collate "C", organisation.id)::int as place,
      organisation.id, organisation.name, organisation.interaction_count, json_build_object(
        'names', json_build_array(organisation.name),
        'domains', array(
          select home.domain from organisation_domain as home
          where home.institution_id = organisation.institution_id and home.organisation_id = organisation.id
          order by home.domain <> organisation.domain, home.domain limit 20),
        'identifiers', organisation.identifiers
      ) as identity
    from organisation
    where organisation.institution_id = current_setting('app.institution_id')::uuid
      and (not organisation.is_from_log or organisation.interaction_count > 0)`,
} as const;

export const makeKeys =
  'create temporary table duplicate_key (place int not null, hashes bigint[] not null) on commit drop';

/** $1 places, $2 the hashes of each, written as an array: a row for each key would cost three times as much. */
export const addKeys = `insert into duplicate_key
  select place, hashes::bigint[] from unnest($1::int[], $2::text[]) as given (place, hashes)`;

/** $1 after which, $2 how many. */
export const readSubjects = `select place, identity from duplicate_subject
  where place > $1 order by place limit $2`;

export const readSubjectsAt = 'select place, identity from duplicate_subject where place = any($1::int[])';

/** Both places in one number, which sorts in half the time; `other` is below 2^26. */
const pairOf = (one: string, other: string): string => `(${one}::bigint << 26) + ${other}`;

interface BlockLimits {
  readonly largestBlock: number;
  readonly neighbours: number;
  readonly largestPerhaps: number;
}

/** Those that share a key: all pairs of a small block, neighbours in a large one, or none where the key is odd; each pair once. */
export function declarePairs({ largestBlock, neighbours, largestPerhaps }: BlockLimits): string {
  const reach = `case when block.size > ${String(largestBlock)} then ${String(neighbours)} else block.size end`;
  return `declare duplicate_pairs no scroll cursor for
    select (pair >> 26)::int as one, (pair & ((1 << 26) - 1))::int as other
    from (
      select distinct ${pairOf('block.places[one]', 'block.places[other]')} as pair
      from (
        select array_agg(place order by place) as places, count(*)::int as size
        from duplicate_key cross join lateral unnest(hashes) as hash group by hash
        having count(*) > 1 and (hash % 2 = 0 or count(*) <= ${String(largestPerhaps)})
      ) as block
      cross join lateral generate_series(1, block.size - 1) as one
      cross join lateral generate_series(one + 1, least(block.size, one + ${reach})) as other
      where block.places[one] <> block.places[other]
      order by 1
    ) as pairs`;
}

/** $1 institution, $2 kind, $3 when, $4 pairs. Those that somebody has unmerged, or said for everyone to be two, are left out. */
export const keepFound = `insert into duplicate
    (institution_id, kind, one_id, other_id, score, certainty, reasons, found_at)
  select $1, $2, least(one.id, other.id), greatest(one.id, other.id), found.score, found.certainty, found.reasons, $3
  from jsonb_to_recordset($4::jsonb) as found (one int, other int, score real, certainty text, reasons jsonb)
  join duplicate_subject as one on one.place = found.one
  join duplicate_subject as other on other.place = found.other
  where not exists (
    select from merge
    where merge.institution_id = $1 and merge.kind = $2 and merge.undone_at is not null
      and (merge.kept_id, merge.merged_id) in ((one.id, other.id), (other.id, one.id)))
    and not exists (
      select from person_address as address
      join correction on correction.institution_id = $1 and correction.applies_to = address.email_address
        and correction.for_id = $1 and correction.what = 'not-person' and correction.undone_at is null
      where address.institution_id = $1 and address.person_id in (one.id, other.id)
        and correction.person_id in (one.id, other.id) and correction.person_id <> address.person_id)
  on conflict (institution_id, kind, one_id, other_id) do update set
    score = excluded.score, certainty = excluded.certainty, reasons = excluded.reasons, found_at = excluded.found_at`;

/** $1 institution, $2 kind, $3 when the latest search was. */
export const removeOthers = `delete from duplicate
  where institution_id = $1 and kind = $2 and found_at <> $3 and dismissed_at is null`;

export const declareFound = `declare duplicates_found no scroll cursor for
  select duplicate.one_id as "oneId", duplicate.other_id as "otherId", one.name as "oneName", other.name as "otherName",
    one.interaction_count as "oneCount", other.interaction_count as "otherCount",
    duplicate.score, duplicate.certainty, duplicate.reasons
  from duplicate
  join duplicate_subject as one on one.id = duplicate.one_id
  join duplicate_subject as other on other.id = duplicate.other_id
  where duplicate.institution_id = current_setting('app.institution_id')::uuid and duplicate.dismissed_at is null
  order by duplicate.score desc, one.place, other.place`;
