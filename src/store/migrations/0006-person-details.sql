-- What colleagues kept of a person beside name and address, each with who kept it. The same value may stand twice once two
-- people have become one; it is read once.
create table person_detail (
  institution_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('job-title', 'phone', 'orcid', 'web-address', 'organisation')),
  value text not null,
  colleague_id uuid not null,
  at timestamptz not null,
  primary key (institution_id, person_id, id)
);

alter table person_detail add foreign key (institution_id, person_id) references person (institution_id, id);
alter table person_detail add foreign key (institution_id, colleague_id) references colleague (institution_id, id);

alter table person_detail enable row level security;
alter table person_detail force row level security;
create policy own_institution on person_detail
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);
