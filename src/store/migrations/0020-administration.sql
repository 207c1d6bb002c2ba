-- The roles of the latest sign-in; written only when they are others than before.
alter table colleague add column roles text[] not null default '{}';

-- Colleagues are listed by name, a page at a time.
create index colleague_name on colleague (institution_id, display_name, id);

-- Whether something is shared within a unit, which then can't be removed.
create index contribution_unit on contribution (institution_id, unit_id) where visibility = 'unit';

-- Whether a mail domain, or one above or below it, is another institution's. The one question about others that an institution may ask, so
-- it runs as the owner, who alone may list them all.
create function is_domain_of_another(asked text) returns boolean
language plpgsql security definer
set search_path = pg_catalog, public
as $$
declare
  is_taken boolean;
begin
  set local app.every_institution = 'on';
  is_taken := exists (
    select from public.institution as other, unnest(other.domains) as theirs
    where other.institution_id <> nullif(current_setting('app.institution_id', true), '')::uuid
      and ('.' || asked like '%.' || theirs or '.' || theirs like '%.' || asked)
  );
  set local app.every_institution = '';
  return is_taken;
end
$$;
revoke all on function is_domain_of_another(text) from public;
