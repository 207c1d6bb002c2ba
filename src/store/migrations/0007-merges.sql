-- Two persons or two organisations that were made one.
create table merge (
  institution_id uuid not null,
  id uuid not null, -- the order of time: a later merge has a greater id
  kind text not null check (kind in ('person', 'organisation')),
  kept_id uuid not null,
  merged_id uuid not null, -- its row is gone until the merge is undone
  involved uuid[] not null, -- both, and the organisations of persons: merges that share one of these are undone in turn
  colleague_id uuid, -- null for the administrator's commands
  at timestamptz not null,
  undone_at timestamptz,
  before jsonb not null, -- what undoing needs
  primary key (institution_id, id),
  foreign key (institution_id) references institution,
  foreign key (institution_id, colleague_id) references colleague (institution_id, id)
);

create index merge_undone on merge (institution_id, kind, kept_id, merged_id) where undone_at is not null;

-- Two that may be one, as the latest search found them; one_id is the lesser of the two.
create table duplicate (
  institution_id uuid not null,
  kind text not null check (kind in ('person', 'organisation')),
  one_id uuid not null,
  other_id uuid not null,
  score real not null,
  certainty text not null check (certainty in ('certain', 'suggested')),
  reasons jsonb not null,
  found_at timestamptz not null,
  dismissed_at timestamptz,
  dismissed_by uuid,
  primary key (institution_id, kind, one_id, other_id),
  foreign key (institution_id) references institution,
  foreign key (institution_id, dismissed_by) references colleague (institution_id, id)
);

create index duplicate_other on duplicate (institution_id, kind, other_id);

alter table merge enable row level security;
alter table merge force row level security;
create policy own_institution on merge
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table duplicate enable row level security;
alter table duplicate force row level security;
create policy own_institution on duplicate
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);
