-- When the database itself took an entry in, whatever the clock of the server that sent it: what the seals go by. Before there were seals: never.
alter table audit add column recorded_at timestamptz not null default '-infinity';
alter table audit alter column recorded_at set default clock_timestamp();
create index audit_recorded on audit (institution_id, recorded_at, id);
create index audit_colleague on audit (institution_id, colleague_id, recorded_at, id);

-- Entries are appended unchained, so that nobody waits for anybody, and sealed afterwards: each seal holds the one before it.
create table audit_seal (
  institution_id uuid not null,
  number bigint not null,
  previous_hash bytea not null, -- 32 zeros for the first
  hash bytea not null, -- SHA-256 over the seal before it, this row and the hash of every entry
  entry_count integer not null,
  sealed_at timestamptz not null,
  settled_at timestamptz, -- what was recorded well before this is sealed; null while that is nothing
  primary key (institution_id, number)
);

-- Which seal holds an entry. Stays when the entry goes, which is how one that is missing is found.
create table audit_seal_entry (
  institution_id uuid not null,
  entry_id uuid not null,
  seal_number bigint not null,
  hash bytea not null, -- SHA-256 of the entry
  primary key (institution_id, entry_id),
  foreign key (institution_id, seal_number) references audit_seal
);
create index audit_seal_entry_seal on audit_seal_entry (institution_id, seal_number, entry_id);

-- Read and appended to, as the audit.
alter table audit_seal enable row level security;
alter table audit_seal force row level security;
create policy read_own_institution on audit_seal for select
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);
create policy append_own_institution on audit_seal for insert
  with check (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table audit_seal_entry enable row level security;
alter table audit_seal_entry force row level security;
create policy read_own_institution on audit_seal_entry for select
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);
create policy append_own_institution on audit_seal_entry for insert
  with check (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

-- What a colleague is told: by its kind, with what is filled in.
create table notice (
  institution_id uuid not null,
  id uuid not null,
  colleague_id uuid not null, -- who is told
  kind text not null,
  params jsonb not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, colleague_id) references colleague
);
create index notice_colleague on notice (institution_id, colleague_id, at, id);
alter table notice enable row level security;
alter table notice force row level security;
create policy own_institution on notice
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

-- The server seals every institution's audit, also of those that nobody has signed in to since it started: it may know their ids, and nothing else of them.
create function institution_ids() returns setof uuid
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform set_config('app.every_institution', 'on', true);
    return query select institution_id from public.institution;
  end
  $$;
revoke all on function institution_ids() from public;
