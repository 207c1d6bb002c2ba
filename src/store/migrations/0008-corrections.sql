-- What colleagues have put right: what an address is, whose it is, or which organisation it stands for. The latest that
-- has not been undone counts; one's own before everyone's, an address before its domain.
create table correction (
  institution_id uuid not null,
  id uuid not null,
  applies_to text not null, -- an address, or @ and a domain, which is also for the domains below it
  for_id uuid not null, -- the colleague who sees it so, or the institution: then everyone does
  colleague_id uuid not null, -- who made it
  what text not null check (what in ('kind', 'organisation', 'person', 'not-person')),
  kind text check (kind in ('external', 'personal', 'colleague', 'hidden')),
  -- No foreign keys: a correction does not keep what it is about from being taken back, and then stands for nothing.
  organisation_id uuid,
  organisation_name text, -- of one that is not known here
  organisation_domain text,
  person_id uuid,
  before jsonb, -- what undoing one for everyone needs
  at timestamptz not null,
  undone_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, colleague_id) references colleague (institution_id, id)
);

create index correction_in_force on correction (institution_id, applies_to, for_id) where undone_at is null;

alter table correction enable row level security;
alter table correction force row level security;
create policy own_institution on correction
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

-- Every word of the names, addresses and domains of persons and organisations, folded: what is typed to find one is the
-- beginning of such words. By ranges of bytes, because no pattern goes through an index under a policy.
create table name_word (
  institution_id uuid not null,
  kind text not null check (kind in ('person', 'organisation')),
  word text collate "C" not null,
  subject_id uuid not null,
  primary key (institution_id, kind, word, subject_id)
);

create index name_word_subject on name_word (institution_id, subject_id, word);

alter table name_word enable row level security;
alter table name_word force row level security;
create policy own_institution on name_word
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

-- The first and last word of a name, folded: who may be one person has the same.
alter table person add column name_key text;
create index person_name_key on person (institution_id, name_key) where name_key is not null;

-- How a domain looks in passing (appearanceOf in src/domain/homoglyphs.ts, for the letters that a domain may have).
alter table organisation_domain add column appearance text
  generated always as (replace(replace(translate(domain, '01', 'ol'), 'rn', 'm'), 'vv', 'w')) stored;
create index organisation_domain_appearance on organisation_domain (institution_id, appearance);
