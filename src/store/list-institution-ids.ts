import type { Pool } from 'pg';
import { toStoreError } from './store-error.ts';

/** The ids of all institutions on board, and nothing else of them: whoever works for one names it then. */
export async function listInstitutionIds(pool: Pool): Promise<string[]> {
  const { rows } = await pool
    .query<{ id: string }>('select institution_ids as id from institution_ids()')
    .catch((cause: unknown) => {
      throw toStoreError(cause);
    });
  return rows.map(({ id }) => id);
}
