import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCapture, type Capture } from '#capture/capture.ts';
import { logOnce } from '#capture/log-once.ts';
import type { Message } from '#domain/message.ts';
import { messageFrom, noSelection, openAs, until } from '../capture/fixture.ts';
import { amina, startTestServer, tom, type TestServer } from '../harness/test-server.ts';
import type { TestColleague } from '../harness/test-authority.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const message = messageFrom('ada@acme.example', {
  from: { emailAddress: 'Ada@acme.example', displayName: 'Ada Lovelace' },
  to: [{ emailAddress: amina.emailAddress }, { emailAddress: 'bob@other.example' }],
});

async function openFor(colleague: TestColleague, open: Message = message): Promise<Capture> {
  const capture = createCapture({
    client: server.clientFor(colleague),
    changes: { announce: () => undefined, watch: () => () => undefined },
    signIn: { getAccessToken: () => server.authority.tokenFor(colleague) },
    outlook: {
      readItem: () => ({ is: 'message', message: open }),
      readBody: async () => undefined,
      readHeaders: async () => undefined,
      readMailbox: async () => undefined,
      markEvent: async () => undefined,
      categorise: async () => undefined,
      readSentDraft: async () => ({}),
      forgetMark: async () => undefined,
      selection: noSelection,
      watchItem: () => () => undefined,
      clearNotification: async () => undefined,
      currentColleague: () => colleague,
    },
  });
  capture.start();
  await until(capture, ({ open: now, me }) => now.status === 'ready' && me !== undefined);
  return capture;
}

const adaIn = (capture: Capture) => openAs(capture, 'ready').correspondents[0];

test('what one colleague logs, another sees, joins and takes back, each their own', async () => {
  const hers = await openFor(amina);
  expect(adaIn(hers)).toMatchObject({ kind: 'external', isIncluded: true, relationships: [] });
  hers.include('bob@other.example', false);
  await hers.log();
  await until(hers, () => adaIn(hers)?.relationships.length === 1);

  const his = await openFor(tom);
  expect(openAs(his, 'ready')).toMatchObject({
    logging: { isLogged: false },
    othersWhoLogged: [{ displayName: 'Amina Khan' }],
  });
  expect(adaIn(his)).toMatchObject({ person: { displayName: 'Ada Lovelace' }, relationships: [{ direction: 'in' }] });
  expect(openAs(his, 'ready').correspondents[2]).not.toHaveProperty('person');
  await his.log();
  await until(his, () => adaIn(his)?.relationships.length === 2);
  expect(openAs(his, 'ready').othersWhoLogged).toMatchObject([{ displayName: 'Amina Khan' }]);

  await hers.mine.load();
  const [mine] = hers.mine.getSnapshot().interactions;
  await hers.mine.undo(mine?.id ?? '');
  await until(hers, ({ open }) => open.status === 'ready' && open.othersWhoLogged[0]?.displayName === 'Tom Reilly');
  expect(openAs(hers, 'ready').logging.isLogged).toBe(false);

  await his.undo();
  await until(his, () => adaIn(his)?.person === undefined);
  expect((await openFor(amina)).mine.getSnapshot().interactions).toEqual([]);
});

test('the ribbon’s way logs the same, once', async () => {
  const client = server.clientFor(amina);
  const other = messageFrom('grace@navy.example');
  const outlook = {
    readHeaders: async () => undefined,
    readMailbox: async () => undefined,
    markEvent: async () => undefined,
    categorise: async () => undefined,
    readSentDraft: async () => ({}),
    forgetMark: async () => undefined,
    currentColleague: () => amina,
  };
  expect(await logOnce({ client, message: other, outlook })).toMatchObject({
    status: 'logged',
    people: [{ name: 'grace@navy.example', isNew: true }],
  });
  expect(await logOnce({ client, message: other, outlook })).toEqual({
    status: 'logged-already',
  });
  expect(openAs(await openFor(amina, other), 'ready').logging).toEqual({ isLogged: true, isSettled: true });
});

test('a message with more than 500 people is looked up and logged whole', async () => {
  const to = Array.from({ length: 700 }, (_, index) => ({ emailAddress: `person-${index}@acme.example` }));
  const crowd = await openFor(amina, messageFrom('host@acme.example', { to }));
  await crowd.log();
  await until(crowd, () => adaIn(crowd)?.person !== undefined);
  const { correspondents } = openAs(crowd, 'ready');
  expect(correspondents.filter(({ person }) => person)).toHaveLength(701);
});
