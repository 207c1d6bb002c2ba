import { readFile } from 'node:fs/promises';
import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { Pool, type Client } from 'pg';
import { v4 as newId } from 'uuid';
import { listMigrationNames, migrationSchema } from '#store/migrate.ts';

/** As an institution's store stood before visibility had four values, and before there were signals. */
const york = newId();
const law = newId();
const [jo, max] = [newId(), newId()];
const [ann, bob, cat] = [newId(), newId(), newId()];
const [acme, secret, retired] = [newId(), newId(), newId()];
const [shared, hidden, mixed, marked] = [newId(), newId(), newId(), newId()];
const [steward, markOfAnn, markOfAcme, markOfCat] = [newId(), newId(), newId(), newId()];

export const rowsOfBefore = {
  york,
  law,
  jo,
  max,
  ann,
  bob,
  shared,
  hidden,
  mixed,
  marked,
  steward,
  markOfAnn,
  markOfAcme,
  markOfCat,
};

/** As an earlier version would have brought it up to date. */
export async function migrateTo(last: string, connectionString: string): Promise<void> {
  const pool = new Pool({ connectionString, max: 1 });
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const names = (await listMigrationNames()).filter((name) => name.slice(0, 4) <= last);
  const read = (name: string) => readFile(new URL(`../../src/store/migrations/${name}`, import.meta.url), 'utf8');
  const texts = await Promise.all(names.map(read));
  const migrations = names.map((name, index) => {
    const up = async (to: Kysely<unknown>) => void (await to.executeQuery(CompiledQuery.raw(texts[index] ?? '')));
    return [name, { up }] as const;
  });
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations: async () => Object.fromEntries(migrations) },
    migrationTableSchema: migrationSchema,
  });
  const { error } = await migrator.migrateToLatest();
  await kysely.destroy();
  if (error !== undefined) throw error;
}

export async function insertCautions(owner: Client): Promise<void> {
  const insert = inserting(owner);
  await insert('steward', { id: steward, organisation_id: acme, colleague_id: max, at: '2026-01-05' });
  await insert('do_not_contact', { id: markOfAnn, person_id: ann, reason: 'Asked us not to', at: '2026-01-06' });
  await insert('do_not_contact', { id: markOfCat, person_id: cat, reason: 'Has retired', at: '2026-01-07' });
  await insert('do_not_contact', { id: markOfAcme, organisation_id: acme, reason: '', at: '2026-01-07' });
}

type Insert = ReturnType<typeof inserting>;

function inserting(owner: Client) {
  return async (table: string, row: Readonly<Record<string, unknown>>): Promise<void> => {
    const whole = { institution_id: york, ...row };
    const names = Object.keys(whole);
    const places = names.map((_, index) => `$${String(index + 1)}`);
    await owner.query(`insert into ${table} (${names.join()}) values (${places.join()})`, Object.values(whole));
  };
}

