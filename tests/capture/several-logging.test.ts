import { expect, test } from 'vitest';
import { messageFrom, until } from './fixture.ts';
import {
  ada,
  answerLookup,
  askedOf,
  bob,
  idOf,
  logged,
  loggedOf,
  openSeveral,
  select,
  standings,
} from './several-fixture.ts';
import { amina, interactionId } from './transport.ts';

test('one click logs the others, three at a time, and one undo takes back what it logged and nothing else', async () => {
  const more = ['c', 'd', 'e'].map((name) => messageFrom(`${name}@acme.example`));
  const { capture, transport, ready } = await openSeveral(select([ada, bob, ...more]), [
    { id: interactionId, colleagues: [amina], mine: true },
  ]);
  const logging = capture.log();
  const first = [await transport.next('logInteraction'), await transport.next('logInteraction')];
  const third = await transport.next('logInteraction');
  expect(transport.unasked()).toEqual([]);
  expect(ready().logging).toMatchObject({ doing: 'log', done: 0, total: 4 });
  first[0]?.answer(logged(1));
  const fourth = await transport.next('logInteraction');
  expect(standings(ready())).toEqual(['logged-already', 'logged', 'logging', 'logging', 'logging']);
  first[1]?.answer(logged(2));
  third.answer(logged(3));
  fourth.answer(logged(4));
  await logging;
  expect(loggedOf(fourth)).toMatchObject({ kind: 'email', from: { emailAddress: 'e@acme.example', include: true } });
  expect(ready().logging).toMatchObject({ logged: 4 });
  (await transport.next('lookup')).lose();
  const undoing = capture.undo();
  const undone: string[] = [];
  for (let count = 0; count < 4; count += 1) {
    const request = await transport.next('undoContribution');
    undone.push(request.path);
    request.answer();
  }
  await undoing;
  expect(undone.join()).not.toContain(interactionId);
  for (const number of [1, 2, 3, 4]) expect(undone.join()).toContain(idOf(number));
  expect(standings(ready())).toEqual(['logged-already', 'to-log', 'to-log', 'to-log', 'to-log']);
});

test('what can’t be logged says why, and a second click tries it again', async () => {
  const { capture, transport, ready } = await openSeveral(select([ada, bob]));
  const logging = capture.log();
  const [one, other] = [await transport.next('logInteraction'), await transport.next('logInteraction')];
  one.answer(logged(1));
  other.refuse('store-unavailable', 503);
  await logging;
  expect(ready().messages.map(({ standing }) => standing)).toEqual([
    { is: 'logged' },
    { is: 'failed', error: 'store-unavailable' },
  ]);
  (await transport.next('lookup')).lose();
  const again = capture.log();
  const request = await transport.next('logInteraction');
  expect(loggedOf(request).from.emailAddress).toBe('bob@acme.example');
  request.answer(logged(2));
  await again;
  expect(ready().logging.logged).toBe(2);
});

test('an undo while it logs leaves what has not begun, and takes back what has', async () => {
  const people = ['a', 'b', 'c', 'd', 'e'].map((name) => messageFrom(`${name}@acme.example`));
  const { capture, transport, ready } = await openSeveral(select(people));
  void capture.log();
  const begun = [
    await transport.next('logInteraction'),
    await transport.next('logInteraction'),
    await transport.next('logInteraction'),
  ];
  const undoing = capture.undo();
  begun.forEach((request, index) => request.answer(logged(index)));
  for (let count = 0; count < 3; count += 1) (await transport.next('undoContribution')).answer();
  await undoing;
  expect(ready().logging.logged).toBe(0);
  expect(standings(ready())).toEqual(people.map(() => 'to-log'));
});

test('what was clicked is finished after the selection is left; what failed is said wherever one has gone on to', async () => {
  const { capture, transport, leave } = await openSeveral(select([ada, bob]));
  void capture.log();
  const [one, other] = [await transport.next('logInteraction'), await transport.next('logInteraction')];
  await leave();
  expect(capture.getSnapshot().open.status).toBe('no-item');
  one.answer(logged(1));
  other.refuse('store-unavailable', 503);
  await until(capture, ({ missed }) => missed !== undefined);
  expect(capture.getSnapshot()).toMatchObject({
    open: { status: 'no-item' },
    missed: { action: 'log-several', count: 1, subject: bob.subject, error: 'store-unavailable' },
  });
  void capture.retryMissed();
  expect(loggedOf(await transport.next('logInteraction')).from.emailAddress).toBe('bob@acme.example');
});

test('what is taken back in the list of the latest logs is not logged here any more', async () => {
  const { capture, transport, ready } = await openSeveral(select([ada]));
  const logging = capture.log();
  (await transport.next('logInteraction')).answer(logged(1));
  await logging;
  answerLookup(await transport.next('lookup'), [{ id: idOf(1), colleagues: [amina], mine: true }]);
  const undoing = capture.mine.undo(idOf(1));
  (await transport.next('undoContribution')).answer();
  await undoing;
  answerLookup(await transport.next('lookup'), []);
  await until(capture, () => standings(ready())[0] === 'to-log');
  expect(ready().logging.logged).toBe(0);
});

test('a hundred are asked about at once, and logged with never more than three under way', async () => {
  const hundred = Array.from({ length: 100 }, (_, number) => messageFrom(`p${number}@acme.example`));
  const { capture, transport, lookup, ready } = await openSeveral(select(hundred));
  expect(askedOf(lookup).messages).toHaveLength(100);
  const logging = capture.log();
  const underWay = [
    await transport.next('logInteraction'),
    await transport.next('logInteraction'),
    await transport.next('logInteraction'),
  ];
  for (let number = 0; number < 100; number += 1) {
    expect(transport.unasked()).toEqual([]);
    underWay.shift()?.answer(logged(number));
    if (number < 97) underWay.push(await transport.next('logInteraction'));
  }
  await logging;
  expect(ready().logging).toMatchObject({ logged: 100 });
});
