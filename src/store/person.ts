import type { Pool } from 'pg';
import { detailStatement, readDetail } from './detail.ts';
import { detailsColumn, readDetails, type DetailRows } from './person-details-sql.ts';
import type { PersonDetail } from './persons-store.ts';
import type { OrganisationSummary, Reader } from './store.ts';

export async function getPerson(
  pool: Pool,
  input: Reader & { readonly personId: string },
): Promise<PersonDetail | undefined> {
  const found = await readDetail<Row>(pool, statement, { ...input, id: input.personId });
  if (!found) return undefined;
  const { id, displayName, emailAddresses, organisation } = found.row;
  const details = readDetails(found.row.details).get(id) ?? [];
  return { id, displayName, emailAddresses, ...(organisation ? { organisation } : {}), details, ...found.detail };
}

interface Row extends Pick<PersonDetail, 'id' | 'displayName' | 'emailAddresses'> {
  readonly organisation: OrganisationSummary | null;
  readonly details: DetailRows;
}

const statement = detailStatement('person', {
  columns: `known.display_name as "displayName",
      (select json_agg(address.email_address order by address.email_address <> known.email_address, address.email_address)
        from person_address as address
        where address.institution_id = $1 and address.person_id = known.id) as "emailAddresses",
      (select json_build_object('id', organisation.id, 'name', organisation.name, 'domain', organisation.domain)
        from organisation
        where organisation.institution_id = $1 and organisation.id = known.organisation_id) as organisation,
      ${detailsColumn}`,
});
