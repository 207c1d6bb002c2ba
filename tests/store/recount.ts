import { connect } from '../harness/connect.ts';

/** Every row of an institution that follows from others, as it stands and as counting anew would have it. */
export interface Recount {
  readonly kept: readonly unknown[];
  readonly counted: readonly unknown[];
}

export async function recount(ownerUrl: string, institutionId: string): Promise<Recount> {
  const client = await connect(ownerUrl);
  try {
    await client.query(`select set_config('app.institution_id', '${institutionId}', false)`);
    const read = async (of: (subject: Subject) => string): Promise<unknown[]> => {
      const text = `${of('person')} union all ${of('organisation')} order by 1, 2, 3, 4`;
      return (await client.query({ text, rowMode: 'array' })).rows;
    };
    return { kept: await read(keptOf), counted: await read(countedOf) };
  } finally {
    await client.end();
  }
}

/** All rows of all tables that logging changes. */
export async function readEverything(ownerUrl: string, institutionId: string): Promise<Record<string, unknown[]>> {
  const client = await connect(ownerUrl);
  try {
    await client.query(`select set_config('app.institution_id', '${institutionId}', false)`);
    const everything: Record<string, unknown[]> = {};
    for (const table of changingTables) {
      const { rows } = await client.query<{ row: unknown }>(
        `select to_jsonb(t) ${table.endsWith('relationship') ? asNear(table) : ''} as row from ${table} as t ${table === 'name_word' ? ofSubjects : ''} order by t::text`,
      );
      everything[table] = rows.map(({ row }) => row);
    }
    return everything;
  } finally {
    await client.end();
  }
}

// Colleagues' words stand from their first sign-in.
const ofSubjects = `where t.kind <> 'colleague'`;

// What is taken off a sum again may leave the error of its last digit.
const asNear = (table: string): string =>
  table.startsWith('own')
    ? `|| jsonb_build_object('worth', round(worth::numeric, 5))`
    : `|| jsonb_build_object('strength', round(strength::numeric, 9))`;

const changingTables = [
  'organisation',
  'organisation_domain',
  'person',
  'person_address',
  'interaction',
  'interaction_content',
  'interaction_alias',
  'contribution',
  'participant',
  'organisation_participant',
  'relationship',
  'organisation_relationship',
  'own_relationship',
  'own_organisation_relationship',
  'activity',
  'organisation_activity',
  'person_unit',
  'organisation_unit',
  'person_detail',
  'name_word',
  'followed_person',
  'introduction',
  'introduction_knower',
  'introduction_refusal',
  'introduction_turn',
  'outgoing_mail',
  'signal',
  'link',
  'link_decision',
  'organisation_identifier',
];

type Subject = 'person' | 'organisation';

function tablesOf(subject: Subject): { participant: string; relationship: string; activity: string } {
  const prefix = subject === 'person' ? '' : 'organisation_';
  return {
    participant: `${prefix}participant`,
    relationship: `${prefix}relationship`,
    activity: `${prefix}activity`,
  };
}

function keptOf(subject: Subject): string {
  const { participant, relationship, activity } = tablesOf(subject);
  const units = subject === 'person' ? '0' : 'unit_count';
  return `
    select '${subject}' as what, id, null::uuid as colleague, '' as visibility,
      jsonb_build_array(interaction_count, colleague_count, last_at, ${units}, tie_count, private_to) as counters from ${subject}
    union all
    select '${relationship}', ${subject}_id, colleague_id, visibility || unit_id,
      jsonb_build_array(count_in, count_out, first_at, last_at, half_life, round(strength::numeric, 9)) from ${relationship}
    union all
    select 'own_${relationship}', ${subject}_id, colleague_id, '', jsonb_build_array(last_at, round(worth::numeric, 5), quiet_at)
    from own_${relationship}
    union all
    select '${activity}', ${subject}_id, colleague_id, visibility || unit_id || year || purpose,
      jsonb_build_array(count_in, count_out) from ${activity}
    union all
    select '${participant}', ${subject}_id, colleague_id, visibility || unit_id,
      jsonb_agg(jsonb_build_array(occurred_at, interaction_id) order by interaction_id)
    from ${participant} group by 2, 3, 4
    union all
    select '${subject}_unit', ${subject}_id, unit_id, '', jsonb_build_array(colleague_count, shared_count) from ${subject}_unit
    union all
    select 'links of ${subject}', id, null, '', jsonb_build_array(${subject === 'person' ? '0' : 'link_count'}) from ${subject}
    union all
    select 'interaction', interaction.id, null, '', jsonb_build_array(
      is_shared, interaction.unit_ids, interaction.colleague_ids, content.unit_ids, content.colleague_ids, strictest, unit_only_ids)
    from interaction left join interaction_content as content on content.interaction_id = interaction.id`;
}

