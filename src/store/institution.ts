import type { Pool } from 'pg';
import { withInstitution, type Statement } from './session.ts';
import type { InstitutionOnBoard } from './store.ts';

export async function findInstitution(pool: Pool, institutionId: string): Promise<InstitutionOnBoard | undefined> {
  const { rows } = await withInstitution(pool, institutionId, (ask) => ({
    rows: ask<InstitutionOnBoard>(find, [institutionId]),
  }));
  return (await rows)[0];
}

export const settingsColumn = `jsonb_strip_nulls(jsonb_build_object(
    'asksBeforeSending', asks_before_sending, 'allowsDelegates', allows_delegates,
    'category', case when category_name is not null
      then jsonb_build_object('name', category_name, 'colour', category_colour) end)) as settings`;

/** A row of `institution` as an InstitutionOnBoard. */
export const institutionColumns = `institution_id as id, name, domains, personal_domains as "personalDomains",
  array(select domain from reference_domain where overrules_list order by domain) as "overruledDomains",
  ${settingsColumn}`;

const find: Statement = {
  name: 'find-institution',
  text: `select ${institutionColumns} from institution where institution_id = $1`,
};
