import { institutionColumns } from './institution.ts';
import { asOwner } from './owner-session.ts';
import type { InstitutionOnBoard } from './store.ts';

export type ListedInstitution = Omit<InstitutionOnBoard, 'policy' | 'units'>;

/** Every institution on board, by name. Only the owner of the database can ask for all. */
export async function listInstitutions(options: { readonly connectionString: string }): Promise<ListedInstitution[]> {
  return await asOwner(options.connectionString, async (client) => {
    await client.query("set local app.every_institution = 'on'");
    const { rows } = await client.query<ListedInstitution>(
      `select ${institutionColumns} from institution order by name, institution_id`,
    );
    return rows;
  });
}
