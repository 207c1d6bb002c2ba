-- The words and keys of names that were here before they were kept: folded as well as SQL can, which is without letters of
-- other alphabets turned into Latin ones. Whoever gets a new name, or is made, gets them as src/store/name-words.ts has them.
do $$
declare
  one record;
begin
  perform set_config('app.every_institution', 'on', true);
  for one in select institution_id from institution loop
    perform set_config('app.institution_id', one.institution_id::text, true);

    insert into name_word (institution_id, kind, word, subject_id)
    select one.institution_id, named.kind, left(part.word, 40), named.id
    from (
      select 'person' as kind, id, display_name || ' ' || email_address as name from person
      union all
      select 'person', person_id, email_address from person_address
      union all
      select 'organisation', id, name || ' ' || domain from organisation
      union all
      select 'organisation', organisation_id, domain from organisation_domain
    ) as named
    cross join lateral regexp_split_to_table(
      lower(regexp_replace(normalize(named.name, NFKD), '[\u0300-\u036f]', '', 'g')), '[^[:alnum:]]+') as part (word)
    where part.word <> ''
      and not exists (
        select from name_word as kept where kept.institution_id = one.institution_id and kept.subject_id = named.id)
    on conflict (institution_id, kind, word, subject_id) do nothing;

    update person set name_key = case
        when words[1] collate "C" < words[cardinality(words)] then words[1] || ' ' || words[cardinality(words)]
        else words[cardinality(words)] || ' ' || words[1] end
    from (
      select id, array_remove(regexp_split_to_array(
        lower(regexp_replace(normalize(display_name, NFKD), '[\u0300-\u036f]', '', 'g')), '[^[:alnum:]]+'), '') as words
      from person where name_key is null and display_name not like '%@%'
    ) as named
    where person.institution_id = one.institution_id and person.id = named.id and cardinality(words) > 1;
  end loop;
  perform set_config('app.institution_id', '', true);
  perform set_config('app.every_institution', '', true);
end
$$;
