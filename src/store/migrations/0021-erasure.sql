-- Addresses of people who were erased and are not to be kept again, by what they hash to: nobody can read who they were.
create table kept_out (
  institution_id uuid not null,
  hash bytea not null, -- SHA-256 of the institution and the address
  at timestamptz not null,
  primary key (institution_id, hash),
  foreign key (institution_id) references institution
);

alter table kept_out enable row level security;
alter table kept_out force row level security;
create policy own_institution on kept_out
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

-- The oldest, which go first where an institution keeps nothing for longer than some years.
create index interaction_occurred on interaction (institution_id, occurred_at, id);
alter table institution add column retention_years integer check (retention_years between 1 and 30); -- null: nothing goes by age