/** From the contributions alone, each thing by itself and in the plainest way. */
function countedOf(subject: Subject): string {
  const halfLife = '(select half_life from institution)';
  const { participant, relationship, activity } = tablesOf(subject);
  const part = `(
    select counted.id, contribution.colleague_id, contribution.visibility, contribution.unit_id, purpose, interaction.id as interaction_id,
      interaction.occurred_at, interaction.direction
    from contribution join interaction on interaction.id = contribution.interaction_id
    cross join unnest(contribution.${subject}_ids) as counted (id)) as part`;
  const units =
    subject === 'person'
      ? '0'
      : `(count(distinct unit_id) filter (where part.visibility = 'institution' and unit_id::text not like '00000000-%'))`;
  const links =
    subject === 'person'
      ? '0'
      : `(select count(*) from link where organisation_id = organisation.id and seen_by = 'everyone')`;
  const ofEveryone = `filter (where part.visibility = 'institution')`;
  const arrayOf = (what: string, condition: string) =>
    `array(select distinct ${what} from contribution where interaction_id = interaction.id ${condition} order by 1)`;
  const ofUnits = `and visibility in ('institution', 'unit')`;
  const is = (visibility: string) =>
    `when exists (select from contribution where interaction_id = interaction.id and visibility = '${visibility}') then '${visibility}'`;
  return `
    select '${subject}', ${subject}.id, null::uuid, '', (
      select jsonb_build_array(count(distinct interaction_id) ${ofEveryone}, count(distinct colleague_id) ${ofEveryone},
        max(occurred_at) ${ofEveryone}, ${units},
        count(distinct (colleague_id, part.visibility, unit_id)) filter (where part.visibility <> 'private'),
        coalesce(to_jsonb(array_agg(distinct colleague_id order by colleague_id) filter (where part.visibility = 'private')), '[]'))
      from ${part} where part.id = ${subject}.id)
    from ${subject}
    union all
    select '${relationship}', id, colleague_id, visibility || unit_id, jsonb_build_array(
      count(*) filter (where direction = 'in'), count(*) filter (where direction = 'out'), min(occurred_at), max(occurred_at),
      ${halfLife}, round((log(2, sum(2 ^ (extract(epoch from occurred_at - '2000-01-01Z') / 86400 / ${halfLife})))), 9))
    from ${part} group by 2, 3, 4
    union all
    select 'own_${relationship}', id, colleague_id, '', jsonb_build_array(
      max(occurred_at), round(log(2, sum(2 ^ (extract(epoch from occurred_at - '2000-01-01Z') / 86400 / ${halfLife}))) * ${halfLife}, 5),
      case when count(distinct direction) = 2 and count(*) >= 5 and max(occurred_at) - min(occurred_at) >= interval '60 days'
          and (max(occurred_at) - min(occurred_at)) / (count(*) - 1) <= interval '183 days'
        then max(occurred_at) + greatest(4 * (max(occurred_at) - min(occurred_at)) / (count(*) - 1), interval '90 days') end)
    from ${part} group by 2, 3
    union all
    select '${activity}', id, colleague_id, visibility || unit_id || extract(year from occurred_at at time zone 'UTC') || purpose,
      jsonb_build_array(count(*) filter (where direction = 'in'), count(*) filter (where direction = 'out'))
    from ${part} group by 2, 3, 4
    union all
    select '${participant}', id, colleague_id, visibility || unit_id,
      jsonb_agg(jsonb_build_array(occurred_at, interaction_id) order by interaction_id)
    from ${part} group by 2, 3, 4
    union all
    select '${subject}_unit', id, unit_id, '', jsonb_build_array(
      count(distinct colleague_id), count(distinct colleague_id) ${ofEveryone})
    from ${part} where visibility <> 'private' group by 2, 3
    union all
    select 'links of ${subject}', id, null, '', jsonb_build_array(${links}) from ${subject}
    union all
    select 'interaction', interaction.id, null, '', jsonb_build_array(
      exists (select from contribution where interaction_id = interaction.id and visibility = 'institution'),
      ${arrayOf('unit_id', ofUnits)}, ${arrayOf('colleague_id', '')}, ${arrayOf('unit_id', ofUnits)},
      ${arrayOf('colleague_id', 'and knows_subject')}, case ${is('private')} ${is('tie')} ${is('unit')} else 'institution' end, ${arrayOf('unit_id', `and visibility = 'unit'`)})
    from interaction`;
}
