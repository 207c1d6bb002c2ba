import type { Pool } from 'pg';
import { readKnowledge, type KnowledgeRow, type LatestRows, type TieRows } from './knowledge.ts';
import { contributorsAnd, knowledgeColumns, latestColumn, latestOf, tiesColumn, tiesOf } from './knowledge-sql.ts';
import { withInstitution, type Statement } from './session.ts';
import type { OrganisationSummary, PersonDetail, Viewer } from './store.ts';

const limit = 50;

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
  const { id, displayName, emailAddresses, organisation } = row;
  const { ties, latest } = row;
  const known = readKnowledge(row, { viewer: colleagueId, limit, ties, latest }).about(id);
  const totals = {
    interactions: row.interactionCount + known.hidden.interactions,
    colleagues: row.colleagueCount + known.hidden.colleagues,
  };
  if (row.isFromLog && totals.interactions === 0) return undefined;
  return {
    id,
    displayName,
    emailAddresses,
    ...(organisation ? { organisation } : {}),
    relationships: known.relationships,
    interactions: known.interactions,
    totals,
  };
}

interface Row extends KnowledgeRow, Pick<PersonDetail, 'id' | 'displayName' | 'emailAddresses'> {
  readonly isFromLog: boolean;
  readonly interactionCount: number;
  readonly colleagueCount: number;
  readonly organisation: OrganisationSummary | null;
  readonly ties: TieRows;
  readonly latest: LatestRows;
}

const statement: Statement = {
  name: 'get-person',
  text: `with known as materialized (
    select * from person where person.institution_id = $1 and person.id = $3
  ),
  tie as materialized (${tiesOf('person', { from: 'known', limit })}),
  latest as materialized (${latestOf('person', { from: 'known', limit })}),
  shown as materialized (select interaction_id from latest),
  ${contributorsAnd({ named: ['tie'] })}
  select known.id, known.display_name as "displayName", known.is_from_log as "isFromLog",
    known.interaction_count as "interactionCount", known.colleague_count as "colleagueCount",
    (select json_agg(address.email_address order by address.email_address <> known.email_address, address.email_address)
      from person_address as address
      where address.institution_id = $1 and address.person_id = known.id) as "emailAddresses",
    (select json_build_object('id', organisation.id, 'name', organisation.name, 'domain', organisation.domain)
      from organisation
      where organisation.institution_id = $1 and organisation.id = known.organisation_id) as organisation,
    ${tiesColumn('tie', 'ties')},
    ${latestColumn('latest', 'latest')},
    ${knowledgeColumns}
  from known`,
};
