import { placeTables } from './place-sql.ts';
import { detailsColumn } from './person-details-sql.ts';
import type { Statement } from './session.ts';
import { signalColumns, signalTables } from './signals-sql.ts';
import { isSeen, relationships, seesEveryone, type Subject } from './sight-sql.ts';

/** So many colleagues are named as those to ask. */
const mostToAsk = 5;
/** So many people are listed, each with so many of those who know them. */
const mostPeople = 60;
const mostKnowing = 3;

/**
 * Who knows a person, or an organisation and what is below it, as far as the policies show it. $1 institution, $2 colleague, $3 whose, $4 whether without what is
 * below, $5 now in days since 2000-01-01 UTC.
 */
export function overviewStatement(subject: Subject): Statement {
  const isPerson = subject === 'person';
  const named = ['asked.colleague_id', 'steward_colleague.colleague_id', 'signalled.set_by'].concat(
    isPerson ? [] : ['knowing.colleague_id'],
  );
  return {
    name: `read-overview-of-${subject}`,
    text: `with recursive ${placeTables(subject)},
    tie as materialized (
      select place.id as subject_id, own.* from place cross join lateral (
        select tie.colleague_id, tie.visibility, tie.unit_id, tie.count_in, tie.count_out, tie.first_at, tie.last_at,
          tie.strength - $5::float8 / tie.half_life as worth
        from ${relationships[subject]} as tie
        where tie.institution_id = $1 and tie.${subject}_id = place.id
        offset 0) as own
    ),
    asked as materialized (${sumBy('colleague_id')} order by worth desc, colleague_id limit ${String(mostToAsk)}),
    part as materialized (${sumBy('unit_id')}),
    counted as materialized (
      select place.id as subject_id, own.* from place cross join lateral (
        select counted.unit_id, counted.colleague_count from ${subject}_unit as counted
        where counted.institution_id = $1 and counted.${subject}_id = place.id
        offset 0) as own
    ),
    somebody as materialized (${unseenUnits('all')}),
    ${isPerson ? homeTable : memberTables}
    ${signalTables(isPerson ? { persons: 'known', organisations: 'home' } : { persons: 'nobody', organisations: 'known' })},
    named as materialized (
      select distinct colleague_id from (
        ${named.map((column) => `select ${column} as colleague_id from ${column.split('.')[0] ?? ''}`).join(' union all ')}
      ) as named where colleague_id is not null
    )
    select known.id, ${isPerson ? personColumns : organisationColumns},
      (select json_build_array(coalesce(sum(count_in + count_out), 0), count(distinct colleague_id), min(first_at), max(last_at))
        from tie) as totals,
      (select json_agg(json_build_array(colleague_id, first_at, last_at, count_in, count_out, worth) order by worth desc, colleague_id)
        from asked) as asked,
      (select json_agg(json_build_array(unit_id, first_at, last_at, count_in, count_out, colleagues, worth) order by worth desc, unit_id)
        from part) as parts,
      (select json_agg(unit_id) from somebody) as "somebodyInTree",
      (select json_agg(unit_id) from (${unseenUnits('known')}) as own) as somebody,
      (select json_agg(json_build_array(
          colleague.id, colleague.display_name, coalesce(colleague.email_address, ''), coalesce(unit.name, '')))
        from named
        left join colleague on colleague.institution_id = $1 and colleague.id = named.colleague_id
        left join unit on unit.institution_id = $1 and unit.id = colleague.unit_id) as colleagues,${signalColumns}
    from known`,
  };
}

/** The relationships of each colleague, or in each unit, as one; what they are worth is a logarithm, which adds up from the greatest. */
function sumBy(column: 'colleague_id' | 'unit_id'): string {
  return `
      select ${column}, min(first_at) as first_at, max(last_at) as last_at, sum(count_in)::int as count_in,
        sum(count_out)::int as count_out, count(distinct colleague_id)::int as colleagues,
        max(top) + ln(sum(power(2::float8, greatest(worth - top, -1000)))) / ln(2::float8) as worth
      from (select tie.*, max(worth) over (partition by ${column}) as top from tie) as tie
      group by ${column}`;
}

/** The units in which somebody knows them whom the viewer does not see, as tiesAmong has it: of all together, or of the one asked for alone. */
function unseenUnits(of: 'all' | 'known'): string {
  const [ofOne, ofSame] =
    of === 'all' ? ['', ''] : ['counted.subject_id = known.id and', ' and tie.subject_id = known.id'];
  return `
      select distinct counted.unit_id from counted
      where ${ofOne} counted.colleague_count > (case when exists (
          select from tie where tie.subject_id = counted.subject_id and tie.unit_id = counted.unit_id
            and tie.colleague_id = $2 and tie.visibility <> 'private') then 1 else 0 end)
        and not exists (
          select from tie where tie.unit_id = counted.unit_id and tie.colleague_id <> $2${ofSame})`;
}

