/** Of what is found by each word that was asked, the latest so many are looked at; of words that begin with it, the first so many. */
const mostLookedAt = 500;
const mostBeginnings = 20;

// Its subject is shown to fewer than that it was.
const isShown = `(topic.source <> 'subject' or exists (
              select from interaction_content as content
              where content.institution_id = $1 and content.interaction_id = topic.interaction_id))`;

/**
 * The CTE `topic_answer`, behind those of askedWords: which colleagues have been in touch about something. $1 institution, $4 how many, $8 codes of purposes, $9
 * for which word each stands. By how many of what is asked, then how many interactions, then lately: of those that the viewer may see.
 */
export const topicAnswer = `topic_answer as materialized (
      with recursive about as materialized (select asked.rank, asked.word from asked where asked.is_topic),
      beginning (rank, typed, word, number) as (
        select about.rank, about.word, about.word, 0 from about where length(about.word) >= 3
        union all
        select beginning.rank, beginning.typed, following.word, beginning.number + 1 from beginning
        cross join lateral (
          select topic.word from topic
          where topic.institution_id = $1 and topic.word > beginning.word
            and topic.word < beginning.typed || chr(1114111) and topic.source <> 'purpose' and ${isShown}
          order by topic.word limit 1
        ) as following
        where beginning.number < ${String(mostBeginnings)}
      ),
      wanted as materialized (
        select about.rank, about.word, false as is_code, 0 as cost from about
        union all
        select beginning.rank, beginning.word, false, 1 from beginning where beginning.number > 0
        union all
        select code.rank, code.word, true, 1 from unnest($8::text[], $9::int[]) as code (word, rank)
        union all
        select near.rank, near.word, false, 2 from near where near.rank = any(array(select about.rank from about))
      ),
      hit as materialized (
        select about.rank, hit.* from about
        cross join lateral (
          select hit.word, hit.is_code, hit.interaction_id, hit.colleague_id, hit.occurred_at
          from (
            select wanted.word, wanted.is_code from wanted where wanted.rank = about.rank order by wanted.cost, wanted.word
          ) as wanted
          cross join lateral (
            select wanted.word, wanted.is_code, topic.interaction_id, topic.colleague_id, topic.occurred_at from topic
            where topic.institution_id = $1 and topic.word = wanted.word collate "C"
              and (topic.source = 'purpose') = wanted.is_code and ${isShown}
            order by topic.occurred_at desc, topic.interaction_id desc, topic.colleague_id
            limit ${String(mostLookedAt)}
          ) as hit
          limit ${String(mostLookedAt)}
        ) as hit
      ),
      part as materialized (
        select hit.colleague_id, hit.interaction_id, count(distinct hit.rank) as words, max(hit.occurred_at) as occurred_at,
          string_agg(distinct case when hit.is_code then '#' else '' end || hit.word, ' ') as topics
        from hit group by hit.colleague_id, hit.interaction_id
      ),
      by_colleague as materialized (
        select distinct on (total.colleague_id) total.* from (
          select part.colleague_id, part.words, count(*)::int as interactions, max(part.occurred_at) as last_at,
            string_agg(part.topics, ' ') as topics
          from part group by part.colleague_id, part.words
        ) as total
        order by total.colleague_id, total.words desc
      )
      select colleague.id, colleague.display_name as "displayName", coalesce(colleague.email_address, '') as "emailAddress",
        coalesce(unit.name, '') as unit, by_colleague.interactions, by_colleague.last_at as "lastAt", by_colleague.topics,
        exists (select from hit group by hit.rank having count(*) >= ${String(mostLookedAt)}) as "isMore"
      from by_colleague
      left join colleague on colleague.institution_id = $1 and colleague.id = by_colleague.colleague_id
      left join unit on unit.institution_id = $1 and unit.id = colleague.unit_id
      order by by_colleague.words desc, by_colleague.interactions desc, by_colleague.last_at desc, colleague.display_name,
        colleague.id
      limit $4
    )`;
