import type { LinkAudience, LinkKind } from '#domain/link.ts';
import type { Statement } from './session.ts';

export interface SystemRow {
  readonly code: string;
  readonly kinds: readonly LinkKind[];
  readonly seenBy: LinkAudience;
}

export const findSystem: Statement = {
  name: 'find-system-of-links',
  text: `select code, kinds, seen_by as "seenBy" from connected_system where institution_id = $1 and id = $2`,
};

export const readUnits: Statement = {
  name: 'read-units-of-links',
  text: `select id, name from unit where institution_id = $1 order by id`,
};

export const readBefore: Statement = {
  name: 'read-links-before',
  text: `select link.key, encode(link.content_hash, 'hex') as hash, link.organisation_id as "organisationId",
      link.person_id as "personId", link.matched_by as "matchedBy"
    from link where link.institution_id = $1 and link.system_id = $2 and link.key = any($3::text[])`,
};

export const writeLinks: Statement = {
  name: 'write-links',
  text: `insert into link (institution_id, system_id, seen_by, changed_at, id, key, kind, title, state, starts_on, ends_on, sort_on,
      amount_minor, currency, url, organisation_id, person_id, unit_id, claim, claim_key, domains, name_key, email_address,
      content_hash, matched_by)
    select $1, $2, $4, $5, id, key, kind, title, state, starts_on, ends_on, sort_on, amount_minor, currency, url, organisation_id,
      person_id, unit_id, claim, claim_key, domains, name_key, email_address, decode(hash, 'hex'), matched_by
    from jsonb_to_recordset($3::jsonb) as given (id uuid, key text, kind text, title text, state text, starts_on date, ends_on date,
      sort_on date, amount_minor bigint, currency text, url text, organisation_id uuid, person_id uuid, unit_id uuid, claim jsonb,
      claim_key text, domains text[], name_key text, email_address text, hash text, matched_by text)
    order by key
    on conflict (institution_id, system_id, key) do update set
      changed_at = excluded.changed_at, kind = excluded.kind, title = excluded.title, state = excluded.state,
      starts_on = excluded.starts_on, ends_on = excluded.ends_on, sort_on = excluded.sort_on,
      amount_minor = excluded.amount_minor, currency = excluded.currency, url = excluded.url,
      organisation_id = excluded.organisation_id, person_id = excluded.person_id, unit_id = excluded.unit_id,
      claim = excluded.claim, claim_key = excluded.claim_key, domains = excluded.domains, name_key = excluded.name_key,
      email_address = excluded.email_address, content_hash = excluded.content_hash, matched_by = excluded.matched_by`,
};
