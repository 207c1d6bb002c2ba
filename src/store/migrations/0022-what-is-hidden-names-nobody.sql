-- What a colleague has kept of somebody whom only private logs know is theirs alone.
alter table person_detail add column only_for uuid; -- null: for whoever sees the person

create policy seen on person_detail as restrictive using (
  current_setting('app.viewer_id', true) <> ''
  and (only_for is null or current_setting('app.viewer_id', true) in ('everything', only_for::text)));

-- Whom only private logs know goes by the address: a name would still be there when others come to know them. Its words, as well as SQL can.
do $$
declare
  one record;
  hidden_ids uuid[];
begin
  perform set_config('app.every_institution', 'on', true);
  for one in select institution_id from institution loop
    perform set_config('app.institution_id', one.institution_id::text, true);

    update person_detail set only_for = person_detail.colleague_id from person
    where person.institution_id = one.institution_id and person.is_from_log and person.tie_count = 0
      and person_detail.institution_id = one.institution_id and person_detail.person_id = person.id;

    hidden_ids := array(
      select id from person
      where institution_id = one.institution_id and is_from_log and tie_count = 0 and display_name <> email_address);
    update person set display_name = email_address, name_key = null
    where institution_id = one.institution_id and id = any(hidden_ids);
    delete from name_word
    where institution_id = one.institution_id and subject_id = any(hidden_ids) and not exists (
      select from person_address as address
      where address.institution_id = one.institution_id and address.person_id = name_word.subject_id
        and name_word.word = any(regexp_split_to_array(address.email_address, '[^[:alnum:]]+')));

    -- Whatever has a signal is everybody's: those that were stewards and marks before, too.
    update person set is_from_log = false
    from signal
    where signal.institution_id = one.institution_id and signal.person_id = person.id
      and person.institution_id = one.institution_id and person.is_from_log;
    update organisation set is_from_log = false
    from signal
    where signal.institution_id = one.institution_id and signal.organisation_id = organisation.id
      and organisation.institution_id = one.institution_id and organisation.is_from_log;
  end loop;
  perform set_config('app.institution_id', '', true);
  perform set_config('app.every_institution', '', true);
end
$$;
