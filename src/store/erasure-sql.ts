import { isLinked } from './records-of-people-sql.ts';
import { removePersonsWhere } from './remove-persons-sql.ts';
import { doubtTopics } from './search-words.ts';
import type { Statement } from './session.ts';

/** By an id, or by an address. */
export const findToErase: Statement = {
  name: 'find-to-erase',
  text: `select person.id, person.display_name as "displayName", person.organisation_id as "organisationId", array(
      select address.email_address from person_address as address
      where address.institution_id = $1 and address.person_id = person.id
      order by address.email_address <> person.email_address, address.email_address) as "emailAddresses"
    from person
    where person.institution_id = $1 and person.id = any(array(
      select $2::uuid
      union all
      select address.person_id from person_address as address
      where address.institution_id = $1 and address.email_address = $3))`,
};

/** Those who were made one with any of $2 and are so still, and where they were. */
export const listMerged: Statement = {
  name: 'list-merged-with',
  text: `with recursive whole (id) as (
      select unnest($2::uuid[])
      union
      select merge.merged_id from whole
      join merge on merge.institution_id = $1 and merge.kind = 'person' and merge.kept_id = whole.id
        and merge.undone_at is null
    )
    select merge.merged_id as id, merge.before -> 'row' ->> 'organisation_id' as "organisationId"
    from merge
    where merge.institution_id = $1 and merge.kind = 'person' and merge.merged_id = any(array(select id from whole))
      and merge.undone_at is null`,
};

const theirInteractions = `(
      select distinct part.interaction_id as id from participant as part
      where part.institution_id = $1 and part.person_id = $2
    ) as theirs
    cross join lateral (
      select * from contribution
      where contribution.institution_id = $1 and contribution.interaction_id = theirs.id offset 0
    ) as contribution`;

/** $2 the person, $3 their addresses. */
export const countToErase: Statement = {
  name: 'count-to-erase',
  text: `select count(distinct contribution.interaction_id)::int as interactions, (
      select count(*)::int from (
        select contribution.interaction_id from ${theirInteractions}
        group by 1 having bool_and(contribution.person_ids <@ array[$2::uuid])) as alone) as "interactionsGone",
      count(distinct contribution.colleague_id)::int as colleagues,
      (select count(*)::int from person_detail as one where one.institution_id = $1 and one.person_id = $2) as details,
      (select count(*)::int from correction as one
        where one.institution_id = $1 and (one.person_id = $2 or one.applies_to = any($3::text[]))) as corrections,
      (select count(*)::int from signal as one where one.institution_id = $1 and one.person_id = $2) as signals,
      (select count(*)::int from introduction as one where one.institution_id = $1 and one.person_id = $2) as introductions,
      (select count(*)::int from link as one where one.institution_id = $1 and (${isLinked('one', '$2', '$3')})) as links
    from ${theirInteractions}
    where contribution.person_ids @> array[$2::uuid]`,
};

/** What is contributed to interactions that they were in: who contributed theirs, and the organisations of all. */
export const readTheirContributions: Statement = {
  name: 'read-contributions-to-erase',
  text: `select contribution.colleague_id as "colleagueId", contribution.organisation_ids as "organisationIds"
    from ${theirInteractions}
    where contribution.person_ids @> array[$2::uuid]`,
};

/** Of the interactions $2, without the person $3 and the organisations $4 of theirs, unless somebody else there is of one. */
export const leaveOut: Statement = {
  name: 'leave-out-of-contributions',
  text: `update contribution set person_ids = array_remove(person_ids, $3), organisation_ids = array(
      select place.id from unnest(organisation_ids) with ordinality as place (id, rank)
      where person_ids <> array[$3::uuid] and (place.id <> all($4::uuid[]) or exists (
        select from person
        where person.institution_id = $1 and person.id = any(array_remove(contribution.person_ids, $3))
          and person.organisation_id = place.id))
      order by place.rank)
    where institution_id = $1 and interaction_id = any($2::uuid[]) and person_ids @> array[$3::uuid]`,
};

