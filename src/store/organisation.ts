import type { Pool } from 'pg';
import { detailStatement, readDetail } from './detail.ts';
import { toIso } from './knowledge.ts';
import { isPlain, isSeen, seesEveryone } from './sight-sql.ts';
import type { OrganisationDetail } from './persons-store.ts';
import type { Reader } from './store.ts';

/** With its hundred latest people. */
export async function getOrganisation(
  pool: Pool,
  input: Reader & { readonly organisationId: string },
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
  // Counters on a row order those who stand on it only for a viewer who sees what they count.
  tables: `candidate_member as materialized (
      (select person.id from person
        where person.institution_id = $1 and person.organisation_id = $3 and ${seesEveryone} and ${isSeen('person')}
        order by person.last_at desc nulls last, person.id limit 100)
      union all
      (select person.id from person
        where person.institution_id = $1 and person.organisation_id = $3 and not ${seesEveryone} and ${isSeen('person')}
        order by person.display_name, person.id limit 100)
    ),
    member as materialized (
      select person.id, person.display_name, person.email_address, case when ${isPlain('person')} then person.last_at else (
        select max(seen.last_at) from relationship as seen
        where seen.institution_id = $1 and seen.person_id = person.id
      ) end as last_at
      from candidate_member left join person on person.institution_id = $1 and person.id = candidate_member.id
    ),`,
  columns: `known.name, known.domain,
      (select json_agg(place.domain order by place.domain <> known.domain, place.domain)
        from organisation_domain as place
        where place.institution_id = $1 and place.organisation_id = known.id) as domains,
      (select json_agg(json_build_array(id, display_name, email_address, last_at) order by last_at desc nulls last, id)
        from member) as people`,
});
