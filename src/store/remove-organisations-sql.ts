import { removeIntroductions } from './introductions-owned.ts';
import { removeNameWords } from './search-words.ts';
import type { Statement } from './session.ts';

/** Removes the organisations that `condition` picks and that nobody belongs to and nothing was logged of, and that have neither signals nor links nor anything below them, with their
 * domains, identifiers and words. */
export function removeEmptyOrganisations(name: string, condition: string): Statement {
  return {
    name,
    text: `with gone as (
      select organisation.id from organisation
      where ${condition}
        and not exists (
          select from person where person.institution_id = $1 and person.organisation_id = organisation.id)
        and not exists (
          select from organisation_participant as part
          where part.institution_id = $1 and part.organisation_id = organisation.id)
        and not exists (
          select from signal where signal.institution_id = $1 and signal.organisation_id = organisation.id)
        and not exists (
          select from link where link.institution_id = $1 and link.organisation_id = organisation.id)
        and not exists (
          select from organisation as child
          where child.institution_id = $1 and child.parent_id = organisation.id)
    ),
    place as (
      delete from organisation_domain where institution_id = $1 and organisation_id = any(array(select id from gone))
    ),
    identifier as (
      delete from organisation_identifier where institution_id = $1 and organisation_id = any(array(select id from gone))
    ),
    decision as (
      delete from link_decision where institution_id = $1 and organisation_id = any(array(select id from gone))
    ),
    ${removeNameWords('any(array(select id from gone))')},
    ${removeIntroductions('organisation')}
    delete from organisation where institution_id = $1 and id = any(array(select id from gone))`,
  };
}
