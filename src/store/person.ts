import type { Pool } from 'pg';
import { readKnowledge, type KnowledgeRow, type LatestRows, type RelationshipRows } from './knowledge.ts';
import {
  colleaguesColumn,
  contributorsColumn,
  describeAll,
  hiddenTotals,
  interactionsColumn,
  isVisible,
  latestColumn,
  latestOf,
  relationshipsColumn,
  relationshipsOf,
} from './knowledge-sql.ts';
import { withInstitution, type Statement } from './session.ts';
import type { OrganisationSummary, PersonDetail, Viewer } from './store.ts';

/** A person with the fifty latest relationships and interactions. */
export async function getPerson(
  pool: Pool,
  input: Viewer & { readonly personId: string },
): Promise<PersonDetail | undefined> {
  const { institutionId, colleagueId, personId } = input;
  const { rows } = await withInstitution(pool, institutionId, (ask) => ({
    rows: ask<Row>(statement, [institutionId, colleagueId, personId]),
  }));
  const [row] = await rows;
  if (!row) return undefined;
  const knowledge = readKnowledge(row);
  const { id, displayName, emailAddresses, organisation, totals } = row;
  return {
    id,
    displayName,
    emailAddresses,
    ...(organisation ? { organisation } : {}),
    relationships: knowledge.relationships(row.relationships).get(id) ?? [],
    interactions: knowledge.interactions(row.latest).get(id) ?? [],
    totals,
  };
}

interface Row extends KnowledgeRow, Pick<PersonDetail, 'id' | 'displayName' | 'emailAddresses' | 'totals'> {
  readonly organisation: OrganisationSummary | null;
  readonly relationships: RelationshipRows;
  readonly latest: LatestRows;
}

const statement: Statement = {
  name: 'get-person',
  text: `with known as materialized (
    select person.id, person.display_name, person.organisation_id, person.email_address,
      json_build_object(
        'interactions', person.interaction_count + hidden.interactions,
        'colleagues', person.colleague_count + hidden.colleagues) as totals
    from person cross join ${hiddenTotals('person')}
    where person.institution_id = $1 and person.id = $3 and ${isVisible('person')}
  ),
  tie as materialized (${relationshipsOf('person', { from: 'known', limit: '50' })}),
  latest as materialized (${latestOf('person', { from: 'known', limit: '50' })}),
  ${describeAll({
    interactionIds: 'select interaction_id from latest',
    colleagueIds: 'select colleague_id from tie',
  })}
  select known.id, known.display_name as "displayName", known.totals,
    (select json_agg(address.email_address order by address.email_address <> known.email_address, address.email_address)
      from person_address as address
      where address.institution_id = $1 and address.person_id = known.id) as "emailAddresses",
    (select json_build_object('id', organisation.id, 'name', organisation.name, 'domain', organisation.domain)
      from organisation
      where organisation.institution_id = $1 and organisation.id = known.organisation_id) as organisation,
    ${relationshipsColumn('tie', 'relationships')},
    ${latestColumn('latest', 'latest')},
    ${interactionsColumn},
    ${contributorsColumn},
    ${colleaguesColumn}
  from known`,
};
