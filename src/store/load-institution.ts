import type { Client } from 'pg';
import { nameKeyOf } from '#domain/name-key.ts';
import type { BulkColleague, BulkInstitution, BulkOrganisation, BulkPerson } from './bulk.ts';
import { fillCounters } from './load-counters.ts';
import { insertInteractions } from './load-interactions.ts';
import { insert } from './load-rows.ts';
import { insertSignals } from './load-signals.ts';
import { fillSearchWords } from './search-words.ts';
import { keptWordsOf } from './name-words.ts';
import { asOwner } from './owner-session.ts';

/**
 * Loads a whole institution, all or nothing, with every counter. One that is there already stays as it is: a second
 * call changes nothing, and a killed one has done nothing.
 */
export async function loadInstitution(options: {
  /** Connects as the owner of the database. */
  readonly connectionString: string;
  readonly data: BulkInstitution;
}): Promise<'loaded' | 'already-there'> {
  const { connectionString, data } = options;
  return await asOwner(connectionString, async (client) => {
    await client.query("select set_config('app.institution_id', $1, true)", [data.institution.id]);
    await client.query("set local work_mem = '128MB'");
    if (!(await insertInstitution(client, data))) return 'already-there';
    await insertDirectory(client, data);
    const organisationOf = new Map(data.people.map((person) => [person.id, person.organisationId]));
    const unitOf = new Map(data.colleagues.map((colleague) => [colleague.id, colleague.unitId]));
    let isCounted = false;
    for (const batch of inBatches(data.interactions, 5_000)) {
      await insertInteractions(client, data.institution.id, { batch, organisationOf, unitOf });
      // Or else a foreign key is checked by going through all that its colleague has logged, as planned while there was nothing.
      if (!isCounted) await client.query('analyze interaction, contribution');
      isCounted = true;
    }
    await fillSearchWords(client, data.institution.id);
    await insertSignals(client, data);
    await fillCounters(client, data.institution.id);
    return 'loaded';
  });
}

async function insertInstitution(client: Client, { institution, policy = {} }: BulkInstitution): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into institution (institution_id, name, domains, personal_domains, policy) values ($1, $2, $3, $4, $5)
    on conflict (institution_id) do nothing`,
    [institution.id, institution.name, institution.domains, institution.personalDomains, policy],
  );
  return rowCount === 1;
}

async function insertDirectory(client: Client, data: BulkInstitution): Promise<void> {
  const { id } = data.institution;
  const domains = data.organisations.flatMap((one) => one.domains.map((domain) => ({ domain, id: one.id })));
  const addresses = data.people.flatMap((one) => one.emailAddresses.map((address) => ({ address, id: one.id })));
  await insert(client, 'unit', id, {
    'id uuid': data.units.map((unit) => unit.id),
    'name text': data.units.map((unit) => unit.name),
    'parent_id uuid': data.units.map((unit) => unit.parentId),
    'sees_below boolean': data.units.map((unit) => unit.seesBelow ?? false),
  });
  await insert(client, 'colleague', id, {
    'id uuid': data.colleagues.map((colleague) => colleague.id),
    'object_id text': data.colleagues.map((colleague) => colleague.objectId),
    'email_address text': data.colleagues.map((colleague) => colleague.emailAddress),
    'display_name text': data.colleagues.map((colleague) => colleague.displayName),
    'unit_id uuid': data.colleagues.map((colleague) => colleague.unitId),
  });
  await insert(client, 'organisation', id, {
    'id uuid': data.organisations.map((organisation) => organisation.id),
    'name text': data.organisations.map((organisation) => organisation.name),
    'domain text': data.organisations.map((organisation) => organisation.domains[0]),
    'is_from_log boolean': data.organisations.map(() => false),
  });
  await insert(client, 'organisation_domain', id, {
    'domain text': domains.map(({ domain }) => domain),
    'organisation_id uuid': domains.map((one) => one.id),
  });
  await insert(client, 'person', id, {
    'id uuid': data.people.map((person) => person.id),
    'display_name text': data.people.map((person) => person.displayName),
    'name_key text': data.people.map((person) => nameKeyOf(person.displayName, person.emailAddresses[0] ?? '')),
    'email_address text': data.people.map((person) => person.emailAddresses[0]),
    'organisation_id uuid': data.people.map((person) => person.organisationId),
    'is_from_log boolean': data.people.map(() => false),
  });
  await insert(client, 'person_address', id, {
    'email_address text': addresses.map(({ address }) => address),
    'person_id uuid': addresses.map((one) => one.id),
  });
  const colleagueTexts = ({ displayName, emailAddress }: BulkColleague) => [displayName, emailAddress];
  await insertNameWords(client, { id, kind: 'colleague', subjects: data.colleagues, textsOf: colleagueTexts });
  const textsOf = ({ displayName, emailAddresses }: BulkPerson) => [displayName, ...emailAddresses];
  await insertNameWords(client, { id, kind: 'person', subjects: data.people, textsOf });
  const namesOf = ({ name, domains: own }: BulkOrganisation) => [name, ...own];
  await insertNameWords(client, { id, kind: 'organisation', subjects: data.organisations, textsOf: namesOf });
}

async function insertNameWords<Subject extends { readonly id: string }>(
  client: Client,
  options: {
    readonly id: string;
    readonly kind: 'person' | 'organisation' | 'colleague';
    readonly subjects: readonly Subject[];
    readonly textsOf: (subject: Subject) => readonly string[];
  },
): Promise<void> {
  for (const batch of inBatches(options.subjects, 10_000)) {
    const words = batch.flatMap((one) =>
      keptWordsOf(options.kind, options.textsOf(one)).map((word) => ({ ...word, id: one.id })),
    );
    await insert(client, 'name_word', options.id, {
      'kind text': words.map(({ kind }) => kind),
      'word text': words.map(({ word }) => word),
      'subject_id uuid': words.map((one) => one.id),
    });
  }
}

function* inBatches<T>(values: Iterable<T>, size: number): Generator<readonly T[]> {
  let batch: T[] = [];
  for (const value of values) {
    batch.push(value);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
