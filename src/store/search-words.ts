import type { Client } from 'pg';
import type { Ask, Statement } from './session.ts';

/**
 * As CTEs that a statement of the institution $1 begins with: keeps of `words`, a text[], those that are new, with what they are found by in spite of
 * slips. Nothing is waited for but somebody who takes unused words away, who would not see these.
 */
export const keepWords = (words: string): string => `held as materialized (
      select pg_advisory_xact_lock_shared(hashtextextended($1::uuid::text, 3))
    ),
    new_word as (
      insert into search_word (institution_id, word)
      select $1, given.word from held cross join unnest(${words}) as given (word)
      where ${mayHaveSlips('given.word')}
      group by given.word order by given.word
      on conflict (institution_id, word) do nothing returning word
    ),
    variant as (
      insert into word_variant (institution_id, variant, word)
      select $1, variant, new_word.word from new_word cross join lateral word_variants(new_word.word) as variant
      on conflict (institution_id, variant, word) do nothing
    )`;

/** Slips are found in words of at least four letters, and of no digits. */
function mayHaveSlips(word: string): string {
  return `length(${word}) >= 4 and ${word} !~ '[0-9]'`;
}

/** All of an institution that is loaded as a whole, in the order of the indexes. */
export async function fillSearchWords(client: Client, institutionId: string): Promise<void> {
  await client.query(
    `insert into search_word (institution_id, word)
    select $1, kept.word from (
      select word from name_word where institution_id = $1 and kind <> 'organisation-name'
      union
      select word from topic where institution_id = $1 and source <> 'purpose'
    ) as kept
    where ${mayHaveSlips('kept.word')} order by kept.word`,
    [institutionId],
  );
  await client.query(
    `insert into word_variant (institution_id, variant, word)
    select $1, variant, kept.word
    from search_word as kept cross join lateral word_variants(kept.word) as variant
    where kept.institution_id = $1 order by variant, kept.word
    on conflict (institution_id, variant, word) do nothing`,
    [institutionId],
  );
}

/** As CTEs: no words are kept any more of those whose id is `= condition`. */
export const removeNameWords = (condition: string): string => `word as (
      delete from name_word where institution_id = $1 and subject_id = ${condition} returning word
    ),
    doubt as (insert into word_doubt (institution_id, word) select $1, word.word from word)`;

/** As a CTE, beside a statement that takes contributions away: their words may be nobody's by then. */
export const doubtTopics = (condition: string): string => `doubt as (
      insert into word_doubt (institution_id, word)
      select $1, topic.word from topic where topic.institution_id = $1 and topic.source <> 'purpose' and ${condition}
    )`;

/** After something has gone: takes the words away that nothing has any more. Whoever keeps words waits until this is done. */
export function forgetWords(ask: Ask, institutionId: string): void {
  void ask(keepOthersOut, [institutionId]);
  void ask(forget, [institutionId]);
}

const keepOthersOut: Statement = {
  name: 'hold-search-words',
  text: `select pg_advisory_xact_lock(hashtextextended($1::uuid::text, 3))`,
};

/** Each looked up by itself: joined with what may use it, all of an institution's names would be read while they are not counted yet. */
const isUnused = ['person', 'organisation', 'colleague']
  .map((kind) => `from name_word as used where used.institution_id = $1 and used.kind = '${kind}'`)
  .concat(`from topic as used where used.institution_id = $1`)
  .map((used) => `(select true ${used} and used.word = search_word.word limit 1) is null`)
  .join(' and ');

const forget: Statement = {
  name: 'forget-search-words',
  text: `with doubt as (delete from word_doubt where institution_id = $1 returning word),
    gone as (
      delete from search_word
      where institution_id = $1 and word = any(array(select distinct doubt.word from doubt)) and ${isUnused}
      returning word
    )
    delete from word_variant
    where institution_id = $1 and word = any(array(select gone.word from gone))
      and variant = any(array(select variant from gone cross join lateral word_variants(gone.word) as variant))`,
};
