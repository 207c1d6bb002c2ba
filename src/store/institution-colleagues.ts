import type { Pool } from 'pg';
import { knownRoles } from '#domain/roles.ts';
import { visibilities } from '#domain/visibility.ts';
import type { ColleagueCounts, ColleaguePage, ColleagueQuery, ListedColleague } from './administration-store.ts';
import { ensureColleagueByAddress as ensureByAddress } from './colleague-by-address.ts';
import { withInstitution, type Statement } from './session.ts';

/** Colleagues by name, a page at a time: whom an address or name has a part of, in a unit, with a role. */
export async function listColleagues(pool: Pool, query: ColleagueQuery): Promise<ColleaguePage> {
  const { institutionId, text, unitId, role, after, limit } = query;
  const filters = [text.toLowerCase(), unitId === null, unitId ?? null, role ?? null];
  const rows = await withInstitution(
    pool,
    institutionId,
    async (ask) =>
      await ask<Row>(list, [institutionId, ...filters, after?.displayName ?? null, after?.id ?? null, limit + 1]),
  );
  const colleagues = rows.slice(0, limit).map(({ unitId: own, roles, ...colleague }) => ({
    ...colleague,
    roles: knownRoles.filter((one) => roles.includes(one)),
    ...(own === null ? {} : { unitId: own }),
  }));
  return { colleagues, hasMore: rows.length > limit };
}

export async function countColleagues(pool: Pool, institutionId: string): Promise<ColleagueCounts> {
  const rows = await withInstitution(pool, institutionId, async (ask) => await ask<CountRow>(count, [institutionId]));
  const sumOf = (isCounted: (row: CountRow) => boolean) =>
    rows.filter(isCounted).reduce((sum, row) => sum + row.colleagues, 0);
  return {
    total: sumOf(() => true),
    withoutUnit: sumOf(({ hasUnit }) => !hasUnit),
    byVisibility: countsOf(visibilities, (one) => sumOf(({ visibility }) => visibility === one)),
    byRole: countsOf(knownRoles, (one) => sumOf(({ roles }) => roles.includes(one))),
  };
}

export async function findUnitsOf(
  pool: Pool,
  { institutionId, emailAddresses }: { readonly institutionId: string; readonly emailAddresses: readonly string[] },
): Promise<{ emailAddress: string; unitId: string | null }[]> {
  return await withInstitution(
    pool,
    institutionId,
    async (ask) =>
      await ask<{ emailAddress: string; unitId: string | null }>(findUnits, [institutionId, emailAddresses]),
  );
}

export async function ensureColleagueByAddress(
  pool: Pool,
  { institutionId, emailAddress }: { readonly institutionId: string; readonly emailAddress: string },
): Promise<string> {
  return await withInstitution(
    pool,
    institutionId,
    async (ask) => await ensureByAddress(ask, institutionId, emailAddress),
  );
}

type Row = Omit<ListedColleague, 'unitId' | 'roles'> & {
  readonly unitId: string | null;
  readonly roles: readonly string[];
};

interface CountRow {
  readonly visibility: string | null;
  readonly roles: readonly string[];
  readonly hasUnit: boolean;
  readonly colleagues: number;
}

function countsOf<Name extends string>(names: readonly Name[], countOf: (name: Name) => number): Record<Name, number> {
  const counts = names.map((name) => [name, countOf(name)]);
  return Object.fromEntries(counts) as Record<Name, number>; // a cast: fromEntries forgets that every name is there
}

// Ends as soon as a page is full: the index has them in this order.
const list: Statement = {
  name: 'list-colleagues',
  text: `select colleague.id, colleague.display_name as "displayName",
      coalesce(colleague.email_address, '') as "emailAddress", coalesce(unit.name, '') as unit,
      colleague.unit_id as "unitId", colleague.object_id is not null as "hasSignedIn", colleague.roles
    from colleague
    left join unit on unit.institution_id = $1 and unit.id = colleague.unit_id
    where colleague.institution_id = $1
      and ($2 = '' or position($2 in lower(colleague.display_name || ' ' || coalesce(colleague.email_address, ''))) > 0)
      and (not $3::boolean or colleague.unit_id is null)
      and ($4::uuid is null or colleague.unit_id = $4)
      and ($5::text is null or $5 = any(colleague.roles))
      and ($6::text is null or (colleague.display_name, colleague.id) > ($6, $7::uuid))
    order by colleague.display_name, colleague.id limit $8`,
};

const count: Statement = {
  name: 'count-colleagues',
  text: `select default_visibility as visibility, roles, unit_id is not null as "hasUnit", count(*)::int as colleagues
    from colleague where institution_id = $1 group by 1, 2, 3`,
};

const findUnits: Statement = {
  name: 'find-units-of-colleagues',
  text: `select colleague.email_address as "emailAddress", colleague.unit_id as "unitId"
    from unnest($2::text[]) as asked (address)
    join colleague on colleague.institution_id = $1 and colleague.email_address = asked.address`,
};
