import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomBytes, randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { topicWordsOf } from '../src/domain/topic-words.ts';
import { addWeight, halfLifeOfInstitution, weightOf, yearOf } from '../src/store/strength-sql.ts';

// The floor: node:http and pg, one prepared statement a request, as the owner past all policies. No sign-in check, no
// validation, no audit of who asked; the same rows are read and written, and as many bytes answered.
const [connectionString = '', institutionId = '', colleagueId = ''] = process.argv.slice(2);
// Planned once, and through the indexes that are there, for the person with 10,000 interactions as for the one with three.
const settings = ['plan_cache_mode=force_generic_plan', 'jit=off'].concat(
  ['seqscan', 'bitmapscan', 'hashjoin', 'mergejoin', 'sort'].map((name) => `enable_${name}=off`),
);
const pool = new Pool({
  connectionString,
  max: 10,
  idleTimeoutMillis: 0,
  options: settings.map((setting) => `-c ${setting}`).join(' '),
});

const lookup = {
  name: 'lookup',
  text: `select asked.email_address, p.id, p.display_name, p.interaction_count, p.colleague_count, o.id as organisation_id, o.name, o.domain,
      case when p.id is null then json_build_array(o.interaction_count, o.colleague_count, o.unit_count) end as totals,
      case when p.id is null then (select json_agg(r) from (
        select r.colleague_id, c.display_name, c.email_address, u.name as unit, r.count_in, r.count_out, r.first_at, r.last_at,
          r.strength, r.half_life
        from (select * from organisation_relationship
          where institution_id = $1 and organisation_id = o.id and visibility = 'institution'
          order by last_at desc limit 5) r
        left join colleague c on c.institution_id = $1 and c.id = r.colleague_id
        left join unit u on u.institution_id = $1 and u.id = c.unit_id) r) end as ties,
      (select json_agg(r) from (
        select r.colleague_id, c.display_name, c.email_address, u.name as unit, r.count_in, r.count_out, r.first_at, r.last_at,
          r.strength, r.half_life
        from (select * from relationship
          where institution_id = $1 and person_id = p.id and visibility = 'institution'
          order by last_at desc limit 5) r
        left join colleague c on c.institution_id = $1 and c.id = r.colleague_id
        left join unit u on u.institution_id = $1 and u.id = c.unit_id) r) as relationships,
      (select json_agg(i) from (
        select t.interaction_id, i.kind, i.occurred_at, ic.subject, c.id, c.display_name, c.email_address, u.name as unit
        from (select * from participant
          where institution_id = $1 and person_id = p.id and visibility = 'institution'
          order by occurred_at desc limit 5) t
        left join interaction i on i.institution_id = $1 and i.id = t.interaction_id
        left join interaction_content ic on ic.institution_id = $1 and ic.interaction_id = t.interaction_id
        left join colleague c on c.institution_id = $1 and c.id = t.colleague_id
        left join unit u on u.institution_id = $1 and u.id = c.unit_id) i) as interactions,
      (select json_agg(json_build_array(c.id, c.what, c.kind, c.at)) from correction c
        where c.institution_id = $1 and c.applies_to in (asked.email_address, '@' || asked.domain)
          and c.for_id in ($1, $4) and c.undone_at is null) as corrections,
      case when p.id is null then (select json_agg(json_build_array(f.name, f.ror)) from reference_domain f
        where f.domain = asked.domain) end as proposed,
      case when p.id is null then (select json_agg(l.domain) from organisation_domain l
        where l.institution_id = $1 and l.appearance = asked.domain and l.domain <> asked.domain) end as looks_like,
      (select json_agg(json_build_array(k.kind, k.value)) from person_detail k
        where k.institution_id = $1 and k.person_id = p.id) as details,
      (select json_agg(json_build_array(t.other_id, t.score)) from duplicate t
        where t.institution_id = $1 and t.kind = 'person' and t.one_id = p.id) as twins
    from unnest($2::text[], $3::text[]) with ordinality as asked (email_address, domain, position)
    left join person_address a on a.institution_id = $1 and a.email_address = asked.email_address
    left join person p on p.institution_id = $1 and p.id = a.person_id
    left join organisation_domain d on d.institution_id = $1 and d.domain = asked.domain
    left join organisation o on o.institution_id = $1 and o.id = coalesce(p.organisation_id, d.organisation_id)
    order by asked.position`,
};

