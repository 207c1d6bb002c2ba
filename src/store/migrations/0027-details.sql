-- What a colleague says of a contribution after the click stands on its row: whoever sees the one sees the other, and they go together.
alter table contribution
  add column kind text check ( -- what this colleague calls it; null: as it was logged
    kind in ('email', 'meeting', 'video', 'call', 'visit', 'event', 'letter', 'introduction', 'note')),
  add column note text check (char_length(note) between 1 and 280);

-- What its colleague means to come back to: nobody else's business, whoever sees the contribution.
create table follow_up (
  institution_id uuid not null,
  interaction_id uuid not null,
  colleague_id uuid not null,
  due_on date not null,
  done_at timestamptz, -- null: it waits
  primary key (institution_id, interaction_id, colleague_id),
  -- Undo, retention and erasure each take contributions away: what was to follow goes along.
  foreign key (institution_id, interaction_id, colleague_id) references contribution on delete cascade
);

create index follow_up_waiting on follow_up (institution_id, colleague_id, due_on, interaction_id) where done_at is null;

alter table follow_up enable row level security;
alter table follow_up force row level security;
create policy own_institution on follow_up using (institution_id::text = current_setting('app.institution_id', true));
create policy seen on follow_up as restrictive using (
  current_setting('app.viewer_id', true) in ('everything', colleague_id::text));
