import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schemas } from '#api/schemas.ts';
import { amina, logRequest, ros, startTestServer, tom, type TestServer } from '../harness/test-server.ts';

let server: TestServer;
let interactionId: string;

beforeAll(async () => {
  server = await startTestServer();
  const body = logRequest({
    internetMessageId: '<first@acme.example>',
    subject: 'A placement in the summer',
    from: { emailAddress: 'Jo.Green@Acme.example', displayName: 'Jo Green' },
  });
  interactionId = (await server.clientFor(amina).logInteraction({ body })).id;
  await server.clientFor(tom).logInteraction({ body });
});
afterAll(() => server.close());

const json = { 'content-type': 'application/json' };

async function lookup(addresses: readonly string[], as = amina) {
  const body = { correspondents: addresses.map((emailAddress) => ({ emailAddress })) };
  const answer = await server.clientFor(as).lookup({ body });
  return schemas.lookup.response.parse(answer).correspondents;
}

test('a known person comes with who knows them, how often, since when, and the latest', async () => {
  const [jo] = await lookup(['jo.green@acme.example']);
  expect(jo).toMatchObject({
    emailAddress: 'jo.green@acme.example',
    kind: 'external',
    reason: { code: 'other-domain', params: { domain: 'acme.example' } },
    person: { displayName: 'Jo Green' },
    organisation: { domain: 'acme.example' },
    totals: { interactions: 1, colleagues: 2 },
  });
  expect(jo?.relationships.map(({ colleague }) => colleague.displayName).sort()).toEqual(['Amina Khan', 'Tom Reilly']);
  expect(jo?.relationships[0]).toMatchObject({
    count: 1,
    direction: 'in',
    lastAt: expect.stringMatching(/^2026-03-01T09:30:00/),
  });
  expect(jo?.interactions).toMatchObject([{ id: interactionId, kind: 'email', subject: 'A placement in the summer' }]);
});

test("somebody new at a known organisation comes with that organisation's ties", async () => {
  const [someone] = await lookup(['new.face@acme.example']);
  expect(someone?.person).toBeUndefined();
  expect(someone?.organisation).toMatchObject({ domain: 'acme.example', ties: { colleagues: 2 } });
  expect(someone?.totals).toEqual({ interactions: 0, colleagues: 0 });
});

test('a sub-domain belongs to the organisation above it', async () => {
  const [someone] = await lookup(['someone@research.acme.example']);
  expect(someone?.organisation).toMatchObject({ domain: 'acme.example' });
});

test('a tagged address is the mailbox behind it, and an office’s mailbox is said to be one', async () => {
  const [tagged, office] = await lookup(['Jo.Green+placements@acme.example', 'info@acme.example']);
  expect(tagged).toMatchObject({ emailAddress: 'jo.green@acme.example', person: { displayName: 'Jo Green' } });
  expect(tagged).not.toHaveProperty('shared');
  expect(office).toMatchObject({ kind: 'external', shared: true, reason: { code: 'shared-mailbox' } });
});

test('every kind is told, with the reason, and only people of the outside are asked for', async () => {
  const answers = await lookup([
    'tom.reilly@chemistry.northbridge.example',
    'somebody@gmail.com',
    'somebody@localmail.example',
    'no-reply@acme.example',
    'not an address',
    '',
  ]);
  expect(answers.map(({ kind, reason }) => [kind, reason.code])).toEqual([
    ['colleague', 'institution-domain'],
    ['personal', 'personal-provider'],
    ['personal', 'personal-provider'],
    ['automated', 'automatic-mailbox'],
    ['invalid', 'not-an-address'],
    ['invalid', 'not-an-address'],
  ]);
  for (const answer of answers) {
    expect(answer).toMatchObject({ relationships: [], interactions: [], totals: { interactions: 0, colleagues: 0 } });
  }
  expect(answers[4]?.emailAddress).toBe('not an address');
});

