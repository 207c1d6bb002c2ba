import type { Statement } from './session.ts';

/** Has the organisations $2 found by the identifiers on their rows, as src/domain/organisation-identifier.ts reads them, where no other is. */
export const keepIdentifiers: Statement = {
  name: 'keep-identifiers',
  text: `insert into organisation_identifier (institution_id, scheme, value, organisation_id)
    select $1, given.scheme, given.value, organisation.id
    from organisation
    cross join lateral jsonb_each_text(organisation.identifiers) as kept (kind, written)
    cross join lateral (select
      case kept.kind when 'company' then 'company-number' when 'charity' then 'charity-number' else kept.kind end,
      case kept.kind when 'ror' then lower(kept.written)
        when 'company' then lpad(upper(replace(kept.written, ' ', '')), 8, '0')
        else upper(replace(kept.written, ' ', '')) end) as given (scheme, value)
    where organisation.institution_id = $1 and organisation.id = any($2::uuid[])
      and kept.kind in ('ror', 'company', 'charity', 'ukprn', 'vat')
    order by given.scheme, given.value
    on conflict (institution_id, scheme, value) do nothing`,
};
