import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationRecord } from '#reference/organisation-record.ts';
import { resolveDomains } from '#reference/resolved-domains.ts';
import { importReference } from '#store/reference.ts';
import type { OrganisationDetail } from '#store/persons-store.ts';
import type { Colleague, Reader } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, lookUp, mailOf, type TestInstitution } from './institutions.ts';
import { readEverything, recount } from './recount.ts';

let database: TestDatabase;

const record = (
  name: string,
  domains: readonly string[],
  { identifiers = {}, parents = [] }: Partial<OrganisationRecord> = {},
): OrganisationRecord => ({ name, domains, identifiers, parents, source: 'ror', licence: 'CC0 1.0' });

const york = record('University of York', ['york.ac.uk', 'york.test'], { identifiers: { ror: 'york' } });
const records = [
  york,
  record('Centre for Reviews', ['crd.york.ac.uk'], { identifiers: { ror: 'crd' }, parents: ['york'] }),
  record('Hospital', ['hospital.york.ac.uk'], { identifiers: { ror: 'hospital' } }),
  record('Health Service', ['wales.nhs.uk'], { identifiers: { ror: 'health' } }),
  ...['abm', 'bcu', 'cvu'].map((name) => record(`Board ${name}`, [`${name}.wales.nhs.uk`])),
  record(
    'Manifold',
    [...Array(60).keys()].map((index) => `manifold-${String(index)}.example`),
  ),
];

beforeAll(async () => {
  database = await createTestDatabase();
  await importRecords(records);
});
afterAll(() => database.drop());

async function importRecords(all: readonly OrganisationRecord[]): Promise<void> {
  await importReference({
    connectionString: database.ownerUrl,
    source: { source: 'ror', sha256: newId(), fileName: 'ror.json', licence: 'CC0 1.0' },
    records: all.map((one) => ({ key: one.name, record: one })),
    resolve: resolveDomains,
  });
}

async function log(viewer: Reader, ...people: string[]): Promise<string> {
  return (await database.store.logInteraction(mailOf(viewer, { people }))).id;
}

/** Of the organisation that an address stands for. */
async function detailOf(viewer: Reader, emailAddress: string): Promise<OrganisationDetail | undefined> {
  const { organisation } = await lookUp(database.store, viewer, emailAddress);
  return await database.store.getOrganisation({ ...viewer, organisationId: organisation?.id ?? newId() });
}

async function join(): Promise<[TestInstitution, Colleague & Reader]> {
  const institution = await createInstitution(database);
  return [institution, await institution.signIn('Jo')];
}

async function readOrganisations(institutionId: string): Promise<unknown[]> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`select set_config('app.institution_id', '${institutionId}', false)`);
  const { rows } = await owner.query('select name, domain, identifiers, reference_key from organisation order by name');
  await owner.end();
  return rows;
}

