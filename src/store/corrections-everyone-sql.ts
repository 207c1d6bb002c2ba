import { removeEmptyOrganisations } from './remove-organisations-sql.ts';
import type { Statement } from './session.ts';

/** Whether what a correction names is there still. */
export const isThere: Statement = {
  name: 'is-subject-there',
  text: `select person.id from person where person.institution_id = $1 and person.id = $2
    union all
    select organisation.id from organisation where organisation.institution_id = $1 and organisation.id = $2`,
};

/** Whose an address is. */
export const findOwner: Statement = {
  name: 'find-owner',
  text: `select person_id as id from person_address where institution_id = $1 and email_address = $2`,
};

/** The organisation that has a domain or one above it, the longest first. */
export const findHome: Statement = {
  name: 'find-home',
  text: `select place.organisation_id as id, place.domain
    from unnest($2::text[]) with ordinality as candidate (domain, rank)
    left join organisation_domain as place on place.institution_id = $1 and place.domain = candidate.domain
    where place.domain is not null
    order by candidate.rank limit 1`,
};

/** Those of the organisation $2 who have an address that ends in $3 or $4. */
export const listAtDomain: Statement = {
  name: 'list-at-domain',
  text: `select person.id from person
    where person.institution_id = $1 and person.organisation_id = $2 and (
      select bool_or(right(address.email_address, length($3)) = $3 or right(address.email_address, length($4)) = $4)
      from person_address as address
      where address.institution_id = $1 and address.person_id = person.id)
    order by person.id`,
};

/** With its domain where nobody has it. */
export const makeNamed: Statement = {
  name: 'make-named-organisation',
  text: `with made as (
      insert into organisation (institution_id, id, name, domain, is_from_log) values ($1, $2, $3, coalesce($4, $5), false)
      on conflict (institution_id, id) do nothing
      returning id
    ),
    placed as (
      insert into organisation_domain (institution_id, domain, organisation_id)
      select $1, $4, made.id from made where $4 is not null
      on conflict (institution_id, domain) do nothing
    )
    select id from made`,
};

/** Made by a correction for everyone, none of which names it any more. */
const isAbandoned = `organisation.institution_id = $1 and organisation.id = $2
      and exists (
        select from correction where correction.institution_id = $1 and correction.organisation_id = organisation.id
          and correction.organisation_name is not null and correction.for_id = $1)
      and not exists (
        select from correction where correction.institution_id = $1 and correction.organisation_id = organisation.id
          and correction.undone_at is null)`;

export const removeAbandoned = removeEmptyOrganisations('remove-abandoned-organisation', isAbandoned);

/** What logging has filled meanwhile goes when that is taken back. */
export const leaveToLogging: Statement = {
  name: 'leave-to-logging',
  text: `update organisation set is_from_log = true where ${isAbandoned}
      and not exists (select from link where link.institution_id = $1 and link.organisation_id = organisation.id)`,
};

export const givePlace: Statement = {
  name: 'give-place',
  text: `insert into organisation_domain (institution_id, domain, organisation_id) values ($1, $2, $3)
    on conflict (institution_id, domain) do update set organisation_id = excluded.organisation_id`,
};

export const releasePlace: Statement = {
  name: 'release-place',
  text: `delete from organisation_domain where institution_id = $1 and domain = $2 and organisation_id = $3`,
};

export const returnPlace: Statement = {
  name: 'return-place',
  text: `insert into organisation_domain (institution_id, domain, organisation_id)
    select $1, $2, organisation.id from organisation where organisation.institution_id = $1 and organisation.id = $3
    on conflict (institution_id, domain) do nothing`,
};
