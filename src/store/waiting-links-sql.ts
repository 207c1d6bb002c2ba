import type { Statement } from './session.ts';

const states = {
  waiting: 'link.matched_by is null and link.claim_key is not null',
  'left-out': `link.matched_by = 'decision' and link.organisation_id is null`,
} as const;
type State = keyof typeof states;

const claims = (state: State): string => `select link.claim_key, count(*)::int as links from link
      where link.institution_id = $1 and ${states[state]} group by link.claim_key`;

export const countClaims: Statement = {
  name: 'count-claims',
  text: `select (select count(*)::int from (${claims('waiting')}) as claim) as waiting,
    (select count(*)::int from (${claims('left-out')}) as claim) as "leftOut"`,
};

export const listClaims = forEach((state) => ({
  name: `list-claims-${state}`,
  text: `select claim.claim_key as "claimKey", claim.links from (${claims(state)}) as claim
    where $2::int is null or claim.links < $2 or (claim.links = $2 and claim.claim_key > $3)
    order by claim.links desc, claim.claim_key limit $4`,
}));

/** As many links of a claim tell what it is about. */
const mostRead = 100;

export const readClaims = forEach((state) => ({
  name: `read-claims-${state}`,
  text: `select asked.claim_key as "claimKey", sample.claim, sample.domains, sample.kinds, sample.systems, sample.titles
    from unnest($2::text[]) as asked (claim_key)
    cross join lateral (
      select (array_agg(one.claim order by one.key))[1] as claim,
        (array_agg(to_jsonb(one.domains) order by one.key))[1] as domains, array_agg(distinct one.kind) as kinds,
        array_agg(distinct one.system) as systems, (array_agg(one.title order by one.key))[1:3] as titles
      from (
        select link.key, link.claim, link.domains, link.kind, link.title, connected_system.name as system from link
        left join connected_system on connected_system.institution_id = $1 and connected_system.id = link.system_id
        where link.institution_id = $1 and link.claim_key = asked.claim_key and ${states[state]}
        order by link.id limit ${String(mostRead)}
      ) as one
    ) as sample
    where sample.claim is not null`,
}));

/** Of organisations that share a word with a claim, so many are looked at, and those with the most words compared. */
const mostFound = 60;
const mostCompared = 20;

export const findCandidates: Statement = {
  name: 'find-candidates-of-claims',
  text: `with shared as materialized (
      select asked.claim_key, found.subject_id, count(*) as words
      from unnest($2::text[], $3::text[], $4::text[]) as asked (claim_key, kind, word)
      cross join lateral (
        select distinct near.subject_id from (
          select name_word.subject_id from name_word
          where name_word.institution_id = $1 and name_word.kind = asked.kind
            and name_word.word >= asked.word collate "C" and name_word.word < asked.word collate "C" || chr(1114111)
          order by name_word.word, name_word.subject_id limit ${String(mostFound)}) as near
      ) as found
      group by asked.claim_key, found.subject_id
    ),
    ranked as materialized (
      select shared.claim_key, shared.subject_id,
        row_number() over (partition by shared.claim_key order by shared.words desc, shared.subject_id) as rank
      from shared
    )
    select ranked.claim_key as "claimKey", organisation.id, organisation.name, organisation.domain, array(
        select place.domain from organisation_domain as place
        where place.institution_id = $1 and place.organisation_id = organisation.id order by place.domain limit 20) as domains
    from ranked
    left join organisation on organisation.institution_id = $1 and organisation.id = ranked.subject_id
    where ranked.rank <= ${String(mostCompared)} and organisation.id is not null`,
};

function forEach(write: (state: State) => Statement): Readonly<Record<State, Statement>> {
  return { waiting: write('waiting'), 'left-out': write('left-out') };
}
