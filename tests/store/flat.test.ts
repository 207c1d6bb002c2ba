import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BulkInstitution } from '#store/bulk.ts';
import { itemKeys } from '#store/interaction-key.ts';
import { loadInstitution } from '#store/load-institution.ts';
import { keptOutHash } from '#store/kept-out.ts';
import { lookupStatement } from '#store/lookup-sql.ts';
import { createPool } from '#store/session.ts';
import { addressOf, benchInstitution, idOf } from '../../bench/data.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';

const sizes = [400, 8_000];
const databases: TestDatabase[] = [];
beforeAll(async () => {
  for (const size of sizes) {
    const database = await createTestDatabase();
    databases.push(database);
    const data = withEveryVisibility(benchInstitution(crypto.randomUUID(), size));
    await loadInstitution({ connectionString: database.ownerUrl, data });
    institutionIds.push(data.institution.id);
    await addWhatIsKeptOfEverybody(database.ownerUrl, data.institution.id);
  }
});
afterAll(() => Promise.all(databases.map((database) => database.drop())));

const institutionIds: string[] = [];

/** Every other is for everyone, the rest for a unit, a tie or nobody: what is read beside the counters grows too. */
function withEveryVisibility(data: BulkInstitution): BulkInstitution {
  const mixed = ['institution', 'unit', 'institution', 'tie', 'institution', 'private'] as const;
  function* interactions() {
    let index = 0;
    for (const interaction of data.interactions) {
      index += 1;
      const visibility = mixed[index % mixed.length] ?? 'institution';
      yield { ...interaction, contributions: interaction.contributions.map((one) => ({ ...one, visibility })) };
    }
  }
  return { ...data, interactions: interactions() };
}

/** A detail, a correction, a mark and a likely duplicate of each person, two stewards of each organisation, another key of each interaction. */
async function addWhatIsKeptOfEverybody(ownerUrl: string, institutionId: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const colleague = `'${idOf('colleague', 0)}'::uuid`;
  await client.query(`select set_config('app.institution_id', '${institutionId}', false)`);
  await client.query(`insert into person_detail (institution_id, id, person_id, kind, value, colleague_id, at)
    select institution_id, gen_random_uuid(), id, 'job-title', 'Engineer', ${colleague}, now() from person`);
  await client.query(`insert into correction (institution_id, id, applies_to, for_id, colleague_id, what, kind, at)
    select institution_id, gen_random_uuid(), email_address, institution_id, ${colleague}, 'kind', 'external', now() from person`);
  await client.query(`insert into duplicate (institution_id, kind, one_id, other_id, score, certainty, reasons, found_at)
    select institution_id, 'person', lag(id) over (order by id), id, 0.7, 'suggested', '[]', now() from person
    order by id offset 1`);
  await client.query(`insert into interaction_alias (institution_id, key, interaction_id)
    select institution_id, decode(md5(id::text), 'hex'), id from interaction`);
  const other = `'${idOf('colleague', 1)}'::uuid`;
  const unit = '(select id from unit order by id limit 1)';
  await client.query(`insert into signal (institution_id, id, kind, organisation_id, colleague_id, text, source, set_at)
    select institution_id, gen_random_uuid(), 'steward', id, ${other}, '', '', now() from organisation`);
  await client.query(`insert into signal (institution_id, id, kind, organisation_id, unit_id, text, source, set_at)
    select institution_id, gen_random_uuid(), 'steward', id, ${unit}, '', '', now() from organisation`);
  await client.query(`insert into signal (institution_id, id, kind, person_id, text, source, set_by, set_at)
    select institution_id, gen_random_uuid(), 'do-not-contact', id, 'Asked us', '', ${other}, now() from person`);
  await client.end();
}

