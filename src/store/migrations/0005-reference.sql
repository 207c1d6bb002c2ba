-- Reference data: published, the same for every institution, so these tables and no others are without an institution_id.
-- Everybody may read them; only the owner, who imports, writes.

create table reference_source (
  source text not null check (source in ('ror', 'universities', 'domains')),
  file_name text not null,
  sha256 text not null,
  version text, -- of the release, where the file says
  licence text not null,
  record_count integer not null,
  imported_at timestamptz not null,
  primary key (source)
);

-- What the files say, as far as the rules need it: importing one source resolves the domains of all again.
create table reference_organisation (
  source text not null references reference_source,
  key text not null, -- a hash of the record
  record jsonb not null,
  primary key (source, key)
);

-- What the rules make of it: of an address's domains, the longest one that is here answers whose it is.
create table reference_domain (
  domain text not null,
  organisation_key text not null, -- the same for all domains of one organisation
  name text not null,
  ror text,
  identifiers jsonb not null,
  unit_name text, -- the part of the organisation that has this domain
  source text not null,
  country text,
  primary key (domain)
);

-- Domains that unrelated bodies share: below one of these, an unknown name is nobody's part.
create table reference_shared_domain (
  domain text not null,
  primary key (domain)
);

create index reference_domain_organisation on reference_domain (organisation_key, domain);

alter table organisation
  add column identifiers jsonb not null default '{}', -- ror, company, charity, ukprn
  add column reference_key text; -- the organisation_key of the reference data that it was named from
create index organisation_reference on organisation (institution_id, reference_key) where reference_key is not null;

alter table reference_source enable row level security;
alter table reference_source force row level security;
create policy read_by_all on reference_source for select using (true);
create policy write_as_owner on reference_source to current_user using (true) with check (true);

alter table reference_organisation enable row level security;
alter table reference_organisation force row level security;
create policy read_by_all on reference_organisation for select using (true);
create policy write_as_owner on reference_organisation to current_user using (true) with check (true);

alter table reference_domain enable row level security;
alter table reference_domain force row level security;
create policy read_by_all on reference_domain for select using (true);
create policy write_as_owner on reference_domain to current_user using (true) with check (true);

alter table reference_shared_domain enable row level security;
alter table reference_shared_domain force row level security;
create policy read_by_all on reference_shared_domain for select using (true);
create policy write_as_owner on reference_shared_domain to current_user using (true) with check (true);
