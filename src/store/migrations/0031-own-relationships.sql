-- A colleague's relationships whole, of every visibility and unit, with what they are put in order by. What the rest of a row says stands on the
-- relationships; they are sums of a few rows, which no index can be in order of. Each colleague sees only their own.
create table own_relationship (
  institution_id uuid not null,
  person_id uuid not null,
  colleague_id uuid not null,
  last_at timestamptz not null,
  worth double precision not null, -- the day (since 2000-01-01 UTC) on which a single interaction would have made it as strong
  quiet_at timestamptz, -- when its silence is longer than its own rhythm (src/domain/quiet.ts); null where it has none
  primary key (institution_id, person_id, colleague_id),
  foreign key (institution_id, person_id) references person (institution_id, id) on delete cascade
) with (fillfactor = 90);

create table own_organisation_relationship (
  institution_id uuid not null,
  organisation_id uuid not null,
  colleague_id uuid not null,
  last_at timestamptz not null,
  worth double precision not null,
  quiet_at timestamptz,
  primary key (institution_id, organisation_id, colleague_id),
  foreign key (institution_id, organisation_id) references organisation (institution_id, id) on delete cascade
) with (fillfactor = 90);

create index own_relationship_latest on own_relationship (institution_id, colleague_id, last_at, person_id);
create index own_relationship_strongest on own_relationship (institution_id, colleague_id, worth, person_id);
create index own_relationship_quiet on own_relationship (institution_id, colleague_id, quiet_at, person_id)
  where quiet_at is not null;
create index own_organisation_relationship_latest on own_organisation_relationship
  (institution_id, colleague_id, last_at, organisation_id);
create index own_organisation_relationship_strongest on own_organisation_relationship
  (institution_id, colleague_id, worth, organisation_id);
create index own_organisation_relationship_quiet on own_organisation_relationship
  (institution_id, colleague_id, quiet_at, organisation_id) where quiet_at is not null;

do $$
declare
  one text;
begin
  foreach one in array array['own_relationship', 'own_organisation_relationship'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format($sql$create policy own_institution on %I
      using (institution_id::text = current_setting('app.institution_id', true))$sql$, one);
    execute format($sql$create policy seen on %I as restrictive
      using (current_setting('app.viewer_id', true) in ('everything', colleague_id::text))$sql$, one);
  end loop;
end
$$;

-- What was logged before: as src/store/own-relationship-sql.ts has it.
do $$
declare
  one record;
  subject text;
  prefix text;
begin
  perform set_config('app.every_institution', 'on', true);
  for one in select institution_id from institution loop
    perform set_config('app.institution_id', one.institution_id::text, true);
    perform set_config('app.viewer_id', 'everything', true);
    foreach subject in array array['person', 'organisation'] loop
      prefix := case subject when 'person' then '' else 'organisation_' end;
      execute format($sql$
        insert into %3$I (institution_id, %1$I, colleague_id, last_at, worth, quiet_at)
        select $1, whole.subject_id, whole.colleague_id, whole.last_at, whole.worth,
          case when whole.count_in > 0 and whole.count_out > 0 and whole.count_in + whole.count_out >= 5
              and whole.last_at - whole.first_at >= interval '60 days' and whole.gap <= 183 * 86400
            then whole.last_at + make_interval(secs => greatest(4 * whole.gap, 90 * 86400)) end
        from (
          select part.%1$I as subject_id, part.colleague_id, sum(part.count_in) as count_in, sum(part.count_out) as count_out,
            min(part.first_at) as first_at, max(part.last_at) as last_at,
            extract(epoch from max(part.last_at) - min(part.first_at))::float8
              / greatest(sum(part.count_in + part.count_out) - 1, 1)::float8 as gap,
            max(part.day) + max(part.half_life)
              * ln(sum(power(2::float8, greatest((part.day - part.top) / part.half_life, -1000)))) / ln(2::float8) as worth
          from (
            select part.*, max(part.day) over (partition by part.%1$I, part.colleague_id) as top
            from (select tie.*, tie.strength * tie.half_life as day from %2$I as tie where tie.institution_id = $1) as part
          ) as part
          group by part.%1$I, part.colleague_id
        ) as whole
        order by 2, 3
      $sql$, subject || '_id', prefix || 'relationship', 'own_' || prefix || 'relationship') using one.institution_id;
    end loop;
  end loop;
  perform set_config('app.institution_id', '', true);
  perform set_config('app.every_institution', '', true);
  perform set_config('app.viewer_id', '', true);
end
$$;
