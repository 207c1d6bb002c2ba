-- How strong a relationship is: the interactions, each worth half as much after every half-life. Kept is log2 of the sum of 2^(t/h) over them, with t in
-- days since 2000-01-01 UTC and h the half-life in days that the row was counted by: what it is worth now follows from it without counting again.
alter table institution add column half_life smallint not null default 365 check (half_life between 30 and 3650);
alter table relationship
  add column strength double precision not null default 0,
  add column half_life smallint not null default 365;
alter table organisation_relationship
  add column strength double precision not null default 0,
  add column half_life smallint not null default 365;

-- Why it took place, for its colleague; empty: not said.
alter table contribution add column purpose text not null default '';

-- How much there was, of each relationship, year (UTC) and purpose. Rows are updated in place, hence the room on each page.
create table activity (
  institution_id uuid not null,
  person_id uuid not null,
  colleague_id uuid not null,
  visibility text not null,
  unit_id uuid not null,
  year smallint not null,
  purpose text not null,
  count_in integer not null,
  count_out integer not null,
  primary key (institution_id, person_id, colleague_id, visibility, unit_id, year, purpose),
  foreign key (institution_id, person_id) references person (institution_id, id)
) with (fillfactor = 90);

create table organisation_activity (
  institution_id uuid not null,
  organisation_id uuid not null,
  colleague_id uuid not null,
  visibility text not null,
  unit_id uuid not null,
  year smallint not null,
  purpose text not null,
  count_in integer not null,
  count_out integer not null,
  primary key (institution_id, organisation_id, colleague_id, visibility, unit_id, year, purpose),
  foreign key (institution_id, organisation_id) references organisation (institution_id, id)
) with (fillfactor = 90);

-- Where counting by another half-life has got to: people by id, then organisations. No row: all are counted by the institution's.
create table half_life_change (
  institution_id uuid not null primary key references institution,
  subject text not null check (subject in ('person', 'organisation')),
  after_id uuid not null
);

alter table activity enable row level security;
alter table activity force row level security;
create policy own_institution on activity
  using (institution_id::text = current_setting('app.institution_id', true));
create policy seen on activity as restrictive using (
  (visibility = 'institution' and current_setting('app.viewer_everyone', true) = 'on')
  or current_setting('app.viewer_id', true) in ('everything', colleague_id::text)
  or (visibility in ('institution', 'unit')
    and unit_id = any (coalesce(nullif(current_setting('app.viewer_units', true), ''), '{}')::uuid[])));

alter table organisation_activity enable row level security;
alter table organisation_activity force row level security;
create policy own_institution on organisation_activity
  using (institution_id::text = current_setting('app.institution_id', true));
create policy seen on organisation_activity as restrictive using (
  (visibility = 'institution' and current_setting('app.viewer_everyone', true) = 'on')
  or current_setting('app.viewer_id', true) in ('everything', colleague_id::text)
  or (visibility in ('institution', 'unit')
    and unit_id = any (coalesce(nullif(current_setting('app.viewer_units', true), ''), '{}')::uuid[])));

alter table half_life_change enable row level security;
alter table half_life_change force row level security;
create policy own_institution on half_life_change
  using (institution_id::text = current_setting('app.institution_id', true));

-- What was logged before has the strength and the activity that it would have been given.
do $$
declare
  one record;
  subject text;
  prefix text;
begin
  perform set_config('app.every_institution', 'on', true);
  for one in select institution_id from institution loop
    perform set_config('app.institution_id', one.institution_id::text, true);
    foreach subject in array array['person', 'organisation'] loop
      prefix := case subject when 'person' then '' else 'organisation_' end;

      execute format($sql$
        update %2$I as tie set strength = total.strength
        from (
          select %1$I as subject_id, colleague_id, visibility, unit_id,
            max(part.x) + ln(sum(power(2::float8, greatest(part.x - part.top, -1000)))) / ln(2::float8) as strength
          from (
            select part.*, max(part.x) over (partition by %1$I, colleague_id, visibility, unit_id) as top
            from (
              select %1$I, colleague_id, visibility, unit_id,
                (extract(epoch from occurred_at)::float8 / 86400 - 10957) / 365 as x
              from %3$I where institution_id = $1
            ) as part
          ) as part
          group by %1$I, colleague_id, visibility, unit_id
        ) as total
        where tie.institution_id = $1 and tie.%1$I = total.subject_id and tie.colleague_id = total.colleague_id
          and tie.visibility = total.visibility and tie.unit_id = total.unit_id
      $sql$, subject || '_id', prefix || 'relationship', prefix || 'participant') using one.institution_id;

      execute format($sql$
        insert into %2$I
          (institution_id, %1$I, colleague_id, visibility, unit_id, year, purpose, count_in, count_out)
        select $1, part.%1$I, part.colleague_id, part.visibility, part.unit_id,
          extract(year from part.occurred_at at time zone 'UTC'), '',
          count(*) filter (where interaction.direction = 'in'), count(*) filter (where interaction.direction = 'out')
        from %3$I as part
        join interaction on interaction.institution_id = $1 and interaction.id = part.interaction_id
        where part.institution_id = $1
        group by 1, 2, 3, 4, 5, 6
        order by 2, 3, 4, 5, 6
      $sql$, subject || '_id', prefix || 'activity', prefix || 'participant') using one.institution_id;
    end loop;
  end loop;
  perform set_config('app.institution_id', '', true);
  perform set_config('app.every_institution', '', true);
end
$$;

alter table relationship alter column strength drop default, alter column half_life drop default;
alter table organisation_relationship alter column strength drop default, alter column half_life drop default;
