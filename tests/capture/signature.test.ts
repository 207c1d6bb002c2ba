import { expect, test } from 'vitest';
import type { Message } from '#domain/message.ts';
import { messageFrom, openAs, startCapture, until } from './fixture.ts';
import {
  ada,
  body,
  detailId,
  hasSuggestions,
  kept,
  openKnownAda,
  personId,
  recogniseAda,
  sender,
  suggested,
  title,
} from './signature-fixture.ts';
import { amina, interactionId, me, recognise, type Pending } from './transport.ts';

const bob = messageFrom('bob@other.example');

test('what the sender’s signature says is suggested, with the line that says it', async () => {
  const { capture } = await openKnownAda();
  await until(capture, hasSuggestions);
  expect(suggested(capture)).toEqual([
    ['Head of Engines', 'Head of Engines', false],
    ['+44 1632 960123', 'Tel: +44 1632 960123', false],
    ['0000-0002-1825-0097', 'ORCID: 0000-0002-1825-0097', false],
  ]);
});

test('somebody new has suggestions before the log, and none once they are left out', async () => {
  const { capture, becomeReady } = startCapture(ada, { readBody: async () => body });
  capture.start();
  await becomeReady();
  await until(capture, hasSuggestions);
  capture.include('ada@acme.example', false);
  expect(sender(capture)?.suggestions).toBeUndefined();
  capture.include('ada@acme.example', true);
  expect(sender(capture)?.suggestions).toHaveLength(3);
});

test.each([
  ['a colleague', messageFrom('tom@northbridge.example', { to: [{ emailAddress: 'ada@acme.example' }] })],
  ['a personal address that is left out', messageFrom('ada@mail.example')],
  ['a robot', messageFrom('noreply@acme.example')],
])('the body of a message from %s is not read', async (_, message: Message) => {
  let reads = 0;
  const { capture, becomeReady } = startCapture(message, { readBody: async () => void (reads += 1) as undefined });
  capture.start();
  await becomeReady();
  expect(reads).toBe(0);
});

test('the body is read once, and not before the answer says who wrote', async () => {
  let reads = 0;
  const readBody = async () => {
    reads += 1;
    return body;
  };
  const { capture, becomeReady, transport } = startCapture(ada, { readBody });
  capture.start();
  expect(reads).toBe(0);
  await becomeReady();
  await until(capture, hasSuggestions);
  capture.retry();
  const again = await transport.next('lookup');
  expect(reads).toBe(1);
  again.answer(recognise(again));
  await until(capture, hasSuggestions);
  expect(reads).toBe(2);
});

test('a body that comes late is dropped when another message is open', async () => {
  let hand: (text: string) => void = () => undefined;
  const late = new Promise<string>((resolve) => (hand = resolve));
  const { capture, turnTo, transport } = await openKnownAda(undefined, async ({ itemId }) =>
    itemId === ada.itemId ? late : undefined,
  );
  turnTo(bob);
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup));
  await until(capture, ({ open }) => open.status === 'ready');
  hand(body);
  await import('#capture/signature-suggestions.ts');
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(openAs(capture, 'ready').message).toBe(bob);
  expect(JSON.stringify(capture.getSnapshot())).not.toContain('Head of Engines');
});

test.each([
  ['hands over no body', async () => undefined],
  ['hands over an empty one', async () => ' \n'],
  ['fails', async () => Promise.reject(new Error('Outlook is busy'))],
])('where Outlook %s nothing is suggested and nothing is said', async (_, readBody) => {
  const { capture } = await openKnownAda(undefined, readBody);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(sender(capture)?.suggestions).toBeUndefined();
  expect(openAs(capture, 'ready').logging).toEqual({ isLogged: false, isSettled: true });
});

test('nothing of the body is in any request but the values that were kept by a click', async () => {
  const { capture, transport } = startCapture(ada, { readBody: async () => body });
  const requests: Pending[] = [];
  const next = async (operation: Parameters<typeof transport.next>[0]) => {
    const request = await transport.next(operation);
    requests.push(request);
    return request;
  };
  capture.start();
  const first = await next('lookup');
  first.answer(recognise(first));
  (await next('getMe')).answer(me);
  await until(capture, hasSuggestions);
  void capture.log();
  (await next('logInteraction')).answer(
    { id: interactionId, created: true, contributions: 1, visibility: 'institution' },
    201,
  );
  const logged = await next('lookup');
  const interaction = { id: interactionId, colleagues: [amina], mine: true, people: [personId] };
  logged.answer({ ...recogniseAda(logged), interaction });
  await until(capture, ({ open }) => open.status === 'ready' && open.correspondents[0]?.person !== undefined);
  const beforeClick = JSON.stringify(requests);
  for (const line of body.split('\n').filter((text) => text !== 'Ada Byron')) expect(beforeClick).not.toContain(line);
  for (const value of ['swordfish', '960111', '960123', '0097', 'Engines']) expect(beforeClick).not.toContain(value);

  capture.keepDetail(personId, title, true);
  (await next('keepPersonDetail')).answer({ id: detailId }, 201);
  const settled = await next('lookup');
  settled.answer({ ...recogniseAda(settled, [kept]), interaction });
  const all = JSON.stringify(requests);
  expect(all).toContain('Head of Engines');
  for (const value of ['swordfish', '960111', '960123', '0097', 'Kind regards']) expect(all).not.toContain(value);
});
