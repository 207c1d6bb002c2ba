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
    order by link.sort_on desc, link.id desc limit ${mostRecords}`,
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