test('the answer has the order and the number asked for, duplicates included', async () => {
  const asked = ['b@beta.example', 'JO.GREEN@acme.example', 'x', 'b@beta.example', 'jo.green@acme.example', 'x'];
  const answers = await lookup(asked);
  expect(answers.map(({ emailAddress }) => emailAddress)).toEqual([
    'b@beta.example',
    'jo.green@acme.example',
    'x',
    'b@beta.example',
    'jo.green@acme.example',
    'x',
  ]);
  expect(answers[4]).toEqual(answers[1]);
});

test('500 correspondents are answered, 501 and none are refused by name', async () => {
  const addresses = Array.from({ length: 500 }, (_, index) => `person${index}@organisation${index % 50}.example`);
  expect(await lookup(addresses)).toHaveLength(500);
  await expect(lookup([...addresses, 'one@more.example'])).rejects.toMatchObject({
    code: 'invalid-input',
    issues: [{ path: 'correspondents', message: 'must have at most 500 entries' }],
  });
  await expect(lookup([])).rejects.toMatchObject({ issues: [{ path: 'correspondents' }] });
});

test.each([
  ['{}', 'is missing'],
  ['{"correspondents":{}}', 'must be a list'],
])('%s is refused: correspondents %s', async (body, message) => {
  const answer = await server.send('/api/v1/lookup', { method: 'POST', headers: json, body });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ errors: [{ path: 'correspondents', message }] });
});

test('what is no text, or none that an address can be, is answered as invalid in its place', async () => {
  const entries = [{ emailAddress: null }, {}, { emailAddress: 7 }, { emailAddress: 'a\0b@acme.example' }];
  const correspondents = [...entries, { emailAddress: 'jo.green@acme.example' }];
  const body = JSON.stringify({ correspondents });
  const answer = await server.send('/api/v1/lookup', { method: 'POST', headers: json, body });
  expect(answer.status).toBe(200);
  const answered = schemas.lookup.response.parse(await answer.json()).correspondents;
  expect(answered.map(({ kind }) => kind)).toEqual(['invalid', 'invalid', 'invalid', 'invalid', 'external']);
  expect(answered.map(({ emailAddress }) => emailAddress)).toEqual([
    '',
    '',
    '',
    'a\0b@acme.example',
    'jo.green@acme.example',
  ]);
});

test('an address of any length is answered, not refused', async () => {
  const [answer] = await lookup([`${'a'.repeat(5_000)}@acme.example`]);
  expect(answer?.kind).toBe('invalid');
});

describe('whether this message is logged', () => {
  async function logged(internetMessageId: string, as = amina) {
    const body = {
      correspondents: [{ emailAddress: 'amina.khan@northbridge.example' }],
      message: { internetMessageId },
    };
    return (await server.clientFor(as).lookup({ body })).interaction;
  }

  test('is told with or without angle brackets, to whoever logged it and to whoever did not', async () => {
    expect(await logged('first@acme.example')).toMatchObject({ id: interactionId, mine: true });
    expect(await logged(' <first@acme.example> ', tom)).toMatchObject({ id: interactionId, mine: true });
    const stranger = { ...amina, objectId: '00000000-0000-4000-8000-dddddddddddd', displayName: 'Dee' };
    const seen = await logged('<first@acme.example>', stranger);
    expect(seen).toMatchObject({ id: interactionId, mine: false });
    expect(seen?.colleagues).toHaveLength(2);
    const [jo] = await lookup(['jo.green@acme.example']);
    expect(seen?.people).toEqual([jo?.person?.id]);
  });

  test('is compared exactly', async () => {
    expect(await logged('<FIRST@acme.example>')).toBeUndefined();
    expect(await logged('<other@acme.example>')).toBeUndefined();
  });

  test('is nothing that another institution learns', async () => {
    expect(await logged('<first@acme.example>', ros)).toBeUndefined();
    const [jo] = await lookup(['jo.green@acme.example'], ros);
    expect(jo).toMatchObject({ kind: 'external', relationships: [], interactions: [] });
    expect(jo?.person).toBeUndefined();
    expect(jo?.organisation).toBeUndefined();
  });
});