/** What was logged, and what was kept of those on it. */
export async function insertLogs(owner: Client): Promise<void> {
  const insert = inserting(owner);
  await insert('institution', { name: 'York Example', domains: ['york.example'], personal_domains: [] });
  await insert('unit', { id: law, name: 'Law' });
  const place = { is_from_log: true, unit_count: 0 };
  await insert('colleague', {
    ...{ id: jo, object_id: newId(), unit_id: law },
    ...{ display_name: 'Jo', email_address: 'jo@york.example' },
  });
  await insert('colleague', { id: max, display_name: 'Max Müller', email_address: 'max@york.example' });
  const acmeCounts = { interaction_count: 2, colleague_count: 2, last_at: '2026-01-04' };
  await insert('organisation', {
    ...{ ...place, ...acmeCounts, id: acme, name: 'acme.example', domain: 'acme.example' },
    unit_count: 1,
  });
  await insert('organisation', { ...place, id: secret, name: 'secret.example', domain: 'secret.example' });
  await insert('organisation_domain', { domain: 'acme.example', organisation_id: acme });
  await insert('organisation_domain', { domain: 'secret.example', organisation_id: secret });
  await insert('organisation', { ...place, id: retired, name: 'retired.example', domain: 'retired.example' });
  await insert('organisation_domain', { domain: 'retired.example', organisation_id: retired });
  await insert('organisation_unit', { organisation_id: acme, unit_id: law, colleague_count: 1 });
  const annsNames = { display_name: 'Ann Lee', name_key: 'ann lee', email_address: 'ann@acme.example' };
  await insert('person', { ...acmeCounts, ...annsNames, id: ann, organisation_id: acme, is_from_log: true });
  const bobsNames = { display_name: 'Bob Roberts', name_key: 'bob roberts', email_address: 'bob@secret.example' };
  await insert('person', { ...bobsNames, id: bob, organisation_id: secret, is_from_log: true });
  const catsNames = { display_name: 'Cat Owen', email_address: 'cat@retired.example' };
  await insert('person', { ...catsNames, id: cat, organisation_id: retired, is_from_log: true });
  await insert('person_address', { email_address: 'cat@retired.example', person_id: cat });
  await insert('person_address', { email_address: 'ann@acme.example', person_id: ann });
  await insert('person_address', { email_address: 'bob@secret.example', person_id: bob });
  for (const word of ['ann', 'lee']) await insert('name_word', { kind: 'person', word, subject_id: ann });
  for (const word of ['bob', 'roberts', 'secret']) {
    await insert('name_word', { kind: 'person', word, subject_id: bob });
  }
  const detail = { colleague_id: jo, at: '2026-01-02' };
  await insert('person_detail', { ...detail, id: newId(), person_id: ann, kind: 'job-title', value: 'Reader in Law' });
  await insert('person_detail', { ...detail, id: newId(), person_id: bob, kind: 'phone', value: '0190 4320' });
  await insertInteraction(insert, shared, { subject: 'For everyone', at: '2026-01-02' });
  await insertInteraction(insert, hidden, { subject: 'For me', at: '2026-01-03' });
  await insertInteraction(insert, marked, { subject: 'For me too', at: '2026-01-03' });
  await insertInteraction(insert, mixed, { subject: 'Of both', at: '2026-01-04' });
  await contribute(insert, { colleagueId: jo, interactionId: shared, visibility: 'institution', at: '2026-01-02' });
  const privately = { visibility: 'private', at: '2026-01-03' };
  await contribute(insert, {
    colleagueId: jo,
    interactionId: hidden,
    ...privately,
    personId: bob,
    organisationId: secret,
  });
  await contribute(insert, {
    colleagueId: jo,
    interactionId: marked,
    ...privately,
    personId: cat,
    organisationId: retired,
  });
  await contribute(insert, { colleagueId: jo, interactionId: mixed, visibility: 'private', at: '2026-01-04' });
  await contribute(insert, { colleagueId: max, interactionId: mixed, visibility: 'institution', at: '2026-01-04' });
}

async function insertInteraction(
  insert: Insert,
  id: string,
  { subject, at }: { readonly subject: string; readonly at: string },
): Promise<void> {
  const key = Buffer.from(id.replaceAll('-', ''), 'hex');
  await insert('interaction', { id, key, kind: 'email', direction: 'in', occurred_at: at, subject });
}

interface Contributed {
  readonly colleagueId: string;
  readonly interactionId: string;
  readonly visibility: string;
  readonly at: string;
  readonly personId?: string;
  readonly organisationId?: string;
}

async function contribute(insert: Insert, what: Contributed): Promise<void> {
  const { colleagueId, interactionId, visibility, at, personId = ann, organisationId = acme } = what;
  const of = { colleague_id: colleagueId, visibility };
  const ids = { person_ids: [personId], organisation_ids: [organisationId] };
  await insert('contribution', { ...of, ...ids, interaction_id: interactionId, logged_at: at });
  for (const [prefix, subject] of [
    ['', { person_id: personId }],
    ['organisation_', { organisation_id: organisationId }],
  ] as const) {
    await insert(`${prefix}participant`, { ...of, ...subject, interaction_id: interactionId, occurred_at: at });
    const tie = { ...of, ...subject, count_in: 1, count_out: 0, first_at: at, last_at: at };
    await insert(`${prefix}relationship`, tie);
  }
}
