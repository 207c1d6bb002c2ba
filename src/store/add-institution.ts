import { asOwner } from './owner-session.ts';
import type { Institution } from './store.ts';

/** Takes an institution on board, or brings its name and domains up to date. */
export async function addInstitution(options: {
  /** Connects as the owner of the database. */
  readonly connectionString: string;
  readonly institution: Institution;
}): Promise<void> {
  const { id, name, domains, personalDomains } = options.institution;
  await asOwner(options.connectionString, async (client) => {
    await client.query("select set_config('app.institution_id', $1, true)", [id]);
    await client.query(
      `insert into institution (institution_id, name, domains, personal_domains) values ($1, $2, $3, $4)
      on conflict (institution_id) do update set
        name = excluded.name, domains = excluded.domains, personal_domains = excluded.personal_domains`,
      [id, name, domains, personalDomains],
    );
  });
}
