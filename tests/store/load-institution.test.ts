import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BulkInstitution } from '#store/bulk.ts';
import { visibilities } from '#domain/visibility.ts';
import { loadInstitution } from '#store/load-institution.ts';
import type { Reader, Store } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { lookUp, mailOf, everything } from './institutions.ts';
import { readEverything, recount } from './recount.ts';

let database: TestDatabase;
let store: Store;

beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
});
afterAll(() => database.drop());

/** Two schools, three colleagues, two organisations, 40 people and interactions of every sort. */
function makeInstitution(interactions = 300): BulkInstitution {
  const units = ['Chemistry', 'Law'].map((name) => ({ id: newId(), name }));
  const colleagues = ['jo', 'max', 'una'].map((name, index) => ({
    id: newId(),
    objectId: `object-${name}`,
    emailAddress: `${name}@york.example`,
    displayName: name,
    unitId: units[index % 2]?.id,
  }));
  const organisations = ['acme', 'beta'].map((name) => ({
    id: newId(),
    name: `${name} Ltd`,
    domains: [`${name}.example`, `${name}-labs.example`],
  }));
  const people = Array.from({ length: 40 }, (_, index) => ({
    id: newId(),
    displayName: `Person ${String(index)}`,
    emailAddresses: [`p${String(index)}@acme.example`, `p${String(index)}@personal.example`],
    organisationId: index % 5 === 0 ? undefined : organisations[index % 2]?.id,
  }));
  const idOf = (list: readonly { id: string }[], index: number): string => list[index % list.length]?.id ?? '';
  return {
    institution: { id: newId(), name: 'York', domains: ['york.example'], personalDomains: ['personal.example'] },
    units,
    colleagues,
    organisations,
    people,
    interactions: Array.from({ length: interactions }, (_, index) => ({
      id: newId(),
      kind: index % 3 === 0 ? 'meeting' : 'email',
      occurredAt: new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString(),
      subject: index % 7 === 0 ? undefined : `Subject ${String(index)}`,
      internetMessageId: index % 3 === 0 ? undefined : `message-${String(index)}@york.example`,
      direction: index % 2 === 0 ? 'in' : 'out',
      personIds: [...new Set([idOf(people, index), idOf(people, index * 3), idOf(people, index + 1)])],
      contributions: colleagues.slice(0, 1 + (index % 3)).map((colleague, rank) => ({
        colleagueId: colleague.id,
        visibility: visibilities[Math.max(0, ((index + rank) % 6) - 2)] ?? 'institution',
        loggedAt: new Date(Date.UTC(2026, 0, 2) + index * 3_600_000).toISOString(),
      })),
    })),
  };
}

describe('loading an institution', () => {
  test('leaves every counter as counting anew would have it', async () => {
    const data = makeInstitution();
    expect(await loadInstitution({ connectionString: database.ownerUrl, data })).toBe('loaded');
    const { kept, counted } = await recount(database.ownerUrl, data.institution.id);
    expect(kept).toEqual(counted);
    expect(kept.length).toBeGreaterThan(200);
    expect(await store.findInstitution(data.institution.id)).toMatchObject({
      ...data.institution,
      overruledDomains: [],
    });
  });

  test('a second time changes nothing, and keeps what was logged', async () => {
    const data = makeInstitution(30);
    await loadInstitution({ connectionString: database.ownerUrl, data });
    const [colleague] = data.colleagues;
    const viewer: Reader = { institutionId: data.institution.id, colleagueId: colleague?.id ?? '', sight: everything };
    await store.logInteraction(mailOf(viewer, { people: ['p1@acme.example', 'new@acme.example'] }));
    const before = await readEverything(database.ownerUrl, data.institution.id);
    expect(await loadInstitution({ connectionString: database.ownerUrl, data })).toBe('already-there');
    expect(await readEverything(database.ownerUrl, data.institution.id)).toEqual(before);
    const { kept, counted } = await recount(database.ownerUrl, data.institution.id);
    expect(kept).toEqual(counted);
  });

  test('that fails half-way leaves nothing, and can be done again', async () => {
    const data = makeInstitution(30);
    function* failing(): Generator<never> {
      throw new Error('Killed');
    }
    const attempt = loadInstitution({
      connectionString: database.ownerUrl,
      data: { ...data, interactions: failing() },
    });
    await expect(attempt).rejects.toThrow('Killed');
    expect(await store.findInstitution(data.institution.id)).toBeUndefined();
    expect(await loadInstitution({ connectionString: database.ownerUrl, data })).toBe('loaded');
  });

  test('twice at once loads it once', async () => {
    const data = makeInstitution(30);
    const load = () => loadInstitution({ connectionString: database.ownerUrl, data });
    expect((await Promise.all([load(), load()])).sort()).toEqual(['already-there', 'loaded']);
  });

  test('makes messages that a colleague’s log joins, and contributions that can be undone', async () => {
    const data = makeInstitution(12);
    await loadInstitution({ connectionString: database.ownerUrl, data });
    const [jo, , una] = data.colleagues;
    const institutionId = data.institution.id;
    const asJo: Reader = { institutionId, colleagueId: jo?.id ?? '', sight: everything };
    const asUna: Reader = { institutionId, colleagueId: una?.id ?? '', sight: everything };
    const countOf = async (text: string) => (await lookUp(store, asUna, text)).totals.interactions;
    const before = await countOf('p2@acme.example');
    await store.logInteraction(mailOf(asUna, { people: ['p2@acme.example', 'p2@personal.example'] }));
    expect(await countOf('p2@personal.example')).toBe(before + 1);
    const joined = await store.logInteraction(
      mailOf(asUna, { id: '<message-1@york.example>', people: ['p1@acme.example'] }),
    );
    expect(joined).toMatchObject({ created: false, contributions: 3 });
    expect(await store.undoContribution({ ...asJo, interactionId: joined.id })).toBe('undone');
    const { kept, counted } = await recount(database.ownerUrl, institutionId);
    expect(kept).toEqual(counted);
    const entry = await lookUp(store, asUna, 'p1@acme.example');
    expect(entry.organisation?.name).toBe('beta Ltd');
    expect(entry.relationships.map(({ colleague }) => colleague.unit)).toContain('Chemistry');
  });
});
