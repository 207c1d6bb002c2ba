import { isPlain, isSeen, relationships } from './sight-sql.ts';

type Kind = 'person' | 'organisation' | 'colleague';

const begins = (word: string, asked: string): string => `${word} >= ${asked} and ${word} < ${asked} || chr(1114111)`;

/**
 * What is asked, `asked (rank, word, is_name, is_topic)`, and `near (rank, word)`: the words that it becomes by a slip, or by two in words of seven letters and
 * more. What can't be near by its letters alone is left out before it is compared letter by letter.
 */
export const askedWords = `asked as materialized (
        select given.rank::int, given.word collate "C" as word, given.is_name, given.is_topic
        from unnest($3::text[], $6::boolean[], $7::boolean[]) with ordinality as given (word, is_name, is_topic, rank)
      ),
      candidate as materialized (
        select distinct asked.rank, asked.word as typed, kept.word,
          case when length(asked.word) >= 7 and length(kept.word) >= 7 then 2 else 1 end as most
        from asked
        cross join lateral word_variants(asked.word) as given (variant)
        cross join lateral (
          select word_variant.word from word_variant
          where word_variant.institution_id = $1 and word_variant.variant = given.variant collate "C" offset 0
        ) as kept
        where length(asked.word) >= 4 and asked.word !~ '[0-9]' and not starts_with(kept.word, asked.word)
      ),
      near as materialized (
        select candidate.rank, candidate.word from candidate
        where case
          when length(candidate.word) < length(candidate.typed) - candidate.most
            or length(translate(candidate.typed, candidate.word, '')) > candidate.most
            or length(translate(left(candidate.word, length(candidate.typed) - candidate.most), candidate.typed, '')) > candidate.most
            then false
          else is_near(candidate.typed, candidate.word, candidate.most) end
      )`;

/** Of what is found by all that is asked, so many are put in order; of what is found by some of it, so many of each word. */
const mostOfAll = 400;
const mostOfSome = 100;
/** Of the rarest word's, so many are looked at for the other words; whole words come before beginnings. */
const mostCompared = 5_000;

/**
 * The CTE `KIND_answer`, behind those of askedWords; $1 institution, $2 viewer, $4 how many. Whoever is found by all words comes before those found by some, whole words before beginnings before
 * slips; then whom the viewer knows, then lately.
 */
export function answerOf(kind: Kind, columns: string, identifiers?: string): string {
  const isThere = kind === 'colleague' ? '$2::uuid is not null' : isSeen(kind);
  const kept = (condition: string): string => `
          select name_word.word, name_word.subject_id from name_word
          where name_word.institution_id = $1 and name_word.kind = '${kind}' and ${condition}`;
  // Each by itself: as any of an array, PostgreSQL 15 may leave them for a filter over all words that there are.
  const keptBySlip = (asked: string): string => `
          select kept.word, kept.subject_id from unnest(${asked}.slips) as slip (word)
          cross join lateral (${kept('name_word.word = slip.word')} order by name_word.subject_id offset 0) as kept`;
  const exists = `exists (
            select from ${kind} where ${kind}.institution_id = $1 and ${kind}.id = hit.subject_id and ${isThere})`;
  const isWord = (row: string, asked: string): string =>
    `(starts_with(${row}.word, ${asked}.word) or ${row}.word = any(${asked}.slips))`;
  // All that it is found by is read once, and compared with each word; an id is of one kind only.
  const hasAll = `(
              select bit_or(1 << also.rank) from name_word as own cross join named as also
              where own.institution_id = $1 and own.subject_id = hit.subject_id and ${isWord('own', 'also')}
            ) = (select bit_or(1 << named.rank) from named) and`;
  const hits = (asked: string, most: number, condition = ''): string => {
    const window =
      condition === '' ? '' : `limit (select case when count(*) > 1 then ${String(mostCompared)} end from named)`;
    return `(
          select hit.subject_id from (
            select hit.subject_id from (${kept(begins('name_word.word', `${asked}.word`))}
              order by name_word.word, name_word.subject_id ${window}) as hit
            where ${condition} ${exists} limit ${String(most)}) as hit
          union all
          select hit.subject_id from (
            select hit.subject_id from (${keptBySlip(asked)} ${window}) as hit
            where ${condition} ${exists} limit ${String(most)}) as hit
        ) as hit`;
  };
  return `${kind}_answer as materialized (
      with named as materialized (
        select asked.rank, asked.word, array(select near.word from near where near.rank = asked.rank order by near.word) as slips
        from asked where asked.is_name
      ),
      ${identifiers === undefined ? '' : `identified as materialized (${identifiers}),`}
      counted as materialized (
        select named.*, (
            select count(*) from (${kept(begins('name_word.word', 'named.word'))} limit ${String(mostCompared)}) as counted
          ) + (
            select count(*) from (${keptBySlip('named')} limit ${String(mostCompared)}) as counted) as hits
        from named
      ),
      rarest as materialized (select counted.* from counted order by counted.hits, length(counted.word) desc, counted.rank limit 1),
      of_all as materialized (
        select distinct hit.subject_id from rarest
        cross join lateral ${hits('rarest', mostOfAll, hasAll)}
      ),
      found as materialized (
        select of_all.subject_id from of_all
        union
        select hit.subject_id from named
        cross join lateral ${hits('named', mostOfSome)}
        where (select count(*) from named) > 1 and (select count(*) from of_all) < $4
        ${identifiers === undefined ? '' : 'union select identified.id from identified'}
      ),
      scored as materialized (
        select found.subject_id, score.words, score.cost
        from found
        cross join lateral (
          select count(*) as words, coalesce(sum(best.cost), 0) as cost from (
            select named.rank, min(case when name_word.word = named.word then 0
              when starts_with(name_word.word, named.word) then 1 else 2 end) as cost
            from name_word cross join named
            where name_word.institution_id = $1 and name_word.subject_id = found.subject_id and name_word.kind = '${kind}'
              and ${isWord('name_word', 'named')}
            group by named.rank
          ) as best
        ) as score
      )
      select ${columns} from scored
      left join ${kind} on ${kind}.institution_id = $1 and ${kind}.id = scored.subject_id
      ${known(kind)}
      where ${kind}.id is not null
      order by ${identifiers === undefined ? '' : 'scored.subject_id = any(array(select identified.id from identified)) desc,'}
        scored.words desc, scored.cost, ${kind === 'colleague' ? '' : 'known.mine desc, known.last_at desc nulls last,'}
        ${kind}.${kind === 'organisation' ? 'name' : 'display_name'}, ${kind}.id
      limit $4
    )`;
}

/** Whether the viewer knows it, and when it was last in touch, as far as the viewer sees. */
function known(kind: Kind): string {
  if (kind === 'colleague') return '';
  return `cross join lateral (
        select coalesce(bool_or(tie.colleague_id = $2), false) as mine, max(tie.last_at) as last_at
        from ${relationships[kind]} as tie
        where not ${isPlain(kind)} and tie.institution_id = $1 and tie.${kind}_id = ${kind}.id
        union all
        select exists (
          select from ${relationships[kind]} as tie
          where tie.institution_id = $1 and tie.${kind}_id = ${kind}.id and tie.colleague_id = $2), ${kind}.last_at
        where ${isPlain(kind)}
        order by last_at desc nulls last, mine desc limit 1
      ) as known`;
}
