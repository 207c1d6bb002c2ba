import { expect, test, vi } from 'vitest';
import type { CategoriseSelected, Selection } from '#outlook/selection.ts';
import { openAs, startCapture, until } from './fixture.ts';
import { ada, answerLookup, bob, logged, select, several } from './several-fixture.ts';
import { me } from './transport.ts';

const category = { name: 'Logged', colour: 'Preset4' };

async function open(outcome: Awaited<ReturnType<Selection['categorise']>>) {
  const categorised: CategoriseSelected[] = [];
  const selection = select([ada, bob], {
    categorise: async (asked) => {
      categorised.push(asked);
      return outcome;
    },
  });
  const { capture, transport } = startCapture(several(), { selection });
  capture.start();
  answerLookup(await transport.next('lookup'), [], { category });
  (await transport.next('getMe')).answer(me);
  await until(capture, ({ open: now, me: known }) => now.status === 'several-ready' && known !== undefined);
  const logging = capture.log();
  (await transport.next('logInteraction')).answer(logged(1));
  (await transport.next('logInteraction')).answer(logged(2));
  await logging;
  (await transport.next('lookup')).lose();
  return { capture, transport, categorised };
}

test('each message that is logged of a selection gets the category, and undo takes it off each', async () => {
  const { capture, transport, categorised } = await open('done');
  const both = [ada, bob].map(({ itemId }) => itemId);
  await vi.waitFor(() => expect(categorised).toEqual(both.map((itemId) => ({ itemId, category, isLogged: true }))));
  const undoing = capture.undo();
  (await transport.next('undoContribution')).answer();
  (await transport.next('undoContribution')).answer();
  await undoing;
  await vi.waitFor(() =>
    expect(categorised.slice(2)).toEqual(both.map((itemId) => ({ itemId, category, isLogged: false }))),
  );
});

test('a category that only the colleague can make is told of, and not tried for the others', async () => {
  const { capture, categorised } = await open('no-category');
  await vi.waitFor(() => expect(openAs(capture, 'several-ready').missingCategory).toBe('Logged'));
  expect(categorised).toHaveLength(1);
});
