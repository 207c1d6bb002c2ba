import { expect, test, vi } from 'vitest';
import type { Outlook } from '#outlook/outlook.ts';
import { messageFrom, openAs, startCapture, until } from './fixture.ts';
import { amina, interactionId, me, recognise, type Pending } from './transport.ts';

const message = messageFrom('ada@acme.example');
const category = { name: 'Logged', colour: 'Preset4' } as const;
const logged = { id: interactionId, colleagues: [amina], mine: true };

/** The institution marks what is logged, unless said otherwise. */
function answer(lookup: Pending, interaction?: typeof logged, settings: object = { category }) {
  const answered = recognise(lookup, interaction);
  lookup.answer({ ...answered, settings: { ...answered.settings, ...settings } });
}

function start(outcome: Awaited<ReturnType<Outlook['categorise']>> = 'done') {
  const categorise = vi.fn<Outlook['categorise']>(async () => outcome);
  const parts = startCapture(message, { categorise });
  parts.capture.start();
  return { ...parts, categorise };
}

test('what is logged gets the category once the server says so, and undo takes it off', async () => {
  const { capture, transport, categorise } = start();
  answer(await transport.next('lookup'));
  (await transport.next('getMe')).answer(me);
  await until(capture, ({ me: known }) => known !== undefined);
  void capture.log();
  (await transport.next('logInteraction')).answer({
    id: interactionId,
    created: true,
    contributions: 1,
    visibility: 'institution',
  });
  answer(await transport.next('lookup'), logged);
  await vi.waitFor(() => expect(categorise).toHaveBeenLastCalledWith({ message, category, isLogged: true }));
  void capture.undo();
  (await transport.next('undoContribution')).answer(undefined);
  answer(await transport.next('lookup'));
  await vi.waitFor(() => expect(categorise).toHaveBeenLastCalledWith({ message, category, isLogged: false }));
});

test('what was logged or taken back elsewhere is put right when it is opened', async () => {
  const { transport, categorise } = start();
  answer(await transport.next('lookup'), logged);
  await vi.waitFor(() => expect(categorise).toHaveBeenCalledWith({ message, category, isLogged: true }));
});

test('an institution without a category has Outlook asked nothing', async () => {
  const { capture, transport, categorise } = start();
  answer(await transport.next('lookup'), logged, {});
  await until(capture, ({ open }) => open.status === 'ready');
  expect(categorise).not.toHaveBeenCalled();
});

test('a category that only the colleague can make is told of, as long as the message is logged', async () => {
  const { capture, transport } = start('no-category');
  answer(await transport.next('lookup'), logged);
  await until(capture, ({ open }) => open.status === 'ready' && open.missingCategory !== undefined);
  expect(openAs(capture, 'ready').missingCategory).toBe('Logged');
  void capture.undo();
  expect(openAs(capture, 'ready').missingCategory).toBeUndefined();
});
