import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Body } from '#api/types.ts';
import { amina, logRequest, ros, startTestServer, tom, type TestServer } from '../harness/test-server.ts';
import { changeSettings } from './changing-settings.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

type Entered = Body<'enterInteraction'>;
const visit = (more: Partial<Entered> = {}): Entered => ({
  id: randomUUID(),
  kind: 'visit',
  occurredAt: '2026-03-02T14:00:00+00:00',
  subject: 'Tour of the wind tunnel',
  people: [{ emailAddress: 'jo.green@acme.example', displayName: 'Jo Green' }],
  ...more,
});
const enter = async (body: Entered, as = amina) => await server.clientFor(as).enterInteraction({ body });
const lookUp = async (emailAddress: string, as = amina) =>
  (await server.clientFor(as).lookup({ body: { correspondents: [{ emailAddress }] } })).correspondents[0];

test('what is entered by hand is an interaction like any other, with what was said of it', async () => {
  const body = visit({ purpose: 'facilities', note: ' Liked  the\ntunnel ', followUpOn: '2026-03-20' });
  const { id, created } = await enter(body);
  expect(created).toBe(true);
  expect(await lookUp('jo.green@acme.example', tom)).toMatchObject({
    person: { displayName: 'Jo Green' },
    interactions: [
      { id, kind: 'visit', subject: 'Tour of the wind tunnel', colleagues: [{ displayName: 'Amina Khan' }] },
    ],
    relationships: [{ count: 1, direction: 'out' }],
  });
  expect(await server.clientFor(amina).getInteractionDetails({ params: { id } })).toMatchObject({
    kind: 'visit',
    purpose: 'facilities',
    note: 'Liked the tunnel',
    followUp: { dueOn: '2026-03-20', isDone: false },
    history: [{ organisation: 'acme.example', purpose: 'facilities', count: 1 }],
  });
  const { followUps } = await server.clientFor(amina).listMyFollowUps({ query: { until: '2026-03-20' } });
  expect(followUps).toMatchObject([{ interactionId: id, kind: 'visit', people: [{ displayName: 'Jo Green' }] }]);
});

test('the same id enters it once, and is no key to another’s', async () => {
  const body = visit({ people: [{ emailAddress: 'once@once.example' }], note: 'Once' });
  const { id } = await enter(body);
  await server.clientFor(amina).changeInteractionDetails({ params: { id }, body: { note: 'Corrected' } });
  expect(await enter(body)).toMatchObject({ id, created: false });
  expect(await server.clientFor(amina).getInteractionDetails({ params: { id } })).toMatchObject({ note: 'Corrected' });
  const other = await enter(body, tom);
  expect(other.id).not.toBe(id);
  expect((await lookUp('once@once.example'))?.totals).toMatchObject({ interactions: 2 });
});

test('taking it back takes back all that came of it', async () => {
  const { id } = await enter(visit({ people: [{ emailAddress: 'gone@gone.example' }], followUpOn: '2026-03-01' }));
  await server.clientFor(amina).undoContribution({ params: { id }, query: {} });
  expect((await lookUp('gone@gone.example'))?.person).toBeUndefined();
  const { followUps } = await server.clientFor(amina).listMyFollowUps({ query: {} });
  expect(followUps.map(({ interactionId }) => interactionId)).not.toContain(id);
});

test('somebody who is known goes by id, as far as the colleague may see them', async () => {
  const from = { emailAddress: 'known@known.example', displayName: 'Kim Known' };
  await server.clientFor(tom).logInteraction({ body: logRequest({ from, visibility: 'private' }) });
  const hidden = (await lookUp('known@known.example', tom))?.person?.id ?? '';
  const byId = visit({ people: [{ emailAddress: '', personId: hidden }] });
  await expect(enter(byId)).rejects.toMatchObject({ issues: [{ path: 'people.0.personId' }] });
  const { id } = await enter(byId, tom);
  expect((await lookUp('known@known.example', tom))?.interactions.map((one) => one.id)).toContain(id);
});

test('colleagues are no people, and nobody else’s colleagues are ours', async () => {
  const refused = async (more: Partial<Entered>, path: string) =>
    await expect(enter(visit(more))).rejects.toMatchObject({ code: 'invalid-input', issues: [{ path }] });
  await refused({ people: [{ emailAddress: tom.emailAddress }] }, 'people.0.emailAddress');
  await refused({ people: [{ emailAddress: 'nobody' }] }, 'people.0.emailAddress');
  await refused({ colleagues: [amina.emailAddress, ros.emailAddress] }, 'colleagues.1');
  await refused({ purpose: 'no-such-purpose' }, 'purpose');
});

