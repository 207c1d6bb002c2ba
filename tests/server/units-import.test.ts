import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schemas } from '#api/schemas.ts';
import { amina, startTestServer, tom, type TestServer } from '../harness/test-server.ts';
import { alison } from './changing-settings.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  for (const colleague of [amina, tom]) await server.clientFor(colleague).getMe({});
  const { id } = await client().addUnit({ body: { name: 'Faculty of Science', parentId: null } });
  await client().addUnit({ body: { name: 'School of Chemistry', parentId: id } });
  const text = 'staff1@northbridge.example,Faculty of Science';
  await client().importUnits({ body: { text, makesUnits: false, isTrial: false } });
});
afterAll(() => server.close());

const client = () => server.clientFor(alison);
const list = async () => (await client().listInstitutionUnits({})).units;
const colleagues = async (query: Record<string, unknown> = {}) => await client().listColleagues({ query });

describe('a table of units', () => {
  const text = [
    '\ufeffE-Mail;Department;Name',
    'amina.khan@northbridge.example;School of Chemistry;Khan, Amina',
    '"tom.reilly@northbridge.example";"Faculty of Arts > School of ""Law""";x',
    'somebody@acme.example;School of Chemistry;',
    'staff1@northbridge.example;Faculty of Science;',
  ].join('\r\n');
  const run = async (isTrial: boolean, makesUnits = true) =>
    schemas.importUnits.response.parse(await client().importUnits({ body: { text, makesUnits, isTrial } }));

  test('says on trial what it would change and which rows it refuses, and changes nothing', async () => {
    const before = [await list(), await colleagues()];
    const answer = await run(true);
    expect(answer).toMatchObject({ changed: 2, remaining: 0, unchanged: 1, refusedCount: 1 });
    expect(answer.changes[1]).toEqual({
      line: 3,
      emailAddress: tom.emailAddress,
      from: null,
      to: ['Faculty of Arts', 'School of "Law"'],
    });
    expect(answer.newUnits).toEqual([['Faculty of Arts'], ['Faculty of Arts', 'School of "Law"']]);
    expect(answer.refused).toMatchObject([{ line: 4, fault: 'not-a-colleague', text: 'somebody@acme.example' }]);
    expect((await run(true, false)).refused).toMatchObject([{ line: 3, fault: 'unknown-unit' }, { line: 4 }]);
    expect([await list(), await colleagues()]).toEqual(before);
  });

  test('in earnest does what it said, and the second time nothing', async () => {
    expect(await run(false)).toMatchObject({ changed: 2, remaining: 0 });
    expect((await colleagues({ q: 'reilly' })).colleagues).toMatchObject([{ unit: 'School of "Law"' }]);
    expect((await colleagues({ q: 'amina' })).colleagues).toMatchObject([{ unit: 'School of Chemistry' }]);
    expect(await run(false)).toMatchObject({ changed: 0, unchanged: 3, newUnits: [] });
  });

  test('of many rows is done some at a time, until none remains', { timeout: 120_000 }, async () => {
    const rows = Array.from({ length: 600 }, (_, index) => `many${index}@northbridge.example,School of Chemistry`);
    const body = { text: rows.join('\n'), makesUnits: false, isTrial: false };
    const left: number[] = [];
    do left.push((await client().importUnits({ body })).remaining);
    while ((left.at(-1) ?? 0) > 0);
    expect(left).toEqual([350, 100, 0]);
    expect((await colleagues({ q: 'many', limit: 200 })).next).toBeDefined();
  });

  test('may be longer than other bodies, but not endless', async () => {
    const megabytes = (count: number) => `x@northbridge.example,Nowhere\n`.repeat((count * 1024 * 1024) / 31);
    const send = async (text: string) =>
      await server.send('/api/v1/institution/units/imports', {
        method: 'POST',
        as: alison,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text, makesUnits: false, isTrial: true }),
      });
    expect((await send(megabytes(3))).status).toBe(200);
    expect((await send(megabytes(17))).status).toBe(413);
  });
});