/** Of the interactions $2, those that count nobody any more. */
export const removeEmptyContributions: Statement = {
  name: 'remove-empty-contributions',
  text: `with ${doubtTopics('interaction_id = any($2::uuid[])')}
    delete from contribution
    where institution_id = $1 and interaction_id = any($2::uuid[]) and person_ids = '{}'`,
};

/** What an interaction with others was about, and what was noted of it, where that has one of $3 in it: a name or an address. */
export const forgetSubjects: Statement = {
  name: 'forget-subjects',
  text: `with noted as (
      update contribution set note = null
      where institution_id = $1 and interaction_id = any($2::uuid[]) and exists (
        select from unnest($3::text[]) as told (word) where position(told.word in lower(note)) > 0)
    )
    update interaction_content set subject = null
    where institution_id = $1 and interaction_id = any($2::uuid[]) and exists (
      select from unnest($3::text[]) as told (word) where position(told.word in lower(subject)) > 0)`,
};

/** What refers to the persons $2 by a key, and has to go before they do. */
export const removeKeyed: readonly Statement[] = [
  'signal',
  'participant',
  'relationship',
  'activity',
  'person_unit',
].map((table) => ({
  name: `erase-${table}`,
  text: `delete from ${table} where institution_id = $1 and person_id = any($2::uuid[])`,
}));

export const removeDuplicates: Statement = {
  name: 'erase-duplicates',
  text: `delete from duplicate where institution_id = $1 and kind = 'person'
    and (one_id = any($2::uuid[]) or other_id = any($2::uuid[]))`,
};

export const removeNotices: Statement = {
  name: 'erase-notices',
  text: `delete from notice where institution_id = $1 and params ->> 'personId' = any($2::text[])`,
};

/** Of the persons $2, or of the addresses $3. */
export const removeCorrections: Statement = {
  name: 'erase-corrections',
  text: `delete from correction where institution_id = $1
    and (person_id = any($2::uuid[]) or applies_to = any($3::text[]))`,
};

/** Also of others who had one of the addresses once: it stands in what undoing needs. */
export const removeMerges: Statement = {
  name: 'erase-merges',
  text: `delete from merge where institution_id = $1 and kind = 'person' and (
      kept_id = any($2::uuid[]) or merged_id = any($2::uuid[])
      or before -> 'row' ->> 'email_address' = any($3::text[]) or before -> 'addresses' ?| $3::text[])`,
};

export const removeErased = removePersonsWhere('erase-person', 'person.id = any($2::uuid[])');

/** What merges and corrections remember of others, wherever it names one of $2. */
export const listMemories: Statement = {
  name: 'list-memories-of',
  text: `select 'merge' as "table", merge.id, merge.before from merge
    where merge.institution_id = $1 and exists (
      select from unnest($2::text[]) as gone (id)
      where position(gone.id in merge.before::text || merge.involved::text) > 0)
    union all
    select 'correction', correction.id, correction.before from correction
    where correction.institution_id = $1 and correction.before is not null and exists (
      select from unnest($2::text[]) as gone (id) where position(gone.id in correction.before::text) > 0)`,
};

export const changeMemory = {
  merge: {
    name: 'change-memory-of-merge',
    text: `update merge set before = $3, involved = array(
        select one.id from unnest(involved) with ordinality as one (id, rank)
        where one.id <> all($4::uuid[]) order by one.rank)
      where institution_id = $1 and id = $2`,
  },
  correction: {
    name: 'change-memory-of-correction',
    text: `update correction set before = $3 where institution_id = $1 and id = $2 and $4::uuid[] is not null`,
  },
} as const satisfies Record<string, Statement>;

/** The organisations that corrections of the addresses $2 have made for everyone; the corrections end. */
export const endCorrections: Statement = {
  name: 'end-corrections-of-addresses',
  text: `update correction set undone_at = coalesce(undone_at, $3)
    where institution_id = $1 and applies_to = any($2::text[])
    returning case when for_id = $1 then organisation_id end as "organisationId"`,
};
