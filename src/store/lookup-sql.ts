import { cautionColumns, stewardTable, type CautionRows } from './caution-sql.ts';
import { correctedBy, correctionsColumn, correctionsUnder } from './corrections-sql.ts';
import type { CorrectionRows } from './corrections-read.ts';
import type { KnowledgeRow, LatestRows, TieRows } from './knowledge.ts';
import { contributorsAnd, knowledgeColumns, latestColumn, latestOf, tiesColumn, tiesOf } from './knowledge-sql.ts';
import { detailsColumn, type DetailRows } from './person-details-sql.ts';
import { itemColumns, itemTables, type ItemRows } from './lookup-items-sql.ts';
import { strangerColumns, strangerTables, twinTables, type StrangerRow } from './lookup-strangers-sql.ts';
import type { Statement } from './session.ts';

export const limit = 5;

/**
 * $1 institution, $2 colleague, $3 addresses, $4 the domains of each where its organisation may be known, $5
 * the keys of the items, $6 what corrections of them can stand under, $7 how the domains of each look in passing, $8 each one's name key,
 * $9 which item each key is of, $10 whose mailboxes they are in, $11 the conversation's key.
 */
export const lookupStatement: Statement = {
  name: 'lookup',
  text: `with corrected as materialized (${correctionsUnder('$6')}),
  asked as materialized (
    select given.*, coalesce((select corrected.person_id ${correctedBy('person')}), address.person_id) as person_id,
      (select corrected.organisation_id ${correctedBy('organisation')}) as corrected_id
    from unnest($3::text[], $4::text[], $7::text[], $8::text[]) as given (email_address, domains, appearances, name_key)
    left join person_address as address
      on address.institution_id = $1 and address.email_address = given.email_address
  ),
  entry as materialized (
    select asked.email_address, asked.domains, asked.appearances, asked.name_key, asked.corrected_id,
      person.id, person.display_name, person.organisation_id, person.is_from_log, person.interaction_count,
      person.colleague_count, person.id is null or (person.is_from_log and person.interaction_count = 0) as is_stranger
    from asked
    left join person on person.institution_id = $1 and person.id = asked.person_id
  ),
  ${strangerTables},
  known as materialized (select distinct id from entry where id is not null),
  ${twinTables},
  guess as materialized (
    select organisation_id as id from guessed where organisation_id is not null
    union select corrected_id from entry where corrected_id is not null
  ),
  place as materialized (select organisation_id as id from entry where organisation_id is not null union select id from guess),
  ${stewardTable},
  tie as materialized (${tiesOf('person', { from: 'known', limit })}),
  latest as materialized (${latestOf('person', { from: 'known', limit })}),
  organisation_tie as materialized (${tiesOf('organisation', { from: 'guess', limit })}),
  organisation_latest as materialized (${latestOf('organisation', { from: 'guess', limit: 1 })}),
  ${itemTables},
  shown as materialized (select interaction_id from latest union select id from asked_interaction),
  ${contributorsAnd({ named: ['tie', 'organisation_tie', 'corrected', 'delegate', 'stewarded'] })}
  select
    (select json_agg(json_build_array(email_address, id, display_name, organisation_id, is_from_log,
        interaction_count, colleague_count))
      from entry where id is not null) as entries,${strangerColumns},
    (select json_agg(json_build_array(organisation.id, organisation.name, organisation.domain, organisation.is_from_log,
        organisation.interaction_count, organisation.colleague_count, organisation.unit_count, (
          select unit_id from colleague
          where colleague.institution_id = $1 and colleague.id = $2 and not exists (
            select from organisation_unit as counted
            where counted.institution_id = $1 and counted.organisation_id = organisation.id
              and counted.unit_id = colleague.unit_id and counted.shared_count > 0)) is not null))
      from place left join organisation on organisation.institution_id = $1 and organisation.id = place.id) as organisations,
    ${tiesColumn('tie', 'ties')},
    ${latestColumn('latest', 'latest')},
    ${tiesColumn('organisation_tie', 'organisation_ties')},
    ${latestColumn('organisation_latest', 'organisation_latest')},
    ${itemColumns},${cautionColumns},
    ${detailsColumn},
    ${correctionsColumn},
    ${knowledgeColumns}`,
};

export interface LookupRow extends KnowledgeRow, StrangerRow, ItemRows, CautionRows {
  readonly entries:
    | readonly [
        emailAddress: string,
        personId: string,
        displayName: string,
        organisationId: string | null,
        isFromLog: boolean,
        interactions: number,
        colleagues: number,
      ][]
    | null;
  readonly organisations:
    | readonly [
        id: string | null,
        name: string,
        domain: string,
        isFromLog: boolean,
        interactions: number,
        colleagues: number,
        units: number,
        isViewersUnitNew: boolean,
      ][]
    | null;
  readonly ties: TieRows;
  readonly latest: LatestRows;
  readonly organisation_ties: TieRows;
  readonly organisation_latest: LatestRows;
  readonly details: DetailRows;
  readonly corrections: CorrectionRows;
}
