-- What a colleague may see of others, as src/domain/visibility.ts has it, by values that stand on the row: in every transaction, whatever its statements
-- ask. app.viewer_id is the colleague, or 'everything' for what is written; where it is missing, nothing is seen. What the colleague may see of others
-- is in app.viewer_everyone and app.viewer_ties, 'on' or not, and in app.viewer_units, an array of ids.

create policy seen on contribution as restrictive using (
  (visibility = 'institution' and current_setting('app.viewer_everyone', true) = 'on')
  or current_setting('app.viewer_id', true) in ('everything', colleague_id::text, logged_by::text)
  or (visibility in ('institution', 'unit')
    and unit_id = any (coalesce(nullif(current_setting('app.viewer_units', true), ''), '{}')::uuid[])));

create policy seen on participant as restrictive using (
  (visibility = 'institution' and current_setting('app.viewer_everyone', true) = 'on')
  or current_setting('app.viewer_id', true) in ('everything', colleague_id::text)
  or (visibility in ('institution', 'unit')
    and unit_id = any (coalesce(nullif(current_setting('app.viewer_units', true), ''), '{}')::uuid[])));

create policy seen on organisation_participant as restrictive using (
  (visibility = 'institution' and current_setting('app.viewer_everyone', true) = 'on')
  or current_setting('app.viewer_id', true) in ('everything', colleague_id::text)
  or (visibility in ('institution', 'unit')
    and unit_id = any (coalesce(nullif(current_setting('app.viewer_units', true), ''), '{}')::uuid[])));

create policy seen on relationship as restrictive using (
  (visibility = 'institution' and current_setting('app.viewer_everyone', true) = 'on')
  or current_setting('app.viewer_id', true) in ('everything', colleague_id::text)
  or (visibility in ('institution', 'unit')
    and unit_id = any (coalesce(nullif(current_setting('app.viewer_units', true), ''), '{}')::uuid[])));

create policy seen on organisation_relationship as restrictive using (
  (visibility = 'institution' and current_setting('app.viewer_everyone', true) = 'on')
  or current_setting('app.viewer_id', true) in ('everything', colleague_id::text)
  or (visibility in ('institution', 'unit')
    and unit_id = any (coalesce(nullif(current_setting('app.viewer_units', true), ''), '{}')::uuid[])));

-- That it was logged: to its contributors, and to those who see one of its contributions.
create policy seen on interaction as restrictive using (
  (is_shared and current_setting('app.viewer_everyone', true) = 'on')
  or current_setting('app.viewer_id', true) = 'everything'
  or nullif(nullif(current_setting('app.viewer_id', true), ''), 'everything')::uuid = any (colleague_ids)
  or unit_ids && coalesce(nullif(current_setting('app.viewer_units', true), ''), '{}')::uuid[]);

-- Its subject: to its contributors, and to those who see every one of its contributions.
create policy seen on interaction_content as restrictive using (
  (strictest = 'institution' and current_setting('app.viewer_everyone', true) = 'on')
  or current_setting('app.viewer_id', true) = 'everything'
  or nullif(nullif(current_setting('app.viewer_id', true), ''), 'everything')::uuid = any (colleague_ids)
  or (strictest in ('institution', 'unit') and coalesce(nullif(current_setting('app.viewer_units', true), ''), '{}')::uuid[] @>
    case when current_setting('app.viewer_everyone', true) = 'on' then unit_only_ids else unit_ids end));

-- Which units know somebody, without who.
create policy seen on person_unit as restrictive using (
  current_setting('app.viewer_ties', true) = 'on' or current_setting('app.viewer_id', true) = 'everything');

create policy seen on organisation_unit as restrictive using (
  current_setting('app.viewer_ties', true) = 'on' or current_setting('app.viewer_id', true) = 'everything');

-- What only others' private logs know of is not there.
create policy seen on person as restrictive using (
  current_setting('app.viewer_id', true) <> '' and (
    not is_from_log or tie_count > 0
    or current_setting('app.viewer_id', true) = 'everything'
    or nullif(nullif(current_setting('app.viewer_id', true), ''), 'everything')::uuid = any (private_to)));

create policy seen on organisation as restrictive using (
  current_setting('app.viewer_id', true) <> '' and (
    not is_from_log or tie_count > 0
    or current_setting('app.viewer_id', true) = 'everything'
    or nullif(nullif(current_setting('app.viewer_id', true), ''), 'everything')::uuid = any (private_to)));

-- Who knows somebody, the latest first, and always in one order: what is not shown decides nothing of it.
drop index relationship_shared;
create index relationship_shared on relationship (institution_id, person_id, last_at, colleague_id)
  where visibility = 'institution';
drop index organisation_relationship_shared;
create index organisation_relationship_shared on organisation_relationship
  (institution_id, organisation_id, last_at, colleague_id) where visibility = 'institution';
