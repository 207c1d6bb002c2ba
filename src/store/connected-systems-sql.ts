import type { Statement } from './session.ts';

export const list: Statement = {
  name: 'list-connected-systems',
  text: `select connected_system.id, connected_system.name, connected_system.code, connected_system.kinds,
      connected_system.seen_by as "seenBy", connected_system.per_minute as "perMinute",
      connected_system.created_at as "createdAt", connected_system.renewed_at as "renewedAt",
      connected_system.revoked_at as "revokedAt", connected_system.received_at as "receivedAt",
      coalesce(sent.links, 0) as links, coalesce(sent.waiting, 0) as waiting
    from connected_system
    left join lateral (
      select count(*)::int as links, (count(*) filter (where link.matched_by is null and link.claim_key is not null))::int as waiting
      from link where link.institution_id = $1 and link.system_id = connected_system.id
    ) as sent on true
    where connected_system.institution_id = $1
    order by connected_system.name, connected_system.id`,
};

export const add: Statement = {
  name: 'add-connected-system',
  text: `insert into connected_system
      (institution_id, id, name, code, key_hash, kinds, seen_by, per_minute, created_at, renewed_at, busy_until)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $9)
    on conflict (institution_id, code) do nothing
    returning id`,
};

export const change: Statement = {
  name: 'change-connected-system',
  text: `update connected_system set name = coalesce($3, name), kinds = coalesce($4::text[], kinds),
      seen_by = coalesce($5, seen_by), per_minute = coalesce($6, per_minute)
    where institution_id = $1 and id = $2 returning code`,
};

export const revoke: Statement = {
  name: 'revoke-connected-system',
  text: `update connected_system set key_hash = null, revoked_at = coalesce(revoked_at, $3)
    where institution_id = $1 and id = $2 returning code`,
};

export const hold: Statement = {
  name: 'hold-connected-system',
  text: `select code from connected_system where institution_id = $1 and id = $2 for update`,
};

export const renew: Statement = {
  name: 'renew-connected-system',
  text: `update connected_system set key_hash = $3, renewed_at = $4, revoked_at = null
    where institution_id = $1 and id = $2 returning code`,
};

export const findByCode: Statement = {
  name: 'find-connected-system',
  text: `select id, kinds, key_hash as "keyHash" from connected_system where institution_id = $1 and code = $2`,
};

/** What was sent is worked off at the system's rate; it may be a minute behind. */
export const takeAllowance: Statement = {
  name: 'take-allowance',
  text: `update connected_system set received_at = $4,
      busy_until = greatest(busy_until, $4) + $3::int * interval '1 minute' / per_minute
    where institution_id = $1 and id = $2 and busy_until < $4::timestamptz + interval '1 minute'
    returning id`,
};

export const waitFor: Statement = {
  name: 'wait-for-allowance',
  text: `select extract(epoch from busy_until - ($3::timestamptz + interval '1 minute'))::float8 as seconds
    from connected_system where institution_id = $1 and id = $2`,
};

const toldOrganisations = `array(
      select link.organisation_id from link
      where link.institution_id = $1 and link.system_id = $2 and link.organisation_id is not null)`;

/** The organisations whose links others will see from now on, or won't. */
export const holdTold: Statement = {
  name: 'hold-told-organisations',
  text: `select organisation.id from organisation
    where organisation.institution_id = $1 and organisation.id = any(${toldOrganisations}) and $3::text is not null
    order by organisation.id for no key update`,
};

export const showTo: Statement = {
  name: 'show-links-to',
  text: `update link set seen_by = $3 where institution_id = $1 and system_id = $2 and seen_by <> $3`,
};

export const recountTold: Statement = {
  name: 'recount-told-organisations',
  text: `update organisation set link_count = (
      select count(*) from link
      where link.institution_id = $1 and link.organisation_id = organisation.id and link.seen_by = 'everyone')
    where institution_id = $1 and id = any(${toldOrganisations})`,
};
