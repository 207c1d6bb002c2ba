-- What to know before approaching a person or an organisation: stewards, who is not to be contacted, how somebody wants to be
-- contacted, and checks.
create table signal (
  institution_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('do-not-contact', 'steward', 'contact-preference', 'check')),
  person_id uuid,
  organisation_id uuid,
  text text not null, -- the reason, what is preferred, or a note; empty when nothing was said
  source text not null, -- empty when it isn't known
  said_on date,
  colleague_id uuid, -- the steward
  unit_id uuid, -- or the unit that is
  check_kind text check (check_kind in ('health-and-safety', 'due-diligence', 'contract-end', 'other')),
  check_name text,
  outcome text check (outcome in ('pending', 'passed', 'failed')),
  expires_on date, -- the last day on which the check holds
  set_by uuid, -- null for the administrator's commands
  set_at timestamptz not null,
  primary key (institution_id, id),
  check ((person_id is null) <> (organisation_id is null)),
  check ((kind = 'steward') = (colleague_id is not null or unit_id is not null)),
  check (colleague_id is null or unit_id is null),
  check ((kind = 'check') = (check_kind is not null)),
  check (kind = 'check' or (check_name is null and outcome is null and expires_on is null)),
  check ((check_kind = 'other') = (check_name is not null)),
  foreign key (institution_id, person_id) references person (institution_id, id),
  foreign key (institution_id, organisation_id) references organisation (institution_id, id),
  foreign key (institution_id, colleague_id) references colleague (institution_id, id),
  foreign key (institution_id, unit_id) references unit (institution_id, id),
  foreign key (institution_id, set_by) references colleague (institution_id, id)
);

create index signal_person on signal (institution_id, person_id) where person_id is not null;
create index signal_organisation on signal (institution_id, organisation_id) where organisation_id is not null;

alter table signal enable row level security;
alter table signal force row level security;
create policy own_institution on signal
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

-- A unit's first few colleagues are read without reading all of them.
drop index colleague_unit;
create index colleague_unit on colleague (institution_id, unit_id, id) where unit_id is not null;

-- Colleagues are found by name as persons and organisations are.
alter table name_word drop constraint name_word_kind_check,
  add check (kind in ('person', 'organisation', 'colleague'));

-- What there was of two kinds in two tables keeps its ids, by which merges are undone; and the words of colleagues' names, folded as
-- well as SQL can.
do $$
declare
  one record;
begin
  perform set_config('app.every_institution', 'on', true);
  for one in select institution_id from institution loop
    perform set_config('app.institution_id', one.institution_id::text, true);
    insert into signal (institution_id, id, kind, organisation_id, text, source, colleague_id, set_at)
    select institution_id, id, 'steward', organisation_id, '', '', colleague_id, at from steward;
    insert into signal (institution_id, id, kind, person_id, organisation_id, text, source, set_at)
    select institution_id, id, 'do-not-contact', person_id, organisation_id, reason, '', at from do_not_contact;

    insert into name_word (institution_id, kind, word, subject_id)
    select one.institution_id, 'colleague', left(part.word, 40), colleague.id
    from colleague
    cross join lateral regexp_split_to_table(
      lower(regexp_replace(normalize(display_name || ' ' || coalesce(email_address, ''), NFKD), '[\u0300-\u036f]', '', 'g')),
      '[^[:alnum:]]+') as part (word)
    where part.word <> ''
    on conflict (institution_id, kind, word, subject_id) do nothing;
  end loop;
  perform set_config('app.institution_id', '', true);
  perform set_config('app.every_institution', '', true);
end
$$;

drop table steward;
drop table do_not_contact;