describe('logging makes an organisation that the reference data knows', () => {
  test('by its name, with its identifiers and its other domains, from a part’s domain too', async () => {
    const [, jo] = await join();
    await log(jo, 'ann@mail.crd.york.ac.uk');
    expect(await readOrganisations(jo.institutionId)).toEqual([
      {
        name: 'University of York',
        domain: 'york.ac.uk',
        identifiers: { ror: 'york' },
        reference_key: 'ror:york',
      },
    ]);
    expect((await detailOf(jo, 'ann@mail.crd.york.ac.uk'))?.domains).toEqual(['york.ac.uk', 'york.test']);
    expect((await lookUp(database.store, jo, 'bob@york.test')).organisation?.name).toBe('University of York');
  });

  test('once, for several domains on one message, in one message after another, and in several at once', async () => {
    const [institution, jo] = await join();
    await log(jo, 'ann@york.ac.uk', 'bob@york.test', 'una@crd.york.ac.uk', 'ann@manifold-3.example');
    await log(jo, 'max@york.test', 'max@manifold-59.example');
    const addresses = [...Array(8).keys()].map((index) => `max@manifold-${String(50 + index)}.example`);
    const others = await Promise.all(addresses.map((_, index) => institution.signIn(`Max${String(index)}`)));
    await Promise.all(others.map((one, index) => log(one, addresses[index] ?? '')));
    expect(await readOrganisations(jo.institutionId)).toMatchObject([
      { name: 'Manifold' },
      { name: 'University of York' },
    ]);
    expect((await detailOf(jo, 'max@york.test'))?.people).toHaveLength(4);
    const { kept, counted } = await recount(database.ownerUrl, jo.institutionId);
    expect(kept).toEqual(counted);
  });

  test('once, when colleagues log different domains of it at the same time', async () => {
    const [institution, jo] = await join();
    const max = await institution.signIn('Max');
    await Promise.all([log(jo, 'ann@york.ac.uk'), log(max, 'bob@york.test')]);
    expect(await readOrganisations(jo.institutionId)).toHaveLength(1);
    expect((await detailOf(jo, 'ann@york.ac.uk'))?.people).toHaveLength(2);
  });

  test('with at most fifty of its domains, and none that another organisation has', async () => {
    const [, jo] = await join();
    await importRecords(records.filter((one) => one !== york));
    await log(jo, 'bob@york.test');
    await importRecords(records);
    await log(jo, 'ann@york.ac.uk', 'ann@manifold-3.example');
    expect(await readOrganisations(jo.institutionId)).toMatchObject([
      { name: 'Manifold' },
      { name: 'University of York', domain: 'york.test' },
    ]);
    expect((await detailOf(jo, 'ann@york.ac.uk'))?.domains).toEqual(['york.test', 'york.ac.uk']);
    expect((await detailOf(jo, 'ann@manifold-3.example'))?.domains).toHaveLength(50);
  });

  test('and undoing it leaves nothing of it', async () => {
    const [, jo] = await join();
    const before = await readEverything(database.ownerUrl, jo.institutionId);
    const interactionId = await log(jo, 'ann@york.ac.uk', 'bob@york.test');
    await database.store.undoContribution({ ...jo, interactionId });
    expect(await readEverything(database.ownerUrl, jo.institutionId)).toEqual(before);
  });
});

describe('logging at a body that the reference data tells from the one above it', () => {
  test('makes it, whichever of the two was logged first; a part goes to the one above, whoever named that', async () => {
    const [, jo] = await join();
    const [, max] = await join();
    const people = ['ann@york.ac.uk', 'bob@ward.hospital.york.ac.uk', 'una@crd.york.ac.uk', 'lee@law.york.ac.uk'];
    for (const one of people) await log(jo, one);
    for (const one of [...people].reverse()) await log(max, one);
    for (const viewer of [jo, max]) {
      expect(await readOrganisations(viewer.institutionId)).toMatchObject([
        { name: 'Hospital', domain: 'hospital.york.ac.uk' },
        { name: 'University of York', domain: 'york.ac.uk' },
      ]);
      expect((await detailOf(viewer, 'bob@ward.hospital.york.ac.uk'))?.people).toHaveLength(1);
      expect((await detailOf(viewer, 'ann@york.ac.uk'))?.people).toHaveLength(3);
    }
  });

  test('is what a lookup has said before', async () => {
    const [, jo] = await join();
    await log(jo, 'ann@york.ac.uk');
    const { organisation, reference } = await lookUp(database.store, jo, 'bob@ward.hospital.york.ac.uk');
    expect([organisation, reference?.name]).toEqual([undefined, 'Hospital']);
    expect((await lookUp(database.store, jo, 'una@crd.york.ac.uk')).organisation?.name).toBe('University of York');
    await log(jo, 'bob@hospital.york.ac.uk');
    expect((await lookUp(database.store, jo, 'max@hospital.york.ac.uk')).organisation?.name).toBe('Hospital');
  });
});

describe('logging below a domain that unrelated bodies share', () => {
  test('keeps them apart, those too that the reference data does not know', async () => {
    const [, jo] = await join();
    await log(jo, 'ann@wales.nhs.uk');
    await log(jo, 'bob@ward.abm.wales.nhs.uk', 'una@new.wales.nhs.uk', 'max@new.wales.nhs.uk');
    expect(await readOrganisations(jo.institutionId)).toMatchObject([
      { name: 'Board abm', domain: 'abm.wales.nhs.uk' },
      { name: 'Health Service', domain: 'wales.nhs.uk', reference_key: 'ror:health' },
      { name: 'new.wales.nhs.uk', domain: 'new.wales.nhs.uk', identifiers: {}, reference_key: null },
    ]);
    expect((await lookUp(database.store, jo, 'una@new.wales.nhs.uk')).organisation?.name).toBe('new.wales.nhs.uk');
  });
});
