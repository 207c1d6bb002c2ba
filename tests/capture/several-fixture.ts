import type { LogRequest, LookupRequest } from '#api/types.ts';
import type { SeveralReady } from '#capture/several-state.ts';
import type { Message } from '#domain/message.ts';
import type { ListedSelection, Selection } from '#outlook/selection.ts';
import { messageFrom, openAs, startCapture, until } from './fixture.ts';
import { me, recognise, type Pending } from './transport.ts';

// Casts: the client has typed what it sent.
export const askedOf = ({ body }: Pending) => body as LookupRequest;
export const loggedOf = ({ body }: Pending) => body as LogRequest;

export const ada = messageFrom('ada@acme.example');
export const bob = messageFrom('bob@acme.example');
export const several = (change = 1) => ({ is: 'several', change }) as const;

export function select(
  messages: readonly Message[],
  changes: Partial<Selection> & { readonly headers?: string; readonly listed?: ListedSelection } = {},
): Selection {
  return {
    canRead: () => true,
    list: async () =>
      changes.listed ?? {
        is: 'listed',
        items: messages.map(({ itemId, subject, internetMessageId = '' }) => ({ itemId, subject, internetMessageId })),
      },
    read: async ({ itemId }) => {
      const message = messages.find((one) => one.itemId === itemId);
      return message
        ? { is: 'read', message, ...(changes.headers === undefined ? {} : { headers: changes.headers }) }
        : { is: 'refused' };
    },
    categorise: async () => undefined,
    ...changes,
  };
}

type Interaction = Parameters<typeof recognise>[1];

export async function openSeveral(selection: Selection, interactions: readonly Interaction[] = []) {
  const started = startCapture(several(), { selection });
  started.capture.start();
  const lookup = await started.transport.next('lookup');
  answerLookup(lookup, interactions);
  (await started.transport.next('getMe')).answer(me);
  await until(started.capture, ({ open, me: known }) => open.status === 'several-ready' && known !== undefined);
  return { ...started, lookup, ready: () => openAs(started.capture, 'several-ready') };
}

export function answerLookup(lookup: Pending, interactions: readonly Interaction[], settings: object = {}) {
  const asked = askedOf(lookup).messages ?? [];
  const answer = recognise(lookup);
  lookup.answer({
    ...answer,
    settings: { ...answer.settings, ...settings },
    interactions: asked.map((_, index) => {
      const found = interactions[index];
      return found ? { people: [], ...found } : null;
    }),
  });
}

export const standings = ({ messages }: SeveralReady) => messages.map(({ standing }) => standing.is);
export const idOf = (number: number) => `33333333-3333-4333-8333-${String(number).padStart(12, '0')}`;
export const logged = (number: number) => ({
  id: idOf(number),
  created: true,
  contributions: 1,
  visibility: 'institution',
});
