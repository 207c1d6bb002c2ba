import { renewNameWords } from './renew-name-words.ts';
import { nothingCounted } from './row-difference.ts';
import type { Ask, Statement } from './session.ts';

/** A row as it was, with its domains; JSON. */
export interface OrganisationRow {
  readonly row: Readonly<Record<string, unknown>> & { readonly id: string };
  readonly domains: readonly string[];
}

export async function readOrganisations(
  ask: Ask,
  institutionId: string,
  ids: readonly string[],
): Promise<OrganisationRow[]> {
  return ids.length === 0 ? [] : await ask<OrganisationRow>(read, [institutionId, ids]);
}

/**
 * Has organisations there that may have gone. Answers what stands for those that aren't there any more: another one has
 * their domain, or else they are made again.
 */
export async function bringBackOrganisations(
  ask: Ask,
  institutionId: string,
  organisations: readonly OrganisationRow[],
): Promise<ReadonlyMap<string, string>> {
  const standsFor = new Map<string, string>();
  for (const { row, domains } of organisations) {
    const [found] = await ask<{ readonly isThere: boolean; readonly ownerId: string | null }>(find, [
      institutionId,
      row.id,
      domains,
    ]);
    if (found?.isThere === true) continue;
    if (found && found.ownerId !== null) standsFor.set(row.id, found.ownerId);
    else {
      makeOrganisation(ask, institutionId, { row, domains });
      await renewNameWords(ask, institutionId, 'organisation', [row.id]);
    }
  }
  return standsFor;
}

/** The domains that nobody else has. */
export function makeOrganisation(ask: Ask, institutionId: string, { row, domains }: OrganisationRow): void {
  void ask(make, [JSON.stringify(row)]);
  void ask(makeDomains, [institutionId, row.id, domains]);
}

const read: Statement = {
  name: 'read-organisation-rows',
  text: `select to_jsonb(organisation) as row, array(
      select place.domain from organisation_domain as place
      where place.institution_id = $1 and place.organisation_id = organisation.id order by place.domain) as domains
    from organisation where organisation.institution_id = $1 and organisation.id = any($2::uuid[])
    order by organisation.id`,
};

const find: Statement = {
  name: 'find-organisation-or-heir',
  text: `select
      exists (select from organisation where organisation.institution_id = $1 and organisation.id = $2) as "isThere",
      (select place.organisation_id from unnest($3::text[]) as asked (domain)
        left join organisation_domain as place on place.institution_id = $1 and place.domain = asked.domain
        where place.organisation_id is not null order by place.domain limit 1) as "ownerId"`,
};

const make: Statement = {
  name: 'make-organisation-row',
  text: `insert into organisation
    select (jsonb_populate_record(null::organisation, $1::jsonb || '${nothingCounted('"unit_count": 0', '"link_count": 0')}')).*`,
};

const makeDomains: Statement = {
  name: 'make-organisation-domains',
  text: `insert into organisation_domain (institution_id, domain, organisation_id)
    select $1, domain, $2 from unnest($3::text[]) as given (domain) order by domain
    on conflict (institution_id, domain) do nothing`,
};
