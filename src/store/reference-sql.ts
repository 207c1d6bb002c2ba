/** The statements of an import: what is new goes into a temporary table first, so that only what differs is written. */

export const waitForOtherImports = 'lock table reference_source in share row exclusive mode';

export const makeNewRecords = 'create temporary table new_record (key text primary key, record jsonb) on commit drop';

export const addNewRecords = `insert into new_record
  select key, record::jsonb from unnest($1::text[], $2::text[]) as given (key, record)
  on conflict (key) do nothing`;

/** The file's name alone, and the day, are no news. */
export const putSource = `insert into reference_source
    (source, file_name, sha256, version, licence, record_count, imported_at)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (source) do update set
    file_name = excluded.file_name, sha256 = excluded.sha256, version = excluded.version, licence = excluded.licence,
    record_count = excluded.record_count, imported_at = excluded.imported_at
  where (reference_source.sha256, reference_source.version, reference_source.licence, reference_source.record_count)
    is distinct from (excluded.sha256, excluded.version, excluded.licence, excluded.record_count)`;

export const removeOldRecords = `delete from reference_organisation as old
  where old.source = $1 and not exists (select from new_record where new_record.key = old.key)`;

export const putNewRecords = `insert into reference_organisation (source, key, record)
  select $1, key, record from new_record
  where not exists (select from reference_organisation as old where old.source = $1 and old.key = new_record.key)`;

export const readRecords = 'select record from reference_organisation order by source, key';

export const makeNewDomains = `create temporary table new_domain
  (like reference_domain, primary key (domain)) on commit drop`;

export const addNewDomains = `insert into new_domain
    (domain, organisation_key, name, ror, identifiers, unit_name, source, country, overrules_list)
  select domain, organisation_key, name, identifiers::jsonb ->> 'ror', identifiers::jsonb, unit_name, source, country,
    overrules_list
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::boolean[])
    as given (domain, organisation_key, name, identifiers, unit_name, source, country, overrules_list)`;

export const removeOldDomains = `delete from reference_domain as old
  where not exists (select from new_domain where new_domain.domain = old.domain)`;

export const putNewDomains = `insert into reference_domain
    (domain, organisation_key, name, ror, identifiers, unit_name, source, country, overrules_list)
  select domain, organisation_key, name, ror, identifiers, unit_name, source, country, overrules_list from new_domain
  on conflict (domain) do update set
    organisation_key = excluded.organisation_key, name = excluded.name, ror = excluded.ror,
    identifiers = excluded.identifiers, unit_name = excluded.unit_name, source = excluded.source,
    country = excluded.country, overrules_list = excluded.overrules_list
  where (reference_domain.organisation_key, reference_domain.name, reference_domain.ror, reference_domain.identifiers,
      reference_domain.unit_name, reference_domain.source, reference_domain.country,
      reference_domain.overrules_list)
    is distinct from (excluded.organisation_key, excluded.name, excluded.ror, excluded.identifiers,
      excluded.unit_name, excluded.source, excluded.country, excluded.overrules_list)`;

export const removeOldSharedDomains = 'delete from reference_shared_domain where domain <> all($1::text[])';

export const putNewSharedDomains = `insert into reference_shared_domain (domain)
  select unnest($1::text[]) on conflict (domain) do nothing`;
