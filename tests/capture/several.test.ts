import { expect, test } from 'vitest';
import type { SelectedReading } from '#outlook/selection.ts';
import { messageFrom, openAs, startCapture, until } from './fixture.ts';
import { ada, answerLookup, askedOf, bob, idOf, openSeveral, select, several, standings } from './several-fixture.ts';
import { amina, interactionId, tom } from './transport.ts';

const internal = messageFrom('tom@northbridge.example');

test('all people of all messages are asked about at once, each address once, with the ids of the messages', async () => {
  const { lookup, ready } = await openSeveral(
    select([ada, bob, { ...ada, itemId: 'again', internetMessageId: '<2>' }]),
  );
  expect(askedOf(lookup).correspondents.map(({ emailAddress }) => emailAddress)).toEqual([
    'ada@acme.example',
    'amina.khan@northbridge.example',
    'bob@acme.example',
  ]);
  expect(askedOf(lookup).messages?.map(({ internetMessageId }) => internetMessageId)).toEqual([
    '<ada@acme.example>',
    '<bob@acme.example>',
    '<2>',
  ]);
  expect(JSON.stringify(lookup.body)).not.toContain('From ada');
  expect(ready().summary.organisations).toMatchObject([
    { name: 'acme.example', messages: 3, people: [{ messages: 2 }, { messages: 1 }] },
  ]);
});

test('it is said of each what is logged already, by whom, and why others can’t be', async () => {
  const { ready } = await openSeveral(select([ada, bob, internal, messageFrom('eve@acme.example')]), [
    { id: interactionId, colleagues: [amina, tom], mine: true },
    { id: idOf(2), colleagues: [tom], mine: false },
  ]);
  expect(ready().messages).toMatchObject([
    { standing: { is: 'logged-already' }, othersWhoLogged: [tom] },
    { standing: { is: 'to-log' }, othersWhoLogged: [tom] },
    { standing: { is: 'nothing', reason: 'only-colleagues' } },
    { standing: { is: 'to-log' } },
  ]);
});

test('a selection that is being extended is read and asked about once, when it rests', async () => {
  let listed = 0;
  const reads: string[] = [];
  const selection = select([ada]);
  const { capture, transport, turnTo } = startCapture(several(0), {
    selection: {
      ...selection,
      list: () => {
        listed += 1;
        return selection.list();
      },
      read: (item) => {
        reads.push(item.itemId);
        return selection.read(item);
      },
    },
  });
  capture.start();
  for (let change = 1; change <= 20; change += 1) turnTo(several(change));
  const lookup = await transport.next('lookup');
  answerLookup(lookup, []);
  await until(capture, ({ open }) => open.status === 'several-ready');
  expect({ listed, reads }).toEqual({ listed: 1, reads: [ada.itemId] });
  expect(openAs(capture, 'several-ready').change).toBe(20);
});

test('reading ends with the selection that it was for, and shows nothing of it any more', async () => {
  const reading: ((answer: SelectedReading) => void)[] = [];
  const reads: string[] = [];
  const selection = select([ada, bob], {
    read: ({ itemId }) => {
      reads.push(itemId);
      return new Promise((resolve) => reading.push(resolve));
    },
  });
  const { capture, transport, leave } = startCapture(several(), { selection });
  capture.start();
  await until(capture, ({ open }) => open.status === 'several-reading' && open.count === 2);
  await expect.poll(() => reads).toEqual([ada.itemId]);
  await leave();
  reading[0]?.({ is: 'read', message: ada });
  await new Promise((resolve) => setTimeout(resolve));
  expect(reads).toEqual([ada.itemId]);
  expect(transport.unasked()).toEqual([]);
  expect(capture.getSnapshot().open.status).toBe('no-item');
});

test('how far reading is can be seen once it has taken a second', async () => {
  const reading: ((answer: SelectedReading) => void)[] = [];
  const selection = select([ada, bob], { read: () => new Promise((resolve) => reading.push(resolve)) });
  const { capture } = startCapture(several(), { selection });
  capture.start();
  await until(capture, ({ open }) => open.status === 'several-reading' && open.isSlow);
  reading[0]?.({ is: 'read', message: ada });
  await until(capture, ({ open }) => open.status === 'several-reading' && open.done === 1);
  expect(openAs(capture, 'several-reading')).toMatchObject({ count: 2, done: 1, isSlow: true });
});

test('where this Outlook reads none, those that are logged already are told by their ids', async () => {
  const { lookup, ready } = await openSeveral(select([ada, bob], { canRead: () => false }), [
    { id: interactionId, colleagues: [amina], mine: true },
  ]);
  expect(askedOf(lookup).messages).toEqual([
    { internetMessageId: '<ada@acme.example>' },
    { internetMessageId: '<bob@acme.example>' },
  ]);
  expect(ready()).toMatchObject({
    canRead: false,
    messages: [{ standing: { is: 'logged-already' } }, { standing: { is: 'unread', reason: 'cannot-read' } }],
  });
});

test('without the permission nothing is asked of anybody, and it is said', async () => {
  const { capture, transport } = startCapture(several());
  capture.start();
  await until(capture, ({ open }) => open.status === 'several-not-allowed');
  expect(transport.unasked()).toEqual([]);
});

test('nothing selected is no message open', async () => {
  const { capture, transport } = startCapture(several(), { selection: select([]) });
  capture.start();
  await until(capture, ({ open }) => open.status === 'several-reading');
  await until(capture, ({ open }) => open.status === 'no-item');
  expect(transport.unasked()).toEqual([]);
});

test('a message that Outlook does not hand over keeps no other from being logged', async () => {
  const items = [
    { itemId: 'gone', subject: 'Gone' },
    { itemId: ada.itemId, subject: ada.subject },
  ];
  const { ready } = await openSeveral(select([ada], { listed: { is: 'listed', items } }));
  expect(ready().messages).toMatchObject([
    { subject: 'Gone', standing: { is: 'unread', reason: 'refused' } },
    { standing: { is: 'to-log' } },
  ]);
});

test('a newsletter is told by its headers, as when it is logged alone', async () => {
  const headers = 'From: ada@acme.example\r\nList-Unsubscribe: <https://acme.example/leave>\r\n';
  const { ready } = await openSeveral(select([ada], { headers }));
  expect(ready().messages).toMatchObject([{ standing: { is: 'nothing', reason: 'only-lists' } }]);
});

test('a personal address that is put in is put in for all of the messages', async () => {
  const { capture, ready } = await openSeveral(
    select([messageFrom('pat@mail.example'), { ...messageFrom('pat@mail.example'), itemId: 'second' }]),
  );
  expect(standings(ready())).toEqual(['nothing', 'nothing']);
  capture.include('pat@mail.example', true);
  expect(standings(ready())).toEqual(['to-log', 'to-log']);
});

test('nobody is asked before somebody has signed in, and then all is read again', async () => {
  const { capture, transport, signIn } = startCapture(several(), { selection: select([ada]) });
  signIn.isSignedIn = false;
  capture.start();
  await until(capture, ({ open }) => open.status === 'several-needs-sign-in');
  signIn.fails = 'sign-in-unavailable';
  await capture.signIn();
  expect(openAs(capture, 'several-needs-sign-in')).toMatchObject({ isSigningIn: false, error: 'sign-in-unavailable' });
  signIn.fails = undefined;
  await capture.signIn();
  answerLookup(await transport.next('lookup'), []);
  await until(capture, ({ open }) => open.status === 'several-ready');
});
