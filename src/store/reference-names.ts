import type { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { keepNameWords } from './name-words.ts';
import type { Ask } from './session.ts';

/**
 * Organisations of all institutions that logging has made with nothing but a domain get the name and the identifiers that
 * the reference data has for it; but not where unrelated bodies share it, since logging may have put them together before
 * anybody knew. Resolves to how many.
 */
export async function nameFromReference(client: Client): Promise<number> {
  await client.query("set local app.every_institution = 'on'");
  const institutions = await client.query<{ id: string }>('select institution_id as id from institution order by 1');
  await client.query("set local app.every_institution = 'off'");
  let named = 0;
  for (const { id } of institutions.rows) {
    await client.query("select set_config('app.institution_id', $1, true)", [id]);
    const { rows } = await client.query<{ id: string; name: string }>(nameNameless, [id]);
    await client.query(appendNamed, [id, rows.map((row) => row.id), rows.map(() => newId()), new Date()]);
    await keepWords(client, id, rows);
    named += rows.length;
  }
  return named;
}

async function keepWords(
  client: Client,
  institutionId: string,
  named: readonly { readonly id: string; readonly name: string }[],
): Promise<void> {
  const sent: Promise<unknown>[] = [];
  const ask: Ask = (statement, values) => {
    const answer = client.query({ ...statement, values: [...values] }).then(({ rows }) => rows);
    sent.push(answer);
    return answer;
  };
  keepNameWords(
    ask,
    institutionId,
    'organisation',
    named.map(({ id, name }) => ({ id, texts: [name] })),
  );
  await Promise.all(sent);
}

const nameNameless = `with nameless as (
    select organisation.id, known.name, known.identifiers, known.organisation_key
    from organisation join reference_domain as known on known.domain = organisation.domain
    where organisation.institution_id = $1 and organisation.is_from_log
      and organisation.name = organisation.domain and organisation.reference_key is null
      and not exists (select from reference_shared_domain as shared where shared.domain = organisation.domain)
    order by organisation.id
    for no key update of organisation
  )
  update organisation set name = nameless.name, identifiers = nameless.identifiers,
    reference_key = nameless.organisation_key
  from nameless where organisation.institution_id = $1 and organisation.id = nameless.id
  returning organisation.id, organisation.name`;

const appendNamed = `insert into audit (institution_id, id, at, action, colleague_id, subject_id, details)
  select $1, audit_id, $4, 'organisation-named', null, organisation.id,
    jsonb_build_object('domain', organisation.domain, 'name', organisation.name, 'reference', organisation.reference_key)
  from unnest($2::uuid[], $3::uuid[]) as named (id, audit_id)
  join organisation on organisation.institution_id = $1 and organisation.id = named.id`;