const homeTable = `home as materialized (select known.organisation_id as id from known where known.organisation_id is not null),`;

/** Who belongs there: counters on a row order those who stand on it only for a viewer who sees what they count. */
const memberTables = `nobody as materialized (select known.id from known where false),
    member as materialized (
      select own.* from place cross join lateral (
        (select person.id, person.display_name, person.email_address, person.last_at as order_at from person
          where person.institution_id = $1 and person.organisation_id = place.id and ${seesEveryone} and ${isSeen('person')}
          order by person.last_at desc nulls last, person.id limit ${String(mostPeople)})
        union all
        (select person.id, person.display_name, person.email_address, null from person
          where person.institution_id = $1 and person.organisation_id = place.id and not ${seesEveryone} and ${isSeen('person')}
          order by person.display_name, person.id limit ${String(mostPeople)})
      ) as own order by own.order_at desc nulls last, own.id limit ${String(mostPeople)}
    ),
    known_by as materialized (
      select member.id, own.colleague_id, max(own.last_at) as last_at from member cross join lateral (
        select tie.colleague_id, tie.last_at from relationship as tie
        where tie.institution_id = $1 and tie.person_id = member.id
        offset 0) as own
      group by member.id, own.colleague_id
    ),
    knowing as materialized (
      select * from (
        select known_by.*, row_number() over (partition by id order by last_at desc, colleague_id) as rank from known_by
      ) as known_by where rank <= ${String(mostKnowing)}
    ),`;

const personColumns = `known.display_name as name,
      (select json_agg(address.email_address order by address.email_address <> known.email_address, address.email_address)
        from person_address as address
        where address.institution_id = $1 and address.person_id = known.id) as "emailAddresses",
      (select json_build_object('id', organisation.id, 'name', organisation.name, 'domain', organisation.domain)
        from organisation
        where organisation.institution_id = $1 and organisation.id = known.organisation_id) as organisation,
      ${detailsColumn}`;

/** What it is part of, from the nearest upwards, as far as the viewer may see; and what is below it. */
const organisationColumns = `known.name, known.domain,
      (select json_agg(place.domain order by place.domain <> known.domain, place.domain)
        from organisation_domain as place
        where place.institution_id = $1 and place.organisation_id = known.id) as domains,
      (with recursive above (id, name, parent_id, level) as (
          select parent.*, 1 from (
            select organisation.id, organisation.name, organisation.parent_id from organisation
            where organisation.institution_id = $1 and organisation.id = known.parent_id and ${isSeen('organisation')}
            offset 0) as parent
          union all
          select parent.*, above.level + 1 from above cross join lateral (
            select organisation.id, organisation.name, organisation.parent_id from organisation
            where organisation.institution_id = $1 and organisation.id = above.parent_id and ${isSeen('organisation')}
            offset 0) as parent
          where above.level < 5)
        select json_agg(json_build_object('id', id, 'name', name) order by level) from above) as above,
      (select json_agg(json_build_array(organisation.id, organisation.name, organisation.parent_id, (
            select coalesce(sum(tie.count_in + tie.count_out), 0) from tie where tie.subject_id = organisation.id), (
            select max(tie.last_at) from tie where tie.subject_id = organisation.id)) order by organisation.name, organisation.id)
        from place left join organisation on organisation.institution_id = $1 and organisation.id = place.id
        where place.depth > 0) as below,
      (select json_build_object('id', organisation.id, 'name', organisation.name)
        from reference_domain as own
        cross join lateral (
          select record.record -> 'parents' as parents from reference_organisation as record
          where record.source = 'ror' and record.record -> 'identifiers' ->> 'ror' = own.ror limit 1) as record
        cross join lateral jsonb_array_elements_text(record.parents) as parent (ror)
        cross join lateral (
          select other.domain from reference_domain as other where other.ror = parent.ror order by length(other.domain), other.domain
          limit 10) as other
        cross join lateral (
          select place.organisation_id from organisation_domain as place
          where place.institution_id = $1 and place.domain = other.domain offset 0) as there
        cross join lateral (
          select organisation.id, organisation.name from organisation
          where organisation.institution_id = $1 and organisation.id = there.organisation_id and ${isSeen('organisation')}
          offset 0) as organisation
        where own.domain = known.domain and known.parent_id is null and organisation.id <> known.id
        limit 1) as "suggestedParent",
      (select json_agg(json_build_array(member.id, member.display_name, member.email_address, (
            select count(*)::int from known_by where known_by.id = member.id), (
            select max(known_by.last_at) from known_by where known_by.id = member.id), (
            select json_agg(knowing.colleague_id order by knowing.rank) from knowing where knowing.id = member.id)) order by member.id)
        from member) as people`;