test('each of ours who took part has it logged, and takes their own back', async () => {
  const people = [{ emailAddress: 'both@both.example' }];
  const body = visit({
    people,
    colleagues: [tom.emailAddress, amina.emailAddress],
    followUpOn: '2026-03-09',
    purpose: 'ktp',
  });
  const { id } = await enter(body);
  expect((await lookUp('both@both.example'))?.totals).toMatchObject({ interactions: 1, colleagues: 2 });
  const [toms] = (await server.clientFor(tom).listMyInteractions({})).interactions;
  expect(toms).toMatchObject({ id, by: { displayName: 'Amina Khan' } });
  const { followUp, purpose } = await server.clientFor(tom).getInteractionDetails({ params: { id } });
  expect([followUp, purpose]).toEqual([undefined, 'ktp']);
  await server.clientFor(tom).undoContribution({ params: { id }, query: {} });
  expect((await lookUp('both@both.example'))?.totals).toMatchObject({ interactions: 1, colleagues: 1 });
  await changeSettings(server, { allowsDelegates: false });
  await expect(enter(visit({ colleagues: [tom.emailAddress] }))).rejects.toMatchObject({ code: 'forbidden' });
  await changeSettings(server, { allowsDelegates: true });
});

test('who sees it is chosen as for any other log, as far as the institution lets it be', async () => {
  const people = [{ emailAddress: 'chosen@chosen.example' }];
  await enter(visit({ people, visibility: 'private' }));
  expect((await lookUp('chosen@chosen.example'))?.interactions).toHaveLength(1);
  expect((await lookUp('chosen@chosen.example', tom))?.person).toBeUndefined();
  await enter(visit({ people, visibility: 'institution' }));
  expect((await lookUp('chosen@chosen.example', tom))?.interactions).toHaveLength(1);
  await changeSettings(server, { allowedVisibilities: ['institution', 'tie'] });
  await expect(enter(visit({ people, visibility: 'private' }))).rejects.toMatchObject({
    issues: [{ path: 'visibility' }],
  });
  await changeSettings(server, { allowedVisibilities: ['institution', 'unit', 'tie', 'private'] });
});

test('what is entered for colleagues too is kept from none of them, and is logged for all or nobody', async () => {
  const people = [{ emailAddress: 'all@all-or-nobody.example' }];
  const colleagues = [amina.emailAddress, tom.emailAddress];
  await expect(enter(visit({ people, colleagues, visibility: 'private' }))).rejects.toMatchObject({
    issues: [{ path: 'visibility' }],
  });
  await changeSettings(server, { allowsDelegates: false });
  await expect(enter(visit({ people, colleagues }))).rejects.toMatchObject({ code: 'forbidden' });
  await changeSettings(server, { allowsDelegates: true });
  expect((await lookUp('all@all-or-nobody.example'))?.person).toBeUndefined();
});

test('what may not be logged may not be entered either', async () => {
  const logRules = [{ id: 'a', kind: 'domain', value: 'press.example' } as const];
  await changeSettings(server, { logRules });
  const body = visit({ people: [{ emailAddress: 'hack@press.example' }] });
  await expect(enter(body)).rejects.toMatchObject({ code: 'forbidden-by-rule' });
  await changeSettings(server, { logRules: [] });
});

test('a note is in no line of the server’s log', async () => {
  const { id } = await enter(visit({ note: 'Whispered over lunch' }));
  await server.clientFor(amina).changeInteractionDetails({ params: { id }, body: { note: 'Whispered later' } });
  await expect(
    server.clientFor(amina).changeInteractionDetails({ params: { id }, body: { note: 'Whispered '.repeat(50) } }),
  ).rejects.toMatchObject({ issues: [{ path: 'note' }] });
  expect(JSON.stringify(server.logged)).not.toContain('Whispered');
});

test('follow-ups come a page at a time, by a cursor that is ours', async () => {
  for (const followUpOn of ['2027-01-02', '2027-01-01']) await enter(visit({ followUpOn }));
  const client = server.clientFor(amina);
  const days = [];
  let cursor: string | undefined;
  do {
    const page = await client.listMyFollowUps({ query: { limit: 1, ...(cursor === undefined ? {} : { cursor }) } });
    days.push(...page.followUps.map(({ dueOn }) => dueOn));
    cursor = page.next;
  } while (cursor !== undefined);
  expect(days).toEqual([...days].sort());
  expect(days.slice(-2)).toEqual(['2027-01-01', '2027-01-02']);
  for (const wrong of ['nonsense', Buffer.from('2026-99-99 x').toString('base64url')]) {
    await expect(client.listMyFollowUps({ query: { cursor: wrong } })).rejects.toMatchObject({
      issues: [{ path: 'cursor' }],
    });
  }
});

test('another institution has nothing to say of it', async () => {
  const { id } = await enter(visit());
  const client = server.clientFor(ros);
  await expect(client.getInteractionDetails({ params: { id } })).rejects.toMatchObject({ code: 'not-found' });
  await expect(client.changeInteractionDetails({ params: { id }, body: { note: 'x' } })).rejects.toMatchObject({
    code: 'not-found',
  });
});
