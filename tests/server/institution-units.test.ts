import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schemas } from '#api/schemas.ts';
import { amina, rita, ros, startTestServer, tom } from '../harness/test-server.ts';
import type { TestServer } from '../harness/test-server.ts';
import { alison } from './changing-settings.ts';

let server: TestServer;
let science: string;
let chemistry: string;
beforeAll(async () => {
  server = await startTestServer();
  for (const colleague of [amina, tom, rita, ros]) await server.clientFor(colleague).getMe({});
  ({ id: science } = await add('Faculty of Science', null));
  ({ id: chemistry } = await add('School of Chemistry', science));
});
afterAll(() => server.close());

const abel = { ...ros, roles: ['Administrator'] };
const client = () => server.clientFor(alison);

const add = async (name: string, parentId: string | null) => await client().addUnit({ body: { name, parentId } });
const remove = async (id: string) => await client().removeUnit({ params: { id } });
const fault = (path: string, code: string) => ({
  code: 'invalid-input',
  issues: [expect.objectContaining({ path, code })],
});
const list = async () => schemas.listInstitutionUnits.response.parse(await client().listInstitutionUnits({})).units;
const colleagues = async (query: Record<string, unknown> = {}) =>
  schemas.listColleagues.response.parse(await client().listColleagues({ query }));
const idOf = async (q: string) => (await colleagues({ q })).colleagues[0]?.id ?? '';

