-- What an institution has decided.
alter table institution
  add column asks_before_sending boolean not null default false,
  add column allows_delegates boolean not null default true,
  add column category_name text check (length(category_name) between 1 and 255),
  add column category_colour text,
  add check ((category_name is null) = (category_colour is null));

-- What else an interaction is known by, beside interaction.key: an ordinary mail has no row here. The key by which a draft or
-- a meeting is first logged stands here too, so that two logs at once meet in this table whatever their first keys are.
create table interaction_alias (
  institution_id uuid not null,
  key bytea not null, -- 16 bytes, as interaction.key
  interaction_id uuid not null,
  primary key (institution_id, key),
  foreign key (institution_id, interaction_id) references interaction (institution_id, id)
);

create index interaction_alias_interaction on interaction_alias (institution_id, interaction_id);

-- The delegate who logged it for the colleague whose mailbox it was in.
alter table contribution add column logged_by uuid;
alter table contribution add foreign key (institution_id, logged_by) references colleague (institution_id, id);

-- What a colleague has taken back, by every key that it had: it may be logged again by a click, never without one.
create table taken_back (
  institution_id uuid not null,
  colleague_id uuid not null,
  key bytea not null,
  primary key (institution_id, colleague_id, key),
  foreign key (institution_id, colleague_id) references colleague (institution_id, id)
);

-- Conversations that colleagues keep logging, by the hash of the id in their mailbox, while one of the persons is on it.
create table followed_conversation (
  institution_id uuid not null,
  id uuid not null,
  colleague_id uuid not null, -- whose mailbox it is in
  key bytea not null,
  until timestamptz not null,
  primary key (institution_id, colleague_id, key),
  unique (institution_id, id),
  foreign key (institution_id, colleague_id) references colleague (institution_id, id)
);

-- The same person may stand twice once two have become one; it is read once.
create table followed_person (
  institution_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  person_id uuid not null,
  primary key (institution_id, conversation_id, id),
  foreign key (institution_id, conversation_id) references followed_conversation (institution_id, id),
  foreign key (institution_id, person_id) references person (institution_id, id)
);

create index followed_person_person on followed_person (institution_id, person_id);

-- Whom to ask before approaching an organisation. The same colleague may stand twice once two have become one.
create table steward (
  institution_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  colleague_id uuid not null,
  at timestamptz not null,
  primary key (institution_id, organisation_id, id),
  foreign key (institution_id, organisation_id) references organisation (institution_id, id),
  foreign key (institution_id, colleague_id) references colleague (institution_id, id)
);

create table do_not_contact (
  institution_id uuid not null,
  id uuid not null,
  person_id uuid,
  organisation_id uuid,
  reason text not null, -- empty when none was given
  at timestamptz not null,
  primary key (institution_id, id),
  check ((person_id is null) <> (organisation_id is null)),
  foreign key (institution_id, person_id) references person (institution_id, id),
  foreign key (institution_id, organisation_id) references organisation (institution_id, id)
);

create index do_not_contact_person on do_not_contact (institution_id, person_id, at) where person_id is not null;
create index do_not_contact_organisation on do_not_contact (institution_id, organisation_id, at)
  where organisation_id is not null;

alter table interaction_alias enable row level security;
alter table interaction_alias force row level security;
create policy own_institution on interaction_alias
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table taken_back enable row level security;
alter table taken_back force row level security;
create policy own_institution on taken_back
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table followed_conversation enable row level security;
alter table followed_conversation force row level security;
create policy own_institution on followed_conversation
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table followed_person enable row level security;
alter table followed_person force row level security;
create policy own_institution on followed_person
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table steward enable row level security;
alter table steward force row level security;
create policy own_institution on steward
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table do_not_contact enable row level security;
alter table do_not_contact force row level security;
create policy own_institution on do_not_contact
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);
