-- The fence of institutions compares texts. Compared as an id it would stand beside the institution that each statement names, and PostgreSQL
-- would check before every reading of a table that the two are one. Nothing is seen where the setting is missing or empty, as before.
do $$
declare
  one record;
begin
  for one in
    select tablename, policyname, case cmd when 'INSERT' then 'with check' else 'using' end as clause from pg_policies
    where schemaname = current_schema and policyname in ('own_institution', 'read_own_institution', 'append_own_institution')
  loop
    execute format($sql$alter policy %I on %I %s (institution_id::text = current_setting('app.institution_id', true))$sql$,
      one.policyname, one.tablename, one.clause);
  end loop;
end
$$;
