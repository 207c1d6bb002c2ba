import type { Pool } from 'pg';
import { readKnowledge, toIso, type KnowledgeRow, type LatestRows, type TieRows } from './knowledge.ts';
import { contributorsAnd, knowledgeColumns, latestColumn, latestOf, tiesColumn, tiesOf } from './knowledge-sql.ts';
import { withInstitution, type Statement } from './session.ts';
import type { OrganisationDetail, Viewer } from './store.ts';

const limit = 50;

/** An organisation with its hundred latest people and fifty latest relationships and interactions. */
export async function getOrganisation(
  pool: Pool,
  input: Viewer & { readonly organisationId: string },
): Promise<OrganisationDetail | undefined> {
  const { institutionId, colleagueId, organisationId } = input;
  const { rows } = await withInstitution(pool, institutionId, (ask) => ({
    rows: ask<Row>(statement, [institutionId, colleagueId, organisationId]),
  }));
  const [row] = await rows;
  if (!row) return undefined;
  const { id, name, domain, domains, ties, latest } = row;
  const known = readKnowledge(row, { viewer: colleagueId, limit, ties, latest }).about(id);
  const totals = {
    interactions: row.interactionCount + known.hidden.interactions,
    colleagues: row.colleagueCount + known.hidden.colleagues,
  };
  if (row.isFromLog && totals.interactions === 0) return undefined;
  return {
    id,
    name,
    domain,
    domains,
    people: (row.people ?? []).map(([personId, displayName, emailAddress, lastAt]) => ({
      id: personId,
      displayName,
      emailAddress,
      ...(lastAt === null ? {} : { lastAt: toIso(lastAt) }),
    })),
    relationships: known.relationships,
    interactions: known.interactions,
    totals,
  };
}

interface Row extends KnowledgeRow, Pick<OrganisationDetail, 'id' | 'name' | 'domain' | 'domains'> {
  readonly isFromLog: boolean;
  readonly interactionCount: number;
  readonly colleagueCount: number;
  readonly people: readonly [id: string, displayName: string, emailAddress: string, lastAt: string | null][] | null;
  readonly ties: TieRows;
  readonly latest: LatestRows;
}

const statement: Statement = {
  name: 'get-organisation',
  text: `with known as materialized (
    select * from organisation where organisation.institution_id = $1 and organisation.id = $3
  ),
  tie as materialized (${tiesOf('organisation', { from: 'known', limit })}),
  latest as materialized (${latestOf('organisation', { from: 'known', limit })}),
  shown as materialized (select interaction_id from latest),
  member as materialized (
    select person.id, person.display_name, person.email_address, greatest(person.last_at, own.last_at) as last_at
    from person
    left join lateral (
      select max(tie.last_at) as last_at from relationship as tie
      where tie.institution_id = $1 and tie.person_id = person.id and tie.colleague_id = $2
    ) as own on true
    where person.institution_id = $1 and person.organisation_id = $3
      and (not person.is_from_log or person.interaction_count > 0 or own.last_at is not null)
    order by person.last_at desc nulls last limit 100
  ),
  ${contributorsAnd({ named: ['tie'] })}
  select known.id, known.name, known.domain, known.is_from_log as "isFromLog",
    known.interaction_count as "interactionCount", known.colleague_count as "colleagueCount",
    (select json_agg(place.domain order by place.domain <> known.domain, place.domain)
      from organisation_domain as place
      where place.institution_id = $1 and place.organisation_id = known.id) as domains,
    (select json_agg(json_build_array(id, display_name, email_address, last_at) order by last_at desc nulls last)
      from member) as people,
    ${tiesColumn('tie', 'ties')},
    ${latestColumn('latest', 'latest')},
    ${knowledgeColumns}
  from known`,
};