/** The pages that PostgreSQL touches for one lookup, as the server's connections plan it. */
async function pagesFor(at: number, asked: Asked): Promise<number> {
  const { addresses, messages, seesEveryone = true } = asked;
  const pool = createPool(databases[at]?.serverUrl ?? '');
  const client = await pool.connect();
  const domains = addresses.map((address) => address.slice(address.indexOf('@') + 1));
  const list = (texts: readonly string[]) => `'{${texts.join(',')}}'::text[]`;
  const nobody = `array_fill('nobody else'::text, array[${String(addresses.length)}])`;
  const keys = list([...addresses, ...domains.map((domain) => `@${domain}`)]);
  const institutionId = institutionIds[at] ?? '';
  // Half of them known by the first of their two keys, half by the other.
  const items = Array.from({ length: messages }, (_, index) => ({
    index,
    id: `interaction-${String(index)}@bench.example`,
  }));
  const hashes = items.flatMap(({ index, id }) => {
    const first = itemKeys({ internetMessageId: index % 2 === 0 ? id : `unknown-${id}` });
    const alias = createHash('md5').update(idOf('interaction', index)).digest();
    return [...first, alias].map((key) => `'\\x${key.toString('hex')}'`);
  });
  const itemsOfHashes = `'{${items.flatMap(({ index }) => [index, index]).join(',')}}'::int[]`;
  const kept = `array[${addresses.map((one) => `'\\x${keptOutHash(institutionId, one).toString('hex')}'`).join(',')}]::bytea[]`;
  const given = `'${institutionId}', '${idOf('colleague', 0)}', ${list(addresses)}, ${list(domains)}, array[${hashes.join(',')}]::bytea[], ${keys}`;
  try {
    const sight = {
      viewer_everyone: seesEveryone ? 'on' : 'off',
      viewer_units: `{${units.join(',')}}`,
      viewer_ties: 'on',
    };
    const settings = { institution_id: institutionId, viewer_id: idOf('colleague', 0), ...sight };
    for (const [name, value] of Object.entries(settings)) {
      await client.query(`select set_config('app.${name}', '${value}', false)`);
    }
    await client.query(`prepare lookup as ${lookupStatement.text}`);
    const explain = `explain (analyze, buffers, format json) execute lookup(${given}, ${list(domains)}, ${nobody}, ${itemsOfHashes}, '{jo@york.example}', '\\\\x00', ${kept})`;
    // a cast: the form in which PostgreSQL explains
    const { rows } = (await client.query(explain)) as { rows: { 'QUERY PLAN': readonly { Plan: Plan }[] }[] };
    const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
    return (plan?.['Shared Hit Blocks'] ?? NaN) + (plan?.['Shared Read Blocks'] ?? NaN);
  } finally {
    client.release();
    await pool.end();
  }
}

interface Plan {
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
}

const twenty = Array.from({ length: 20 }, (_, index) => `jo@elsewhere${String(index)}.example`);

/** The colleague's own, and others: who knows the best known person is of any of these. */
const units = Array.from({ length: 10 }, (_, index) => idOf('unit', index));

interface Asked {
  readonly addresses: readonly string[];
  readonly messages: number;
  /** Or only what the units share. */
  readonly seesEveryone?: boolean;
}

test.each<readonly [string, Asked]>([
  ['of somebody known', { addresses: [addressOf(50)], messages: 1 }],
  ['of somebody known by units', { addresses: [addressOf(50)], messages: 1, seesEveryone: false }],
  ['of the best known', { addresses: [addressOf(0)], messages: 1 }],
  ['of somebody who is not', { addresses: ['jo@elsewhere.example'], messages: 1 }],
  ['of somebody new at a known organisation', { addresses: ['newcomer@organisation5.example'], messages: 1 }],
  ['of somebody new, by units', { addresses: ['newcomer@organisation5.example'], messages: 1, seesEveryone: false }],
  ['of twenty who are not', { addresses: twenty, messages: 1 }],
  ['of a hundred messages', { addresses: ['jo@elsewhere.example'], messages: 101 }],
])('a lookup %s touches about as many pages among many people as among few', async (_, asked) => {
  const [few = NaN, many = NaN] = [await pagesFor(0, asked), await pagesFor(1, asked)];
  // Somebody known better has more to tell; a tree with one level more is a page more for each of its few rows.
  expect(many).toBeLessThan(few * 2 + 60 + 20 * asked.messages);
});
