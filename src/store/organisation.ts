import type { Pool } from 'pg';
import { detailStatement, readDetail } from './detail.ts';
import { toIso } from './knowledge.ts';
import type { OrganisationDetail, Viewer } from './store.ts';

/** With its hundred latest people. */
export async function getOrganisation(
  pool: Pool,
  input: Viewer & { readonly organisationId: string },
): Promise<OrganisationDetail | undefined> {
  const found = await readDetail<Row>(pool, statement, { ...input, id: input.organisationId });
  if (!found) return undefined;
  const { id, name, domain, domains, people } = found.row;
  return {
    id,
    name,
    domain,
    domains,
    people: (people ?? []).map(([personId, displayName, emailAddress, lastAt]) => ({
      id: personId,
      displayName,
      emailAddress,
      ...(lastAt === null ? {} : { lastAt: toIso(lastAt) }),
    })),
    ...found.detail,
  };
}

interface Row extends Pick<OrganisationDetail, 'id' | 'name' | 'domain' | 'domains'> {
  readonly people: readonly [id: string, displayName: string, emailAddress: string, lastAt: string | null][] | null;
}

const statement = detailStatement('organisation', {
  tables: `member as materialized (
      select person.id, person.display_name, person.email_address, greatest(person.last_at, own.last_at) as last_at
      from person
      left join lateral (
        select max(tie.last_at) as last_at from relationship as tie
        where tie.institution_id = $1 and tie.person_id = person.id and tie.colleague_id = $2
      ) as own on true
      where person.institution_id = $1 and person.organisation_id = $3
        and (not person.is_from_log or person.interaction_count > 0 or own.last_at is not null)
      order by person.last_at desc nulls last limit 100
    ),`,
  columns: `known.name, known.domain,
      (select json_agg(place.domain order by place.domain <> known.domain, place.domain)
        from organisation_domain as place
        where place.institution_id = $1 and place.organisation_id = known.id) as domains,
      (select json_agg(json_build_array(id, display_name, email_address, last_at) order by last_at desc nulls last)
        from member) as people`,
});
