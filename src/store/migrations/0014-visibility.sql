-- What others see of a contribution: everyone its content; the unit its content; that somebody knows them; or nothing.
-- Its unit is the colleague's when it was logged, zeros where that wasn't known: it stays when the colleague moves.
alter table contribution
  drop constraint contribution_visibility_check,
  add constraint contribution_visibility_check check (visibility in ('institution', 'unit', 'tie', 'private')),
  add column unit_id uuid not null default '00000000-0000-0000-0000-000000000000';
alter table participant add column unit_id uuid not null default '00000000-0000-0000-0000-000000000000';
alter table organisation_participant add column unit_id uuid not null default '00000000-0000-0000-0000-000000000000';
alter table relationship
  add column unit_id uuid not null default '00000000-0000-0000-0000-000000000000',
  drop constraint relationship_pkey,
  add primary key (institution_id, person_id, colleague_id, visibility, unit_id);
alter table organisation_relationship
  add column unit_id uuid not null default '00000000-0000-0000-0000-000000000000',
  drop constraint organisation_relationship_pkey,
  add primary key (institution_id, organisation_id, colleague_id, visibility, unit_id);

-- The latest of one unit: what its colleagues keep among themselves, and what everyone may see, for who sees only units.
create index participant_unit on participant
  (institution_id, person_id, visibility, unit_id, occurred_at, interaction_id) where visibility in ('institution', 'unit');
create index organisation_participant_unit on organisation_participant
  (institution_id, organisation_id, visibility, unit_id, occurred_at, interaction_id) where visibility in ('institution', 'unit');
create index relationship_unit on relationship
  (institution_id, person_id, visibility, unit_id, last_at) where visibility in ('institution', 'unit');
create index organisation_relationship_unit on organisation_relationship
  (institution_id, organisation_id, visibility, unit_id, last_at) where visibility in ('institution', 'unit');

-- Who may see an interaction, on its row: it follows from its contributions.
alter table interaction
  add column is_shared boolean not null default false, -- a contribution to it is for everyone
  add column unit_ids uuid[] not null default '{}', -- of the contributions whose content a unit sees
  add column colleague_ids uuid[] not null default '{}'; -- all who have logged it

-- What an interaction was about, which fewer may see than that it was.
create table interaction_content (
  institution_id uuid not null,
  interaction_id uuid not null,
  subject text,
  colleague_ids uuid[] not null,
  strictest text not null check (strictest in ('institution', 'unit', 'tie', 'private')), -- of its contributions
  unit_ids uuid[] not null, -- as the interaction's
  unit_only_ids uuid[] not null, -- of the contributions that only a unit sees
  primary key (institution_id, interaction_id),
  foreign key (institution_id, interaction_id) references interaction (institution_id, id)
);

-- How many colleagues know a person or organisation by what they logged in a unit, and of how many everyone may see it.
create table person_unit (
  institution_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null, -- zeros: not known
  colleague_count integer not null,
  shared_count integer not null,
  primary key (institution_id, person_id, unit_id),
  foreign key (institution_id, person_id) references person (institution_id, id)
);
alter table organisation_unit
  add column shared_count integer not null default 0,
  drop constraint organisation_unit_institution_id_unit_id_fkey;
alter table organisation_unit alter column shared_count drop default;

-- The counts before are of what everyone may see. Whether somebody knows of it, and to whom alone, is of the rest as well.
alter table person
  add column tie_count integer not null default 0, -- relationships that are not private, of each colleague, visibility and unit
  add column private_to uuid[] not null default '{}';
alter table organisation
  add column tie_count integer not null default 0,
  add column private_to uuid[] not null default '{}';

alter table interaction_content enable row level security;
alter table interaction_content force row level security;
create policy own_institution on interaction_content
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

alter table person_unit enable row level security;
alter table person_unit force row level security;
create policy own_institution on person_unit
  using (institution_id = nullif(current_setting('app.institution_id', true), '')::uuid);

