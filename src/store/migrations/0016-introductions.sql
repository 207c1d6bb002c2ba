-- What colleagues ask of those behind a tie, without learning who they are. The asker's row says nothing of those who are asked.
create table introduction (
  institution_id uuid not null,
  id uuid not null,
  asker_id uuid not null,
  person_id uuid,
  organisation_id uuid,
  note text not null, -- empty when none was given
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  seen_at timestamptz, -- when the asker last looked at what was answered
  withdrawn_at timestamptz,
  primary key (institution_id, id),
  check ((person_id is null) <> (organisation_id is null)),
  foreign key (institution_id, asker_id) references colleague (institution_id, id),
  foreign key (institution_id, person_id) references person (institution_id, id),
  foreign key (institution_id, organisation_id) references organisation (institution_id, id)
);

create index introduction_asker on introduction (institution_id, asker_id, asked_at);
create index introduction_person on introduction (institution_id, person_id) where person_id is not null;
create index introduction_organisation on introduction (institution_id, organisation_id) where organisation_id is not null;

-- One colleague who knows them, and what they say. Once it is their turn this is all that they see of the request; once they have
-- told the asker something, it is what the asker sees of them.
create table introduction_knower (
  institution_id uuid not null,
  id uuid not null,
  introduction_id uuid not null,
  colleague_id uuid not null,
  rank integer not null, -- who is asked first
  asker_id uuid not null,
  person_id uuid,
  organisation_id uuid,
  note text not null, -- the asker's
  asked_at timestamptz, -- null until it is their turn
  expires_at timestamptz not null,
  answer text check (answer in ('yes', 'let-me-write-first', 'not-now', 'never')),
  answer_note text not null default '',
  answered_at timestamptz,
  told_to uuid, -- the asker, when the answer is one that is told
  told_at timestamptz, -- from then on
  primary key (institution_id, id),
  unique (institution_id, introduction_id, colleague_id),
  check ((answer is null) = (answered_at is null)),
  check ((told_to is null) = (told_at is null)),
  check (told_to is null or answer in ('yes', 'let-me-write-first')),
  foreign key (institution_id, introduction_id) references introduction (institution_id, id),
  foreign key (institution_id, colleague_id) references colleague (institution_id, id),
  foreign key (institution_id, asker_id) references colleague (institution_id, id),
  foreign key (institution_id, person_id) references person (institution_id, id),
  foreign key (institution_id, organisation_id) references organisation (institution_id, id)
);

create index introduction_knower_colleague on introduction_knower (institution_id, colleague_id, asked_at) where asked_at is not null;
create index introduction_knower_person on introduction_knower (institution_id, person_id) where person_id is not null;
create index introduction_knower_organisation on introduction_knower (institution_id, organisation_id)
  where organisation_id is not null;

-- "Never about this one": nobody's request about them goes to this colleague until they take it back.
create table introduction_refusal (
  institution_id uuid not null,
  id uuid not null,
  colleague_id uuid not null,
  person_id uuid,
  organisation_id uuid,
  at timestamptz not null,
  primary key (institution_id, id),
  check ((person_id is null) <> (organisation_id is null)),
  foreign key (institution_id, colleague_id) references colleague (institution_id, id),
  foreign key (institution_id, person_id) references person (institution_id, id),
  foreign key (institution_id, organisation_id) references organisation (institution_id, id)
);

create index introduction_refusal_colleague on introduction_refusal (institution_id, colleague_id);
create index introduction_refusal_person on introduction_refusal (institution_id, person_id) where person_id is not null;
create index introduction_refusal_organisation on introduction_refusal (institution_id, organisation_id)
  where organisation_id is not null;

-- When to see to a request again, apart from it, since how far it has come is nobody's to know.
create table introduction_turn (
  institution_id uuid not null,
  introduction_id uuid not null,
  due_at timestamptz not null,
  primary key (institution_id, introduction_id),
  foreign key (institution_id, introduction_id) references introduction (institution_id, id)
);

create index introduction_turn_due on introduction_turn (due_at);

-- Mail that is to go out, without its text: that is made when it goes, of what is so then.
create table outgoing_mail (
  institution_id uuid not null,
  id uuid not null, -- its Message-ID's too, so that a second copy is told to be one
  kind text not null check (kind in ('introduction-asked', 'introduction-answered')),
  knower_id uuid not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  primary key (institution_id, id),
  foreign key (institution_id, knower_id) references introduction_knower (institution_id, id)
);

create index outgoing_mail_due on outgoing_mail (due_at);
create index outgoing_mail_knower on outgoing_mail (institution_id, knower_id);

alter table introduction enable row level security;
alter table introduction force row level security;
create policy own_institution on introduction
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table introduction_knower enable row level security;
alter table introduction_knower force row level security;
create policy own_institution on introduction_knower
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table introduction_refusal enable row level security;
alter table introduction_refusal force row level security;
create policy own_institution on introduction_refusal
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table introduction_turn enable row level security;
alter table introduction_turn force row level security;
create policy own_institution on introduction_turn
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);
-- The server asks which institutions have something due; it then sees to each within its own bounds.
create policy list_due on introduction_turn for select
  using (current_setting('app.every_due', true) = 'on');

alter table outgoing_mail enable row level security;
alter table outgoing_mail force row level security;
create policy own_institution on outgoing_mail
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);
create policy list_due on outgoing_mail for select
  using (current_setting('app.every_due', true) = 'on');

-- A request is its asker's; what a colleague is asked is theirs once it is their turn, and the asker's once they are told of it.
create policy seen on introduction as restrictive
  using (current_setting('app.viewer_id', true) in ('everything', asker_id::text));
create policy seen on introduction_knower as restrictive
  using (current_setting('app.viewer_id', true) = 'everything'
    or (asked_at is not null and current_setting('app.viewer_id', true) = colleague_id::text)
    or (told_at <= now() and current_setting('app.viewer_id', true) = told_to::text));
create policy seen on introduction_refusal as restrictive
  using (current_setting('app.viewer_id', true) in ('everything', colleague_id::text));
create policy seen on introduction_turn as restrictive
  using (current_setting('app.viewer_id', true) = 'everything' or current_setting('app.every_due', true) = 'on');
create policy seen on outgoing_mail as restrictive
  using (current_setting('app.viewer_id', true) = 'everything' or current_setting('app.every_due', true) = 'on');
