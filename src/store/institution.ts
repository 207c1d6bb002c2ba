import type { Pool } from 'pg';
import { withInstitution, type Statement } from './session.ts';
import type { Institution } from './store.ts';

export async function findInstitution(pool: Pool, institutionId: string): Promise<Institution | undefined> {
  const { rows } = await withInstitution(pool, institutionId, (ask) => ({
    rows: ask<Institution>(find, [institutionId]),
  }));
  return (await rows)[0];
}

/** A row of `institution` as an Institution. */
export const institutionColumns = `institution_id as id, name, domains, personal_domains as "personalDomains",
  array(select domain from reference_domain where overrules_list order by domain) as "overruledDomains"`;

const find: Statement = {
  name: 'find-institution',
  text: `select ${institutionColumns} from institution where institution_id = $1`,
};
