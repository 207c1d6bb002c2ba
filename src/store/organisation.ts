import type { Pool } from 'pg';
import { readKnowledge, toIso, type KnowledgeRow, type LatestRows, type RelationshipRows } from './knowledge.ts';
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
import type { OrganisationDetail, Viewer } from './store.ts';

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
  const knowledge = readKnowledge(row);
  const { id, name, domain, domains, totals } = row;
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
    relationships: knowledge.relationships(row.relationships).get(id) ?? [],
    interactions: knowledge.interactions(row.latest).get(id) ?? [],
    totals,
  };
}

interface Row extends KnowledgeRow, Pick<OrganisationDetail, 'id' | 'name' | 'domain' | 'domains' | 'totals'> {
  readonly people: readonly [id: string, displayName: string, emailAddress: string, lastAt: string | null][] | null;
  readonly relationships: RelationshipRows;
  readonly latest: LatestRows;
}

const statement: Statement = {
  name: 'get-organisation',
  text: `with known as materialized (
    select organisation.id, organisation.name, organisation.domain,
      json_build_object(
        'interactions', organisation.interaction_count + hidden.interactions,
        'colleagues', organisation.colleague_count + hidden.colleagues) as totals
    from organisation cross join ${hiddenTotals('organisation')}
    where organisation.institution_id = $1 and organisation.id = $3 and ${isVisible('organisation')}
  ),
  tie as materialized (${relationshipsOf('organisation', { from: 'known', limit: '50' })}),
  latest as materialized (${latestOf('organisation', { from: 'known', limit: '50' })}),
  member as materialized (
    select person.id, person.display_name, person.email_address, greatest(person.last_at, hidden.last_at) as last_at
    from (
      select * from person
      where person.institution_id = $1 and person.organisation_id = $3 and ${isVisible('person')}
        and exists (select from known)
      order by person.last_at desc nulls last limit 100
    ) as person
    cross join ${hiddenTotals('person')}
  ),
  ${describeAll({
    interactionIds: 'select interaction_id from latest',
    colleagueIds: 'select colleague_id from tie',
  })}
  select known.id, known.name, known.domain, known.totals,
    (select json_agg(place.domain order by place.domain <> known.domain, place.domain)
      from organisation_domain as place
      where place.institution_id = $1 and place.organisation_id = known.id) as domains,
    (select json_agg(json_build_array(id, display_name, email_address, last_at) order by last_at desc nulls last)
      from member) as people,
    ${relationshipsColumn('tie', 'relationships')},
    ${latestColumn('latest', 'latest')},
    ${interactionsColumn},
    ${contributorsColumn},
    ${colleaguesColumn}
  from known`,
};
