-- Whatever belongs to one institution has its id first in every key: the schema can be distributed by it.

create table institution (
  institution_id uuid not null, -- the Entra tenant id
  name text not null,
  domains text[] not null,
  personal_domains text[] not null,
  primary key (institution_id)
);

create table unit (
  institution_id uuid not null,
  id uuid not null,
  parent_id uuid,
  name text not null,
  primary key (institution_id, id)
);

-- Signed in (with an object id) or only seen on messages.
create table colleague (
  institution_id uuid not null,
  id uuid not null,
  object_id text,
  email_address text, -- null once it has gone to somebody else
  display_name text not null,
  unit_id uuid,
  primary key (institution_id, id),
  unique (institution_id, object_id),
  unique (institution_id, email_address)
);

-- Counters are of what everyone at the institution may see; what only the viewer sees is added when it is read.
create table organisation (
  institution_id uuid not null,
  id uuid not null,
  name text not null,
  domain text not null,
  is_from_log boolean not null, -- made by logging, so it goes with the last person that came the same way
  interaction_count integer not null default 0,
  colleague_count integer not null default 0,
  unit_count integer not null default 0,
  last_at timestamptz,
  primary key (institution_id, id)
);

create table organisation_domain (
  institution_id uuid not null,
  domain text not null,
  organisation_id uuid not null,
  primary key (institution_id, domain)
);

create table person (
  institution_id uuid not null,
  id uuid not null,
  display_name text not null,
  email_address text not null, -- the first of its addresses, which is the one shown
  organisation_id uuid,
  is_from_log boolean not null,
  interaction_count integer not null default 0,
  colleague_count integer not null default 0,
  last_at timestamptz,
  primary key (institution_id, id)
);

create table person_address (
  institution_id uuid not null,
  email_address text not null,
  person_id uuid not null,
  primary key (institution_id, email_address)
);

create table interaction (
  institution_id uuid not null,
  id uuid not null,
  key bytea not null, -- 16 bytes: the hash of what makes two copies of a message the same
  kind text not null,
  direction text not null check (direction in ('in', 'out')),
  occurred_at timestamptz not null,
  subject text,
  conversation_id text,
  primary key (institution_id, id),
  unique (institution_id, key)
);

create table contribution (
  institution_id uuid not null,
  interaction_id uuid not null,
  colleague_id uuid not null,
  visibility text not null check (visibility in ('institution', 'private')),
  logged_at timestamptz not null,
  person_ids uuid[] not null, -- whom it counted, which is what taking it back takes off
  organisation_ids uuid[] not null,
  primary key (institution_id, interaction_id, colleague_id)
);

-- One row for each contribution and person: the latest interactions are the end of an index.
create table participant (
  institution_id uuid not null,
  person_id uuid not null,
  colleague_id uuid not null,
  visibility text not null,
  occurred_at timestamptz not null,
  interaction_id uuid not null,
  primary key (institution_id, person_id, colleague_id, visibility, occurred_at, interaction_id)
);

create table organisation_participant (
  institution_id uuid not null,
  organisation_id uuid not null,
  colleague_id uuid not null,
  visibility text not null,
  occurred_at timestamptz not null,
  interaction_id uuid not null,
  primary key (institution_id, organisation_id, colleague_id, visibility, occurred_at, interaction_id)
);

create table relationship (
  institution_id uuid not null,
  person_id uuid not null,
  colleague_id uuid not null,
  visibility text not null,
  count_in integer not null,
  count_out integer not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (institution_id, person_id, colleague_id, visibility)
);

create table organisation_relationship (
  institution_id uuid not null,
  organisation_id uuid not null,
  colleague_id uuid not null,
  visibility text not null,
  count_in integer not null,
  count_out integer not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (institution_id, organisation_id, colleague_id, visibility)
);

-- How many colleagues of a unit share a relationship with an organisation: what organisation.unit_count counts.
create table organisation_unit (
  institution_id uuid not null,
  organisation_id uuid not null,
  unit_id uuid not null,
  colleague_count integer not null,
  primary key (institution_id, organisation_id, unit_id)
);

-- Appended to, never changed; without any text of a message.
create table audit (
  institution_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  action text not null,
  colleague_id uuid,
  subject_id uuid not null,
  details jsonb not null,
  primary key (institution_id, id)
);
