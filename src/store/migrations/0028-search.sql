-- Every word that somebody or something is found by, once: of names, addresses, domains, and of what interactions were about.
create table search_word (
  institution_id uuid not null,
  word text collate "C" not null,
  primary key (institution_id, word)
);

-- What is left of each of them when one or two of its letters are left out: words that differ by a slip or two have one of these in common, which
-- an index finds by equality. Patterns and likeness go through no index under a policy.
create table word_variant (
  institution_id uuid not null,
  variant text collate "C" not null,
  word text collate "C" not null,
  primary key (institution_id, variant, word)
);

-- The first seven letters: of a word of four without one of them as well, of a word of seven without two.
create function word_variants(word text) returns setof text
language plpgsql immutable parallel safe
set search_path = pg_catalog
as $$
declare
  head constant text := left(word, 7);
  shorter text;
begin
  return next head;
  if length(word) < 4 then return; end if;
  for one in 1 .. length(head) loop
    shorter := left(head, one - 1) || substr(head, one + 1);
    return next shorter;
    continue when length(word) < 7;
    for other in one .. length(shorter) loop
      return next left(shorter, other - 1) || substr(shorter, other + 1);
    end loop;
  end loop;
end
$$;
revoke all on function word_variants(text) from public;

-- Whether what was typed becomes the word, or the beginning of it, by at most so many letters put in, left out, replaced or swapped with their neighbour.
create function is_near(typed text, word text, most integer) returns boolean
language plpgsql immutable parallel safe
set search_path = pg_catalog
as $$
declare
  rows constant integer := length(typed);
  columns constant integer := least(length(word), rows + most);
  letters constant text[] := regexp_split_to_array(word, '');
  before integer[];
  last integer[];
  this integer[];
  letter text;
  letter_before text := '';
  cost integer;
  lowest integer;
begin
  if columns < rows - most then return false; end if;
  last := array(select at from generate_series(0, columns) as at);
  for row in 1 .. rows loop
    letter := substr(typed, row, 1);
    this := array_fill(most + 1, array[columns + 1]);
    if row <= most then this[1] := row; end if;
    lowest := this[1];
    for at in greatest(1, row - most) .. least(columns, row + most) loop
      cost := least(
        last[at] + (letter <> letters[at])::integer,
        last[at + 1] + 1,
        this[at] + 1);
      if row > 1 and at > 1 and letter = letters[at - 1] and letter_before = letters[at] then
        cost := least(cost, before[at - 1] + 1);
      end if;
      this[at + 1] := cost;
      lowest := least(lowest, cost);
    end loop;
    if lowest > most then return false; end if;
    before := last;
    last := this;
    letter_before := letter;
  end loop;
  return (select min(one) from unnest(last) as one) <= most;
end
$$;
revoke all on function is_near(text, text, integer) from public;

-- What a contribution is found by: the words of the interaction's subject, of its colleague's note, and its purpose. What a policy decides on stands
-- on the row, as on a participant's; the subject's are shown to those alone who may see the subject.
create table topic (
  institution_id uuid not null,
  interaction_id uuid not null,
  colleague_id uuid not null,
  source text not null check (source in ('subject', 'note', 'purpose')),
  word text collate "C" not null, -- of a purpose, its code
  visibility text not null,
  unit_id uuid not null,
  occurred_at timestamptz not null,
  primary key (institution_id, interaction_id, colleague_id, source, word),
  -- Undo, retention and erasure each take contributions away: their words go along.
  foreign key (institution_id, interaction_id, colleague_id) references contribution on delete cascade
);

create index topic_word on topic (institution_id, word, occurred_at, interaction_id, colleague_id);

-- Words of what has gone, until it is seen whether anything else has them.
create table word_doubt (
  institution_id uuid not null,
  id uuid not null default gen_random_uuid(),
  word text collate "C" not null,
  primary key (institution_id, id)
);

do $$
declare
  one text;
begin
  foreach one in array array['search_word', 'word_variant', 'word_doubt', 'topic'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format($sql$create policy own_institution on %I
      using (institution_id::text = current_setting('app.institution_id', true))$sql$, one);
  end loop;
end
$$;

create policy seen on topic as restrictive using (
  (visibility = 'institution' and current_setting('app.viewer_everyone', true) = 'on')
  or current_setting('app.viewer_id', true) in ('everything', colleague_id::text)
  or (visibility in ('institution', 'unit')
    and unit_id = any (coalesce(nullif(current_setting('app.viewer_units', true), ''), '{}')::uuid[])));

-- What was logged before: its words, folded as well as SQL can, without those that say nothing (src/domain/topic-words.ts has them; here by their length).
do $$
declare
  one record;
begin
  perform set_config('app.every_institution', 'on', true);
  for one in select institution_id from institution loop
    perform set_config('app.institution_id', one.institution_id::text, true);
    perform set_config('app.viewer_id', 'everything', true);

    insert into topic (institution_id, interaction_id, colleague_id, source, word, visibility, unit_id, occurred_at)
    select one.institution_id, said.interaction_id, said.colleague_id, said.source, left(part.word, 40), said.visibility, said.unit_id, said.occurred_at
    from (
      select contribution.*, interaction.occurred_at, text.source, text.value from contribution
      join interaction on interaction.institution_id = one.institution_id and interaction.id = contribution.interaction_id
      join interaction_content as content
        on content.institution_id = one.institution_id and content.interaction_id = contribution.interaction_id
      cross join lateral (values ('subject', content.subject), ('note', contribution.note)) as text (source, value)
      where contribution.institution_id = one.institution_id and text.value <> ''
    ) as said
    cross join lateral regexp_split_to_table(
      lower(regexp_replace(normalize(said.value, NFKD), '[\u0300-\u036f]', '', 'g')), '[^[:alnum:]]+') as part (word)
    where length(part.word) > 2 and part.word ~ '[^0-9]'
    on conflict (institution_id, interaction_id, colleague_id, source, word) do nothing;

    insert into topic (institution_id, interaction_id, colleague_id, source, word, visibility, unit_id, occurred_at)
    select one.institution_id, contribution.interaction_id, contribution.colleague_id, 'purpose', contribution.purpose,
      contribution.visibility, contribution.unit_id, interaction.occurred_at
    from contribution
    join interaction on interaction.institution_id = one.institution_id and interaction.id = contribution.interaction_id
    where contribution.institution_id = one.institution_id and contribution.purpose <> '';

    insert into search_word (institution_id, word)
    select one.institution_id, kept.word from (
      select word from name_word where institution_id = one.institution_id and kind <> 'organisation-name'
      union
      select word from topic where institution_id = one.institution_id and source <> 'purpose'
    ) as kept
    where length(kept.word) >= 4 and kept.word !~ '[0-9]' order by 2;
    insert into word_variant (institution_id, variant, word)
    select one.institution_id, variant, kept.word
    from search_word as kept cross join lateral word_variants(kept.word) as variant
    where kept.institution_id = one.institution_id order by 2, 3
    on conflict (institution_id, variant, word) do nothing;
  end loop;
  perform set_config('app.institution_id', '', true);
  perform set_config('app.every_institution', '', true);
  perform set_config('app.viewer_id', '', true);
end
$$;
