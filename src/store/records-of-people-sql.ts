import { folded } from './folded-sql.ts';
import type { Statement } from './session.ts';

export const mostRecords = 200;

const columns = `link.id, link.key, link.kind, link.title, link.url, link.claim ->> 'personName' as "personName",
      link.claim ->> 'emailAddress' as "emailAddress",
      coalesce(organisation.name, link.claim ->> 'organisationName') as "organisationName", (
        select json_build_object('code', connected_system.code, 'name', connected_system.name) from connected_system
        where connected_system.institution_id = $1 and connected_system.id = link.system_id) as system`;
const joins = `left join organisation on organisation.institution_id = $1 and organisation.id = link.organisation_id`;

/**
 * Those that claim the name or address $2, or have it in their titles. It goes through all that there are: it is asked seldom, and a name that
 * is not found because it is written otherwise would stay.
 */
export const recordsNaming: Statement = {
  name: 'records-naming',
  text: `select ${columns}
    from (select ${folded('$2::text')} as folded) as asked
    join link on link.institution_id = $1 and (
      link.email_address = asked.folded or ${folded(`link.claim ->> 'personName'`)} = asked.folded
      or position(asked.folded in ${folded('link.title')}) > 0)
    ${joins}
    order by link.sort_on desc, link.id desc limit ${mostRecords + 1}`,
};

export const recordsOfPerson: Statement = {
  name: 'records-of-person',
  text: `select ${columns}
    from link ${joins}
    where link.institution_id = $1 and (link.person_id = $2 or link.email_address = any(array(
      select address.email_address from person_address as address
      where address.institution_id = $1 and address.person_id = $2)))
    order by link.sort_on desc, link.id desc limit ${mostRecords + 1}`,
};

/** Those of $2 that still name $3. */
export const readNamed: Statement = {
  name: 'read-records-to-erase',
  text: `select link.id, link.email_address as "emailAddress", link.claim ->> 'personName' as "personName"
    from (select ${folded('$3::text')} as folded) as asked
    join link on link.institution_id = $1 and link.id = any($2::uuid[]) and (
      link.email_address = asked.folded or ${folded(`link.claim ->> 'personName'`)} = asked.folded
      or position(asked.folded in ${folded('link.title')}) > 0)
    order by link.id`,
};

/** Whether a link is about a person, by who has its address or by the address. */
export const isLinked = (row: string, personId: string, addresses: string): string =>
  `${row}.person_id = ${personId} or ${row}.email_address = any(${addresses}::text[])`;

/**
 * The links about the person $2 or the addresses $3, and those with the ids $5: they go where they are about nothing else, or have one of $4 in
 * their titles; others forget the person.
 */
export const forgetInLinks: Statement = {
  name: 'forget-in-links',
  text: `with theirs as (
      select link.system_id, link.key, link.organisation_id, link.claim_key is null or exists (
        select from unnest($4::text[]) as told (word) where position(${folded('told.word')} in ${folded('link.title')}) > 0) as is_gone
      from link where link.institution_id = $1 and (${isLinked('link', '$2', '$3')} or link.id = any($5::uuid[]))
      order by link.system_id, link.key for update
    ),
    forgotten as (
      update link set person_id = null, email_address = null, claim = claim - '{emailAddress,personName}'::text[], content_hash = ''
      from theirs where link.institution_id = $1 and link.system_id = theirs.system_id and link.key = theirs.key
        and not theirs.is_gone
    ),
    gone as (
      delete from link using theirs
      where link.institution_id = $1 and link.system_id = theirs.system_id and link.key = theirs.key and theirs.is_gone
    )
    select organisation_id as "organisationId", system_id as "systemId", key, is_gone as "isGone" from theirs`,
};
