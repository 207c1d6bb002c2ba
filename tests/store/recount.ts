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

/** All rows of all tables but those that only grow. */
export async function readEverything(ownerUrl: string, institutionId: string): Promise<Record<string, unknown[]>> {
  const client = await connect(ownerUrl);
  try {
    await client.query(`select set_config('app.institution_id', '${institutionId}', false)`);
    const everything: Record<string, unknown[]> = {};
    for (const table of changingTables) {
      const { rows } = await client.query<{ row: unknown }>(
        `select to_jsonb(t) as row from ${table} as t order by t::text`,
      );
      everything[table] = rows.map(({ row }) => row);
    }
    return everything;
  } finally {
    await client.end();
  }
}

const changingTables = [
  'organisation',
  'organisation_domain',
  'person',
  'person_address',
  'interaction',
  'interaction_alias',
  'contribution',
  'participant',
  'organisation_participant',
  'relationship',
  'organisation_relationship',
  'organisation_unit',
  'person_detail',
  'name_word',
  'followed_person',
  'steward',
  'do_not_contact',
];

type Subject = 'person' | 'organisation';

function tablesOf(subject: Subject): { participant: string; relationship: string } {
  const prefix = subject === 'person' ? '' : 'organisation_';
  return { participant: `${prefix}participant`, relationship: `${prefix}relationship` };
}

function keptOf(subject: Subject): string {
  const { participant, relationship } = tablesOf(subject);
  const units = subject === 'person' ? '0' : 'unit_count';
  return `
    select '${subject}' as what, id, null::uuid as colleague, '' as visibility,
      jsonb_build_array(interaction_count, colleague_count, last_at, ${units}) as counters from ${subject}
    union all
    select '${relationship}', ${subject}_id, colleague_id, visibility,
      jsonb_build_array(count_in, count_out, first_at, last_at) from ${relationship}
    union all
    select '${participant}', ${subject}_id, colleague_id, visibility,
      jsonb_agg(jsonb_build_array(occurred_at, interaction_id) order by interaction_id)
    from ${participant} group by 2, 3, 4`;
}

function countedOf(subject: Subject): string {
  const { participant, relationship } = tablesOf(subject);
  const units = subject === 'person' ? '0' : 'count(distinct unit_id)';
  const part = `(
    select counted.id, contribution.colleague_id, contribution.visibility, interaction.id as interaction_id,
      interaction.occurred_at, interaction.direction, colleague.unit_id
    from contribution join interaction on interaction.id = contribution.interaction_id
    join colleague on colleague.id = contribution.colleague_id
    cross join unnest(contribution.${subject}_ids) as counted (id)) as part`;
  return `
    select '${subject}', ${subject}.id, null::uuid, '', (
      select jsonb_build_array(count(distinct interaction_id), count(distinct colleague_id), max(occurred_at), ${units})
      from ${part} where part.id = ${subject}.id and part.visibility = 'institution')
    from ${subject}
    union all
    select '${relationship}', id, colleague_id, visibility, jsonb_build_array(
      count(*) filter (where direction = 'in'), count(*) filter (where direction = 'out'), min(occurred_at), max(occurred_at))
    from ${part} group by 2, 3, 4
    union all
    select '${participant}', id, colleague_id, visibility,
      jsonb_agg(jsonb_build_array(occurred_at, interaction_id) order by interaction_id)
    from ${part} group by 2, 3, 4`;
}
