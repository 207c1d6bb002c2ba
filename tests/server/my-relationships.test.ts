import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import type { ParsedBody } from '#api/types.ts';
import type { schemas } from '#api/schemas.ts';
import type { TestColleague } from '../harness/test-authority.ts';
import { expectProblem } from '../harness/expect-problem.ts';
import { amina, logRequest, northbridge, rita, startTestServer, tom, type TestServer } from '../harness/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const day = 86_400_000;
const before = (days: number) => new Date(Date.now() - days * day).toISOString();

interface Mail {
  readonly from: string;
  readonly name?: string;
  readonly days: number;
  readonly isReply?: boolean;
  readonly visibility?: ParsedBody<'logInteraction'>['visibility'];
}

async function log(as: TestColleague, { from, name = from, days, isReply = false, visibility }: Mail): Promise<void> {
  const person = { emailAddress: from, displayName: name };
  const me = { emailAddress: as.emailAddress, displayName: as.displayName };
  const body = logRequest({
    internetMessageId: `<${crypto.randomUUID()}@test.example>`,
    occurredAt: before(days),
    ...(isReply
      ? { direction: 'out' as const, from: me, correspondents: [person] }
      : { from: person, correspondents: [me] }),
    ...(visibility === undefined ? {} : { visibility }),
  });
  await server.clientFor(as).logInteraction({ body });
}

const list = async (query: z.input<typeof schemas.listMyRelationships.query>) =>
  await server.clientFor(amina).listMyRelationships({ query });

test('whom I know is said in words, in the order asked for, page by page', async () => {
  await log(amina, { from: 'ann@acme.example', name: 'Ann Green', days: 3, visibility: 'private' });
  await log(amina, { from: 'ann@acme.example', name: 'Ann Green', days: 2, isReply: true });
  await log(amina, { from: 'old@acme.example', days: 900 });
  await log(tom, { from: 'toms@acme.example', days: 1 });
  const { relationships, next } = await list({ sort: 'strength' });
  expect(next).toBeUndefined();
  expect(relationships.map(({ emailAddress }) => emailAddress)).toEqual(['ann@acme.example', 'old@acme.example']);
  expect(relationships[0]).toMatchObject({
    name: 'Ann Green',
    organisation: { domain: 'acme.example' },
    ...{ count: 2, in: 1, out: 1, direction: 'both', strength: 2, isLeftAlone: false },
    shared: [
      { visibility: 'institution', count: 1 },
      { visibility: 'private', count: 1 },
    ],
  });
  const first = await list({ sort: 'latest', limit: 1 });
  const second = await list({ sort: 'latest', limit: 1, cursor: first.next ?? '' });
  expect([first, second].flatMap((page) => page.relationships.map(({ emailAddress }) => emailAddress))).toEqual([
    'ann@acme.example',
    'old@acme.example',
  ]);
  expect((await list({ kind: 'organisation' })).relationships).toMatchObject([{ domain: 'acme.example', count: 3 }]);
  expect((await list({ q: 'grèen ac' })).relationships).toMatchObject([{ name: 'Ann Green' }]);
});

test('who has gone quiet says why, and whoever writes again has not', async () => {
  for (const [at, days] of [400, 380, 360, 340, 320, 300].entries()) {
    await log(amina, { from: 'quiet@silent.example', days, isReply: at % 2 === 1 });
  }
  const [one, ...others] = (await list({ sort: 'quiet' })).relationships;
  expect(others).toEqual([]);
  expect(one).toMatchObject({ emailAddress: 'quiet@silent.example' });
  expect(one?.quiet?.everyDays).toBeCloseTo(20, 3);
  expect(one?.quiet?.silentDays).toBeCloseTo(300, 1);
  await log(amina, { from: 'quiet@silent.example', days: 1 });
  expect((await list({ sort: 'quiet' })).relationships).toEqual([]);
});

test('a place in another order, or none, is refused', async () => {
  const { next = '' } = await list({ sort: 'latest', limit: 1 });
  for (const cursor of [next, 'x']) {
    const answer = await server.send(
      `/api/v1/me/relationships?${new URLSearchParams({ sort: 'strength', cursor }).toString()}`,
    );
    await expectProblem(answer, 400, 'invalid-input');
  }
});

test('two whom I know who may be one are suggested, until somebody says whether they are', async () => {
  await log(amina, { from: 'bo@one-address.example', days: 1 });
  await log(tom, { from: 'bo@other-address.example', days: 1 });
  const idOf = async (q: string) => (await server.clientFor(tom).findPersons({ query: { q } })).persons[0]?.id ?? '';
  const [bo, other] = [await idOf('bo@one-address.example'), await idOf('bo@other-address.example')];
  const owner = new Client({ connectionString: server.ownerUrl });
  await owner.connect();
  await owner.query(`select set_config('app.institution_id', '${northbridge.id}', false)`);
  await owner.query(
    `insert into duplicate (institution_id, kind, one_id, other_id, score, certainty, reasons, found_at)
    values ($1, 'person', least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), 0.75, 'suggested',
      '[{"code": "same-handle", "params": {"handle": "bo"}}]', now())`,
    [northbridge.id, bo, other],
  );
  await owner.end();
  const suggested = async (as = amina) => (await server.clientFor(as).listMergeSuggestions({})).suggestions;
  expect(await suggested()).toEqual([
    {
      subject: 'person',
      one: { id: bo, name: 'bo@one-address.example', at: 'bo@one-address.example' },
      other: { id: other, name: 'bo@other-address.example', at: 'bo@other-address.example' },
      score: 0.75,
      reasons: [{ code: 'same-handle', params: { handle: 'bo' } }],
    },
  ]);
  expect(await suggested(rita)).toEqual([]);
  const change = { what: 'not-person', personId: other } as const;
  const about = { emailAddress: 'bo@one-address.example', appliesTo: 'address' } as const;
  await server.clientFor(amina).correct({ body: { ...about, scope: 'mine', change } });
  expect(await suggested()).toEqual([]);
  expect(await suggested(tom)).toHaveLength(1);
  await server.clientFor(rita).correct({ body: { ...about, scope: 'everyone', change } });
  expect(await suggested(tom)).toEqual([]);
});
