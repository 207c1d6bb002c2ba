import { correctedBy, correctionsColumn, correctionsUnder } from './corrections-sql.ts';
import type { CorrectionRows } from './corrections-read.ts';
import type { KnowledgeRow } from './knowledge.ts';
import type { AboutRows } from './knowledge-beyond.ts';
import {
  aboutColumns,
  contributorsAnd,
  knowledgeColumns,
  latestColumn,
  latestTable,
  tieTables,
} from './knowledge-sql.ts';
import { detailsColumn, type DetailRows } from './person-details-sql.ts';
import { itemColumns, itemTables, type ItemRows } from './lookup-items-sql.ts';
import { strangerColumns, strangerTables, twinTables, type StrangerRow } from './lookup-strangers-sql.ts';
import { keptOutColumn } from './kept-out.ts';
import type { Statement } from './session.ts';
import { isPlain, isSeen, seesEveryone } from './sight-sql.ts';
import { signalColumns, signalTables, type SignalRows } from './signals-sql.ts';

export const limit = 5;

const known = { subject: 'person', from: 'known' } as const;
const named = [
  'tie.colleague_id',
  'corrected.colleague_id',
  'logged.logged_by',
  'steward_colleague.colleague_id',
  'signalled.set_by',
] as const;

/**
 * $1 institution, $2 colleague, $3 addresses, $4 the domains of each where its organisation may be known, $5
 * the keys of the items, $6 what corrections of them can stand under, $7 how the domains of each look in passing, $8 each one's name key,
 * $9 which item each key is of, $10 whose mailboxes they are in, $11 the conversation's key, $12 by
 * what each of the addresses would be kept out.
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
      person.*, person.id is null as is_stranger
    from asked
    left join lateral (
      select person.id, person.display_name, person.organisation_id, ${isPlain('person')} as is_plain,
        case when ${seesEveryone} then person.interaction_count else 0 end as interaction_count,
        case when ${seesEveryone} then person.colleague_count else 0 end as colleague_count
      from person
      where person.institution_id = $1 and person.id = asked.person_id and ${isSeen('person')}
      offset 0) as person on true
  ),
  ${strangerTables},
  known as materialized (select distinct id, is_plain from entry where id is not null),
  ${twinTables},
  place as materialized (
    select organisation.*, named.is_guess from (
      select id, bool_or(is_guess) as is_guess from (
        select organisation_id as id, false as is_guess from entry where organisation_id is not null
        union all select organisation_id, true from guessed where organisation_id is not null
        union all select corrected_id, true from entry where corrected_id is not null
      ) as named group by id
    ) as named
    cross join lateral (
      select organisation.id, organisation.name, organisation.domain, ${isPlain('organisation')} as is_plain,
        case when ${seesEveryone} then organisation.interaction_count else 0 end as interaction_count,
        case when ${seesEveryone} then organisation.colleague_count else 0 end as colleague_count,
        case when ${seesEveryone} then organisation.unit_count else 0 end as unit_count
      from organisation
      where organisation.institution_id = $1 and organisation.id = named.id and ${isSeen('organisation')}
      offset 0) as organisation
  ),
  ${signalTables({ persons: 'known', organisations: 'place' })},
  ${tieTables([known, { subject: 'organisation', from: '(select id, is_plain from place where is_guess)' }], limit)},
  ${latestTable(known, limit)},
  ${itemTables},
  shown as materialized (
    select distinct interaction_id from (select interaction_id from latest union all select id from asked_interaction) as latest
  ),
  ${contributorsAnd({ named })}
  select
    (select json_agg(json_build_array(email_address, id, display_name, organisation_id, interaction_count, colleague_count))
      from entry where id is not null) as entries,${strangerColumns},
    (select json_agg(json_build_array(id, name, domain, interaction_count, colleague_count, unit_count)) from place
    ) as organisations,
    ${aboutColumns},
    ${latestColumn},
    ${itemColumns},${signalColumns},
    ${detailsColumn},
    ${correctionsColumn},
    ${keptOutColumn},
    ${knowledgeColumns}`,
};

export interface LookupRow extends KnowledgeRow, AboutRows, StrangerRow, ItemRows, SignalRows {
  /** With the counts that are of what the viewer may see. */
  readonly entries:
    | readonly [
        emailAddress: string,
        personId: string,
        displayName: string,
        organisationId: string | null,
        interactions: number,
        colleagues: number,
      ][]
    | null;
  readonly organisations:
    | readonly [id: string, name: string, domain: string, interactions: number, colleagues: number, units: number][]
    | null;
  readonly details: DetailRows;
  readonly corrections: CorrectionRows;
  readonly kept_out: readonly string[] | null;
}
