import { appendAudit } from './audit.ts';
import { asOwner } from './owner-session.ts';
import type { Ask } from './session.ts';
import type { Institution } from './store.ts';

/** Takes an institution on board, or brings its name and domains up to date. */
export async function addInstitution(options: {
  /** Connects as the owner of the database. */
  readonly connectionString: string;
  readonly institution: Institution;
}): Promise<void> {
  const { id, name, domains, personalDomains } = options.institution;
  await asOwner(options.connectionString, async (client) => {
    const ask: Ask = async (statement, values) => (await client.query({ ...statement, values: [...values] })).rows;
    await client.query("select set_config('app.institution_id', $1, true)", [id]);
    const [changed] = await ask<{ isNew: boolean }>(put, [id, name, domains, personalDomains]);
    if (!changed) return;
    await appendAudit(ask, {
      institutionId: id,
      colleagueId: null,
      action: changed.isNew ? 'institution-added' : 'institution-changed',
      subjectId: id,
      details: { name, domains: domains.join(' '), personalDomains: personalDomains.join(' ') },
    });
  });
}

const put = {
  name: 'put-institution',
  text: `insert into institution (institution_id, name, domains, personal_domains) values ($1, $2, $3, $4)
    on conflict (institution_id) do update set
      name = excluded.name, domains = excluded.domains, personal_domains = excluded.personal_domains
    where (institution.name, institution.domains, institution.personal_domains)
      is distinct from (excluded.name, excluded.domains, excluded.personal_domains)
    returning xmax = 0 as "isNew"`,
};
