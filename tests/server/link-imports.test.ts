import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Body } from '#api/types.ts';
import type { EmailAddress } from '#domain/email-address.ts';
import { goOnWithImports } from '#server/rounds.ts';
import { rowsOf } from '../harness/rows-of.ts';
import type { TestColleague } from '../harness/test-authority.ts';
import { amina, logRequest, northbridge, startTestServer, type TestServer } from '../harness/test-server.ts';
import { makeSystem } from '../store/linking.ts';

const ada: TestColleague = {
  ...amina,
  objectId: '00000000-0000-4000-8000-0000000000ad',
  emailAddress: 'ada@northbridge.example',
  displayName: 'Ada Admin',
  roles: ['Administrator'],
};

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await makeSystem(server, northbridge.id);
  await makeSystem(server, northbridge.id, { code: 'alumni' });
});
afterAll(() => server.close());

const client = () => server.clientFor(ada);
type Mapping = Body<'saveLinkMapping'>;

const mapping: Mapping = {
  dates: 'day-month-year',
  decimal: 'point',
  fields: {
    key: { column: 'No' },
    kind: { text: 'award' },
    title: { column: 'Title' },
    organisationName: { column: 'Funder' },
  },
};

async function send(bytes: string | Uint8Array<ArrayBuffer>, system = 'finance') {
  return await client().addLinkImport({ query: { system, fileName: 'awards.csv' }, body: new Blob([bytes]) });
}

/** Begins and goes on until it is over. */
async function read(id: string, isTrial: boolean, as: Mapping = mapping) {
  let current = await client().beginLinkImport({ params: { id }, body: { mapping: as, isTrial } });
  while (current.state === 'trying' || current.state === 'running')
    current = await client().moveLinkImport({ params: { id } });
  return current;
}

const linksNow = async () => (await rowsOf(server.serverUrl, northbridge.id)).get('link') ?? [];

