import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Body } from '#api/types.ts';
import { northbridge, startTestServer, type TestServer } from '../harness/test-server.ts';
import { makeSystem } from '../store/linking.ts';
import { admin } from './sending-links.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await makeSystem(server, northbridge.id);
});
afterAll(() => server.close());

const mapping: Body<'saveLinkMapping'> = {
  dates: 'day-month-year',
  decimal: 'point',
  fields: {
    key: { column: 'No' },
    kind: { text: 'award' },
    title: { column: 'Title' },
    organisationName: { column: 'Funder' },
  },
};

test('a report of more refused rows than are told of says that it is cut', { timeout: 60_000 }, async () => {
  const rows = Array.from({ length: 10_002 }, (_, index) => `C${String(index)},,Acme`);
  const client = server.clientFor(admin);
  const body = new Blob([`No,Title,Funder\n${rows.join('\n')}\n`]);
  const { id } = await client.addLinkImport({ query: { system: 'finance', fileName: 'awards.csv' }, body });
  let current = await client.beginLinkImport({ params: { id }, body: { mapping, isTrial: true } });
  while (current.state === 'trying') current = await client.moveLinkImport({ params: { id } });
  expect(current.counts).toMatchObject({ rows: 10_002, refused: 10_002 });
  const report = await (await client.getRefusedRows({ params: { id } })).text();
  const lines = report.trimEnd().split('\r\n');
  expect(lines).toHaveLength(10_002);
  expect(lines.at(-2)).toMatch(/^10001,Title/);
  expect(lines.at(-1)).toContain('10,000 of 10,002 refused rows are listed');
});