const log = {
  name: 'log',
  text: `with who as (
      select p.id, p.organisation_id, c.unit_id
      from person_address a join person p on p.institution_id = $1 and p.id = a.person_id
      join colleague c on c.institution_id = $1 and c.id = $2
      where a.institution_id = $1 and a.email_address = $5),
    i as (insert into interaction (institution_id, id, key, kind, direction, occurred_at, is_shared, unit_ids, colleague_ids)
      select $1, $3, $4, 'email', 'in', $6, true, array[unit_id], array[$2::uuid] from who),
    ic as (insert into interaction_content
        (institution_id, interaction_id, subject, colleague_ids, strictest, unit_ids, unit_only_ids)
      select $1, $3, $7, array[$2::uuid], 'institution', array[unit_id], '{}' from who),
    c as (insert into contribution
        (institution_id, interaction_id, colleague_id, visibility, unit_id, logged_at, person_ids, organisation_ids)
      select $1, $3, $2, 'institution', unit_id, now(), array[id], array[organisation_id] from who),
    t as (insert into participant (institution_id, person_id, colleague_id, visibility, unit_id, occurred_at, interaction_id)
      select $1, id, $2, 'institution', unit_id, $6, $3 from who),
    ot as (insert into organisation_participant
        (institution_id, organisation_id, colleague_id, visibility, unit_id, occurred_at, interaction_id)
      select $1, organisation_id, $2, 'institution', unit_id, $6, $3 from who),
    policy as (select ${halfLifeOfInstitution} as half_life),
    r as (insert into relationship as r
        (institution_id, person_id, colleague_id, visibility, unit_id, count_in, count_out, first_at, last_at, strength, half_life)
      select $1, id, $2, 'institution', unit_id, 1, 0, $6, $6, ${weightOf('$6::timestamptz', 'half_life')}, half_life from who cross join policy
      on conflict (institution_id, person_id, colleague_id, visibility, unit_id) do update
      set count_in = r.count_in + 1, last_at = greatest(r.last_at, excluded.last_at),
        strength = ${addWeight('r.strength', weightOf('$6', 'r.half_life'))}
      returning person_id, unit_id, count_in + count_out = 1 as is_first, last_at, strength * half_life as worth),
    own as (insert into own_relationship as o (institution_id, person_id, colleague_id, last_at, worth)
      select $1, person_id, $2, last_at, worth from r
      on conflict (institution_id, person_id, colleague_id) do update set last_at = excluded.last_at, worth = excluded.worth),
    pn as (insert into person_unit as n (institution_id, person_id, unit_id, colleague_count, shared_count)
      select $1, person_id, unit_id, 1, 1 from r where is_first
      on conflict (institution_id, person_id, unit_id) do update
      set colleague_count = n.colleague_count + 1, shared_count = n.shared_count + 1),
    orr as (insert into organisation_relationship as r
        (institution_id, organisation_id, colleague_id, visibility, unit_id, count_in, count_out, first_at, last_at, strength, half_life)
      select $1, organisation_id, $2, 'institution', unit_id, 1, 0, $6, $6, ${weightOf('$6::timestamptz', 'half_life')}, half_life from who cross join policy
      on conflict (institution_id, organisation_id, colleague_id, visibility, unit_id) do update
      set count_in = r.count_in + 1, last_at = greatest(r.last_at, excluded.last_at),
        strength = ${addWeight('r.strength', weightOf('$6', 'r.half_life'))}
      returning organisation_id, unit_id, count_in + count_out = 1 as is_first, last_at, strength * half_life as worth),
    oown as (insert into own_organisation_relationship as o (institution_id, organisation_id, colleague_id, last_at, worth)
      select $1, organisation_id, $2, last_at, worth from orr
      on conflict (institution_id, organisation_id, colleague_id) do update set last_at = excluded.last_at, worth = excluded.worth),
    topics as (insert into topic
        (institution_id, interaction_id, colleague_id, source, word, visibility, unit_id, occurred_at)
      select $1, $3, $2, 'subject', word, 'institution', unit_id, $6 from who cross join unnest($9::text[]) as given (word)),
    un as (insert into organisation_unit as n (institution_id, organisation_id, unit_id, colleague_count, shared_count)
      select $1, organisation_id, unit_id, 1, 1 from orr where is_first
      on conflict (institution_id, organisation_id, unit_id) do update
      set colleague_count = n.colleague_count + 1, shared_count = n.shared_count + 1),
    ac as (insert into activity as a
        (institution_id, person_id, colleague_id, visibility, unit_id, year, purpose, count_in, count_out)
      select $1, id, $2, 'institution', unit_id, ${yearOf('$6')}, '', 1, 0 from who
      on conflict (institution_id, person_id, colleague_id, visibility, unit_id, year, purpose) do update
      set count_in = a.count_in + 1),
    oa as (insert into organisation_activity as a
        (institution_id, organisation_id, colleague_id, visibility, unit_id, year, purpose, count_in, count_out)
      select $1, organisation_id, $2, 'institution', unit_id, ${yearOf('$6')}, '', 1, 0 from who
      on conflict (institution_id, organisation_id, colleague_id, visibility, unit_id, year, purpose) do update
      set count_in = a.count_in + 1),
    pu as (update person set interaction_count = interaction_count + 1, last_at = greatest(last_at, $6)
      from who where person.institution_id = $1 and person.id = who.id),
    ou as (update organisation set interaction_count = interaction_count + 1, last_at = greatest(last_at, $6)
      from who where organisation.institution_id = $1 and organisation.id = who.organisation_id)
    insert into audit (institution_id, id, at, action, colleague_id, subject_id, details)
    values ($1, $8, now(), 'interaction.logged', $2, $3, '{}')`,
};

const server = createServer((request, response) => {
  answer(request).then(
    (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
process.once('disconnect', () => process.exit()); // the bench itself has ended
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port }); // a cast: it listens on a port
});

interface Asked {
  readonly bytes: number;
  readonly emailAddresses: readonly string[];
  readonly domains: readonly string[];
  readonly occurredAt: string;
  readonly subject: string;
}

async function answer(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // a cast: no encoding is set
  const asked = JSON.parse(Buffer.concat(chunks).toString()) as Asked; // a cast: the bench itself asks
  if (request.url === '/log') {
    const [address] = asked.emailAddresses;
    const values = [
      institutionId,
      colleagueId,
      randomUUID(),
      randomBytes(16),
      address,
      asked.occurredAt,
      asked.subject,
      randomUUID(),
      topicWordsOf(asked.subject),
    ];
    await pool.query({ ...log, values });
    return '{}'.padEnd(asked.bytes);
  }
  const { rows } = await pool.query({
    ...lookup,
    values: [institutionId, asked.emailAddresses, asked.domains, colleagueId],
  });
  return JSON.stringify(rows).slice(0, asked.bytes).padEnd(asked.bytes);
}