-- What was logged before units were kept is of the unit that its colleague is in now.
do $$
declare
  one record;
begin
  perform set_config('app.every_institution', 'on', true);
  for one in select institution_id from institution loop
    perform set_config('app.institution_id', one.institution_id::text, true);

    update contribution set unit_id = colleague.unit_id from colleague
    where colleague.institution_id = one.institution_id and colleague.unit_id is not null
      and contribution.institution_id = one.institution_id and contribution.colleague_id = colleague.id;
    update participant set unit_id = colleague.unit_id from colleague
    where colleague.institution_id = one.institution_id and colleague.unit_id is not null
      and participant.institution_id = one.institution_id and participant.colleague_id = colleague.id;
    update organisation_participant set unit_id = colleague.unit_id from colleague
    where colleague.institution_id = one.institution_id and colleague.unit_id is not null
      and organisation_participant.institution_id = one.institution_id
      and organisation_participant.colleague_id = colleague.id;
    update relationship set unit_id = colleague.unit_id from colleague
    where colleague.institution_id = one.institution_id and colleague.unit_id is not null
      and relationship.institution_id = one.institution_id and relationship.colleague_id = colleague.id;
    update organisation_relationship set unit_id = colleague.unit_id from colleague
    where colleague.institution_id = one.institution_id and colleague.unit_id is not null
      and organisation_relationship.institution_id = one.institution_id
      and organisation_relationship.colleague_id = colleague.id;

    update interaction set is_shared = derived.is_shared, unit_ids = derived.unit_ids, colleague_ids = derived.colleague_ids
    from (
      select interaction_id, bool_or(visibility = 'institution') as is_shared,
        coalesce(array_agg(distinct unit_id) filter (where visibility = 'institution'), '{}') as unit_ids,
        array_agg(colleague_id order by colleague_id) as colleague_ids
      from contribution where institution_id = one.institution_id group by interaction_id
    ) as derived
    where interaction.institution_id = one.institution_id and interaction.id = derived.interaction_id;

    insert into interaction_content
      (institution_id, interaction_id, subject, colleague_ids, strictest, unit_ids, unit_only_ids)
    select one.institution_id, interaction.id, interaction.subject, interaction.colleague_ids, case when exists (
        select from contribution
        where contribution.institution_id = one.institution_id and contribution.interaction_id = interaction.id
          and contribution.visibility = 'private') then 'private' else 'institution' end,
      interaction.unit_ids, '{}'
    from interaction where interaction.institution_id = one.institution_id;

    insert into person_unit (institution_id, person_id, unit_id, colleague_count, shared_count)
    select one.institution_id, person_id, unit_id, count(*), count(*) from relationship
    where institution_id = one.institution_id and visibility = 'institution' group by person_id, unit_id;
    delete from organisation_unit where institution_id = one.institution_id;
    insert into organisation_unit (institution_id, organisation_id, unit_id, colleague_count, shared_count)
    select one.institution_id, organisation_id, unit_id, count(*), count(*) from organisation_relationship
    where institution_id = one.institution_id and visibility = 'institution' group by organisation_id, unit_id;

    -- Until now the two counts are of the same colleagues.
    update person set tie_count = colleague_count, private_to = array(
      select tie.colleague_id from relationship as tie
      where tie.institution_id = one.institution_id and tie.person_id = person.id and tie.visibility = 'private' order by 1)
    where institution_id = one.institution_id;
    update organisation set tie_count = colleague_count, private_to = array(
      select tie.colleague_id from organisation_relationship as tie
      where tie.institution_id = one.institution_id and tie.organisation_id = organisation.id and tie.visibility = 'private'
      order by 1)
    where institution_id = one.institution_id;
  end loop;
  perform set_config('app.institution_id', '', true);
  perform set_config('app.every_institution', '', true);
end
$$;

alter table interaction drop column subject;
