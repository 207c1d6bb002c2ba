import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCsv } from '#reference/csv-rows.ts';
import { amina, logRequest, startTestServer, tom, type TestServer } from '../harness/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  const mail = (name: string, subject: string, visibility: 'institution' | 'private') =>
    logRequest({
      internetMessageId: `<${name}@acme.example>`,
      subject,
      visibility,
      from: { emailAddress: `${name}@acme.example`, displayName: `${name} Green` },
    });
  await server.clientFor(amina).logInteraction({ body: mail('ann', '=1+1', 'institution') });
  await server.clientFor(amina).logInteraction({ body: mail('bea', 'Quiet; "thing"', 'private') });
  await server.clientFor(tom).logInteraction({ body: mail('cal', 'Tom’s own', 'institution') });
  await server.clientFor(tom).logInteraction({ body: mail('ann', 'Tom’s of Ann', 'institution') });
  const { persons } = await server.clientFor(amina).findPersons({ query: { q: 'ann' } });
  const params = { id: persons[0]?.id ?? '' };
  const keep = (as: typeof amina, kind: 'phone' | 'job-title', value: string) =>
    server.clientFor(as).keepPersonDetail({ params, body: { kind, value } });
  await keep(amina, 'phone', '+44 1904 320000');
  await keep(tom, 'job-title', 'Kept by Tom');
});
afterAll(() => server.close());

async function take(format: 'csv' | 'vcard' | 'json', as = amina): Promise<string> {
  return await (await server.clientFor(as).exportMyData({ query: { format } })).text();
}

test('as JSON it is what the colleague contributed, private included, and nothing of others', async () => {
  const text = await take('json');
  const { records, colleague } = JSON.parse(text) as {
    colleague: { displayName: string };
    records: readonly { record: string; subject?: string; displayName?: string; name?: string }[];
  };
  expect(colleague.displayName).toBe('Amina Khan');
  const of = (record: string) => records.filter((one) => one.record === record);
  expect(of('interaction').map(({ subject }) => subject)).toEqual(['=1+1', 'Quiet; "thing"']);
  expect(
    of('person')
      .map(({ displayName }) => displayName)
      .sort(),
  ).toEqual(['ann Green', 'bea@acme.example']);
  expect(of('organisation')).toHaveLength(1);
  expect(text).not.toMatch(/Tom|cal@/);
});

test('as a table it is the same, and no sheet calculates what a subject says', async () => {
  const text = await take('csv');
  const { rows } = readCsv(text.replace('\ufeff', ''), { separator: ',', line: 1, isWhole: true });
  const [names = [], ...cells] = rows.map((row) => row.cells);
  const column = (name: string) => cells.map((row) => row[names.indexOf(name)]);
  expect(column('record').sort()).toEqual(['interaction', 'interaction', 'organisation', 'person', 'person']);
  expect(column('subject')).toEqual(expect.arrayContaining(["'=1+1", 'Quiet; "thing"']));
  expect(column('details')).toContain('phone: +44 1904 320000');
});

test('as cards it is one for each person', async () => {
  const cards = ICAL.parse(await take('vcard')) as unknown[];
  const persons = cards.map((card) => new ICAL.Component(card as never));
  expect(persons.map((card) => card.getFirstPropertyValue('fn')).sort()).toEqual(['ann Green', 'bea@acme.example']);
  const ann = persons.find((card) => card.getFirstPropertyValue('fn') === 'ann Green');
  expect([ann?.getFirstPropertyValue('tel'), ann?.getFirstPropertyValue('title')]).toEqual(['tel:+441904320000', null]);
});

test('it is a file to keep, and the audit tells that it was taken', async () => {
  const answer = await server.send('/api/v1/me/export?format=csv');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*my-data\.csv$/);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect((await server.send('/api/v1/me/export?format=xml')).status).toBe(400);
});
