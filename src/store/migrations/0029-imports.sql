-- How files of a connected system are read, by names that its administrators gave.
create table link_mapping (
  institution_id uuid not null,
  system_id uuid not null,
  name text not null,
  mapping jsonb not null,
  changed_at timestamptz not null,
  primary key (institution_id, system_id, name),
  foreign key (institution_id, system_id) references connected_system (institution_id, id)
);

-- A file of links, how far it is read, and what came of it. Its rows are read anew from where it is by whoever moves it next.
create table link_import (
  institution_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  file_name text not null,
  state text not null check (state in ('uploading', 'ready', 'trying', 'tried', 'running', 'done', 'stopped')),
  size bigint not null default 0, -- bytes
  hash bytea, -- SHA-256 of the file; null while it comes in
  encoding text,
  separator text,
  columns text[] not null default '{}',
  first_byte bigint not null default 0, -- where the rows below the names of the columns begin
  first_line integer not null default 1,
  mapping jsonb, -- of the trial or run
  next_byte bigint not null default 0,
  next_line integer not null default 1,
  counts jsonb not null default '{}',
  examples jsonb not null default '{}', -- the first few of each outcome
  started_by uuid, -- null for the administrator's commands
  created_at timestamptz not null,
  moved_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, system_id) references connected_system (institution_id, id),
  foreign key (institution_id, started_by) references colleague (institution_id, id)
);
create index link_import_latest on link_import (institution_id, created_at, id);
-- One at a time for each system.
create unique index link_import_running on link_import (institution_id, system_id) where state = 'running';

-- The file while it is needed.
create table link_import_part (
  institution_id uuid not null,
  import_id uuid not null,
  number integer not null,
  bytes bytea not null, -- 256 KiB but for the last
  primary key (institution_id, import_id, number),
  foreign key (institution_id, import_id) references link_import (institution_id, id)
);

-- Which keys the file has given so far, and where first.
create table link_import_key (
  institution_id uuid not null,
  import_id uuid not null,
  key text not null,
  line integer not null,
  primary key (institution_id, import_id, key),
  foreign key (institution_id, import_id) references link_import (institution_id, id)
);

-- What is wrong with rows that were refused, for thirty days.
create table link_import_refusal (
  institution_id uuid not null,
  import_id uuid not null,
  line integer not null,
  position smallint not null,
  column_name text not null, -- '' where it is about the row
  value text not null,
  fault text not null,
  params jsonb not null,
  primary key (institution_id, import_id, line, position),
  foreign key (institution_id, import_id) references link_import (institution_id, id)
);

do $$
declare
  one text;
begin
  foreach one in array array['link_mapping', 'link_import', 'link_import_part', 'link_import_key', 'link_import_refusal'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format($sql$create policy own_institution on %I
      using (institution_id::text = current_setting('app.institution_id', true))$sql$, one);
  end loop;
end
$$;