describe('the units of an institution', () => {
  test('are added, renamed, moved and told whether they see what is shared below', async () => {
    const { id } = await add('Arts ', null);
    const params = { id };
    await client().changeUnit({ params, body: { name: 'Faculty  of Arts' } });
    await client().changeUnit({ params, body: { parentId: science, seesBelow: true } });
    expect(await list()).toContainEqual({
      id,
      name: 'Faculty of Arts',
      parentId: science,
      seesBelow: true,
      colleagues: 0,
    });
    await client().changeUnit({ params, body: { parentId: null } });
    expect((await list()).find((unit) => unit.id === id)).not.toHaveProperty('parentId');
    await remove(id);
    expect((await list()).map(({ name }) => name)).toEqual(['Faculty of Science', 'School of Chemistry']);
  });

  test('can be put back as they were once they are removed', async () => {
    const { id } = await add('Careers', null);
    await remove(id);
    await client().addUnit({ body: { id, name: 'Careers', parentId: null, seesBelow: true } });
    await client().addUnit({ body: { id, name: 'Careers', parentId: null, seesBelow: true } });
    expect((await list()).filter(({ name }) => name === 'Careers')).toEqual([
      { id, name: 'Careers', seesBelow: true, colleagues: 0 },
    ]);
    await remove(id);
  });

  test('stay a tree, in which no two beside one another have the same name', async () => {
    await expect(add('faculty of science', null)).rejects.toMatchObject(fault('name', 'name-taken'));
    await expect(add('A > B', null)).rejects.toMatchObject(fault('name', 'not-a-unit'));
    await expect(add('Physics', crypto.randomUUID())).rejects.toMatchObject(fault('parentId', 'unknown-parent'));
    const zeros = { id: '00000000-0000-0000-0000-000000000000', name: 'Nowhere', parentId: null };
    await expect(client().addUnit({ body: zeros })).rejects.toMatchObject({ code: 'invalid-input' });
    const move = (parentId: string) => client().changeUnit({ params: { id: science }, body: { parentId } });
    await expect(move(chemistry)).rejects.toMatchObject(fault('parentId', 'below-itself'));
    await expect(move(science)).rejects.toMatchObject(fault('parentId', 'below-itself'));
  });

  test('of two that are moved below one another at once one stays', async () => {
    const [{ id: one }, { id: other }] = [await add('One', null), await add('Other', null)];
    const moves = await Promise.allSettled([
      client().changeUnit({ params: { id: one }, body: { parentId: other } }),
      client().changeUnit({ params: { id: other }, body: { parentId: one } }),
    ]);
    expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const below = (await list()).find(({ parentId }) => parentId === one || parentId === other);
    await remove(below?.id ?? '');
    await remove(below?.id === one ? other : one);
  });

  test('are removed only when nobody and nothing is in them', async () => {
    await expect(remove(science)).rejects.toMatchObject({ code: 'in-use' });
    const id = await idOf('amina');
    await client().setColleagueUnit({ params: { id }, body: { unitId: chemistry } });
    await expect(remove(chemistry)).rejects.toMatchObject({ code: 'in-use' });
    await client().setColleagueUnit({ params: { id }, body: { unitId: null } });
    await expect(remove(crypto.randomUUID())).rejects.toMatchObject({ code: 'not-found' });
  });

  test('are each institution’s own', async () => {
    const elsewhere = server.clientFor(abel);
    expect((await elsewhere.listInstitutionUnits({})).units).toEqual([]);
    const body = { name: 'Ours now' };
    await expect(elsewhere.changeUnit({ params: { id: science }, body })).rejects.toMatchObject({ code: 'not-found' });
    await expect(elsewhere.removeUnit({ params: { id: chemistry } })).rejects.toMatchObject({ code: 'not-found' });
    const below = elsewhere.addUnit({ body: { name: 'Below', parentId: science } });
    await expect(below).rejects.toMatchObject(fault('parentId', 'unknown-parent'));
    const params = { id: await idOf('amina') };
    await expect(elsewhere.setColleagueUnit({ params, body: { unitId: null } })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('colleagues', () => {
  test('are listed by name a page at a time, each once', async () => {
    const text = Array.from({ length: 23 }, (_, index) => `staff${index}@northbridge.example,Faculty of Science`).join(
      '\n',
    );
    await client().importUnits({ body: { text, makesUnits: false, isTrial: false } });
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await colleagues({ limit: 5, ...(cursor === undefined ? {} : { cursor }) });
      names.push(...page.colleagues.map(({ displayName }) => displayName));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(names).toHaveLength(27);
    expect(new Set(names).size).toBe(27);
  });

  test('are found by part of a name or address, by unit and by the role of their latest sign-in', async () => {
    expect((await colleagues({ q: 'REIL' })).colleagues).toMatchObject([
      { displayName: 'Tom Reilly', roles: ['Colleague'], hasSignedIn: true },
    ]);
    expect((await colleagues({ q: 'staff22@' })).colleagues).toMatchObject([
      { unit: 'Faculty of Science', hasSignedIn: false, roles: [] },
    ]);
    expect((await colleagues({ unit: 'none', q: 'staff' })).colleagues).toEqual([]);
    expect((await colleagues({ unit: science })).colleagues).toHaveLength(23);
    expect((await colleagues({ role: 'RelationshipManager' })).colleagues).toMatchObject([
      { displayName: 'Rita Lowe' },
    ]);
    expect((await colleagues({ q: '100%_' })).colleagues).toEqual([]);
  });

  test('whose role is another at the next sign-in are listed with that one', async () => {
    await server.clientFor({ ...tom, roles: ['DataProtection'] }).getMe({});
    expect((await colleagues({ q: 'reilly' })).colleagues).toMatchObject([{ roles: ['Colleague', 'DataProtection'] }]);
  });

  test('a cursor that no page gave is refused', async () => {
    for (const cursor of ['x', Buffer.from('["a","b"]').toString('base64url'), '']) {
      await expect(colleagues({ cursor })).rejects.toMatchObject({ issues: [{ path: 'cursor' }] });
    }
  });
});

test('nobody but an administrator sees or changes any of it', async () => {
  const other = server.clientFor(rita);
  const params = { id: science };
  const outcomes = await Promise.allSettled([
    other.listInstitutionUnits({}),
    other.addUnit({ body: { name: 'Mine', parentId: null } }),
    other.changeUnit({ params, body: { name: 'Mine' } }),
    other.removeUnit({ params }),
    other.importUnits({ body: { text: '', makesUnits: true, isTrial: true } }),
    other.listColleagues({ query: {} }),
    other.setColleagueUnit({ params, body: { unitId: null } }),
  ]);
  expect(outcomes).toHaveLength(7);
  for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: { code: 'forbidden' } });
});