describe('a file of links', () => {
  test('shows its columns and rows, a guess how to read it, and what it would change', async () => {
    const file = await send('No;Title;Funder;Award start date\r\nA1;One;"Acme;\r\nLtd";1.3.2024\r\n\r\nA2;;Acme;\r\n');
    expect(file).toMatchObject({
      state: 'ready',
      separator: ';',
      columns: ['No', 'Title', 'Funder', 'Award start date'],
      sample: [
        ['A1', 'One', 'Acme;\r\nLtd', '1.3.2024'],
        ['A2', '', 'Acme', ''],
      ],
      mapping: {
        dates: 'day-month-year',
        fields: {
          key: { column: 'No' },
          title: { column: 'Title' },
          organisationName: { column: 'Funder' },
          startsOn: { column: 'Award start date' },
        },
      },
    });
    const before = await linksNow();
    const tried = await read(file.id, true);
    expect(tried).toMatchObject({
      state: 'tried',
      counts: { rows: 2, created: 1, changed: 0, unchanged: 0, waiting: 1, refused: 1 },
      examples: { created: [{ line: 2, key: 'A1', title: 'One', about: 'Acme; Ltd' }] },
      refused: [{ line: 5, column: 'Title', value: '', fault: 'missing' }],
    });
    expect(await linksNow()).toEqual(before);
    const report = await client().getRefusedRows({ params: { id: file.id } });
    expect(await report.text()).toBe('Line,Column,Value,Reason\r\n5,Title,,This must not be empty\r\n');
    expect((await read(file.id, false)).counts.created).toBe(1);
    expect(await linksNow()).toHaveLength(before.length + 1);
  });

  test.each([
    ['UTF-8', 'utf-8', Buffer.from('No,Title,Funder\nE1,Thé,Ålesund')],
    ['UTF-8 with its mark', 'utf-8', Buffer.from('\ufeffNo,Title,Funder\nE1,Thé,Ålesund')],
    ['Windows-1252', 'windows-1252', Buffer.from('No,Title,Funder\nE1,Th\xe9,\xc5lesund', 'latin1')],
    ['UTF-16', 'utf-16le', Buffer.from('\ufeffNo,Title,Funder\nE1,Thé,Ålesund', 'utf16le')],
  ])('in %s is read as what it is', async (_, encoding, bytes) => {
    const file = await send(Uint8Array.from(bytes));
    expect([file.encoding, file.sample]).toEqual([encoding, [['E1', 'Thé', 'Ålesund']]]);
    expect((await read(file.id, true)).counts).toMatchObject({ rows: 1, refused: 0 });
    await client().stopLinkImport({ params: { id: file.id } });
  });

  test('is read the same in whatever parts it comes, in an encoding whose letters have several bytes', async () => {
    const rows = Array.from(
      { length: 9_000 },
      (_, index) => `P${index},„Größe“ ${'é'.repeat(index % 60)},Ålesund ${index}`,
    );
    const file = await send(`No,Title,Funder\r\n${rows.join('\r\n')}\r\n`);
    expect((await read(file.id, true)).counts).toMatchObject({ rows: 9_000, created: 9_000, refused: 0 });
    await client().stopLinkImport({ params: { id: file.id } });
  });

  test('whose quotation mark is never closed is read to there, and says so', async () => {
    const file = await send('No,Title,Funder\nU1,One,Acme\nU2,"Two,Acme\nU3,Three,Acme\n');
    expect(await read(file.id, true)).toMatchObject({
      counts: { rows: 2, created: 1, refused: 1 },
      refused: [{ line: 3, fault: 'unclosed', column: 'Title' }],
    });
    await client().stopLinkImport({ params: { id: file.id } });
  });

  test('that lacks a column of its mapping, or is none, is refused with what is wrong', async () => {
    const file = await send('No,Name\n1,2\n');
    await expect(read(file.id, true)).rejects.toMatchObject({
      code: 'invalid-input',
      issues: [{ path: 'mapping.fields.title', code: 'no-such-column' }, { path: 'mapping.fields.organisationName' }],
    });
    await expect(send('')).rejects.toThrow(/has no first row/);
    await expect(send('No,Title\n1,2', 'unheard-of')).rejects.toMatchObject({ code: 'not-found' });
    expect(
      (
        await server.send('/api/v1/link-imports?system=finance&fileName=a', {
          method: 'POST',
          as: ada,
          body: '{}',
          headers: { 'content-type': 'application/json' },
        })
      ).status,
    ).toBe(415);
  });

  test('waits for another of the same system, and not for one of another', async () => {
    const table = 'No,Title,Funder\nW1,One,Acme\n';
    const [first, second, other] = [await send(table), await send(table), await send(table, 'alumni')];
    await client().beginLinkImport({ params: { id: first.id }, body: { mapping, isTrial: false } });
    await expect(read(second.id, false)).rejects.toMatchObject({
      code: 'in-use',
      message: expect.stringContaining('finance'),
    });
    expect((await read(other.id, false)).state).toBe('done');
    // Two who move it at once put each row once.
    const moved = await Promise.all([first, first, first].map(({ id }) => client().moveLinkImport({ params: { id } })));
    expect(moved.map(({ counts }) => counts.created)).toEqual([1, 1, 1]);
    expect((await read(second.id, false)).counts).toMatchObject({ created: 0, unchanged: 1 });
  });

  test('is read on by the rounds when its page was closed, and forgotten after a day, or thirty', async () => {
    const later = (days: number) => new Date(Date.now() + days * 86_400_000);
    const file = await send('No,Title,Funder\nR1,One,Acme\nR2,,Acme\n');
    const params = { id: file.id };
    await client().beginLinkImport({ params, body: { mapping, isTrial: false } });
    await goOnWithImports({ store: server.store }, later(0.01));
    expect(await client().getLinkImport({ params })).toMatchObject({
      state: 'done',
      counts: { created: 1, refused: 1 },
    });
    const waiting = await send('No,Title,Funder\nR9,One,Acme\n');
    await goOnWithImports({ store: server.store }, later(2));
    await expect(client().getLinkImport({ params: { id: waiting.id } })).rejects.toMatchObject({ code: 'not-found' });
    expect((await client().getLinkImport({ params })).refused).toHaveLength(1);
    await goOnWithImports({ store: server.store }, later(31));
    await expect(client().getLinkImport({ params })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('leaves nothing of its rows behind when somebody is erased', async () => {
    const mail = { emailAddress: 'gone@acme.example', displayName: 'Gone Green' };
    await server.clientFor(amina).logInteraction({ body: logRequest({ from: mail }) });
    const [person] = (await server.clientFor(amina).findPersons({ query: { q: 'gone' } })).persons;
    const with_ = { ...mapping, fields: { ...mapping.fields, emailAddress: { column: 'Mail' } } };
    const file = await send('No,Title,Funder,Mail\nG1,One,Acme,gone at acme.example\n');
    await read(file.id, true, with_);
    const { colleague } = await client().getMe({});
    // a cast: it is written as addresses are compared
    await server.store.erasePerson({
      ...{ institutionId: northbridge.id, colleagueId: colleague.id, personId: person?.id ?? '' },
      ...{ confirmedAddress: mail.emailAddress as EmailAddress, reason: 'Asked in writing', keepOut: true },
    });
    const rows = await rowsOf(server.serverUrl, northbridge.id);
    expect(JSON.stringify([...rows].filter(([table]) => table.startsWith('link_import')))).not.toMatch(/gone/);
    expect((await client().getLinkImport({ params: { id: file.id } })).state).toBe('stopped');
    const again = await send('No,Title,Funder,Mail\nG2,One,Acme,gone@acme.example\n');
    const refused = await read(again.id, true, with_);
    expect(refused.refused).toMatchObject([{ fault: 'kept-out', value: '' }]);
  });
});

describe('the files of the sample', () => {
  const folder = join(import.meta.dirname, '../../sample/links');
  test.each(['finance-awards', 'finance-invoices', 'ktp', 'placements', 'alumni'])('%s is imported', async (name) => {
    const file = await send(Uint8Array.from(readFileSync(join(folder, `${name}.csv`))));
    const as = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Mapping; // a cast: the server checks it
    const { fields } = as;
    const { unit: _, ...others } = fields;
    const done = await read(file.id, false, { ...as, fields: others });
    const { rows, created, refused } = done.counts;
    expect(created + refused).toBe(rows);
    expect(created / rows).toBeGreaterThan(0.7);
    expect(refused).toBeGreaterThan(2);
    const again = await send(Uint8Array.from(readFileSync(join(folder, `${name}.csv`))));
    expect((await read(again.id, false, { ...as, fields: others })).counts).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: created,
    });
  });
});
