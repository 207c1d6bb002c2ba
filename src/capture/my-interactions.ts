import type { PaneClient } from '#api/client.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { Response } from '#api/types.ts';
import type { MyInteractionsSnapshot } from './capture-state.ts';
import { errorCodeOf } from './error-code.ts';
import { createObservable } from './observable.ts';
import { undo } from './undo.ts';

/** The colleague's last ten logs; loaded when asked, and again after each log and undo of a message. */
export interface MyInteractions {
  readonly getSnapshot: () => MyInteractionsSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  readonly load: () => Promise<void>;
  readonly undo: (id: string) => Promise<void>;
  /** Who sees one of them; at once, and back where the server refuses. Never rejects. */
  readonly share: (id: string, visibility: Visibility) => Promise<void>;
  /** What is shared both ways. */
  readonly readSharing: () => Promise<Response<'getMySharing'>>;
}

const howMany = 10;

export function createMyInteractions(
  client: PaneClient,
  { onUndone, onChanged }: { readonly onUndone: (id: string) => void; readonly onChanged: () => void },
): MyInteractions {
  const { getSnapshot, subscribe, set } = createObservable<MyInteractionsSnapshot>({
    status: 'idle',
    interactions: [],
  });
  let round = 0;

  async function load() {
    const thisRound = (round += 1);
    const { error: _, ...before } = getSnapshot();
    set({ ...before, status: 'loading' });
    try {
      const answer = await client.listMyInteractions({ query: { limit: howMany } });
      if (thisRound === round) set({ status: 'ready', ...answer });
    } catch (error) {
      if (thisRound === round) set({ ...before, status: 'failed', error: errorCodeOf(error) });
    }
  }

  /** Gone from the list at once; back, with the error, when the server refuses. */
  async function undoOne(id: string) {
    round += 1;
    const before = getSnapshot();
    const { error: _, ...rest } = before;
    set({ ...rest, status: 'ready', interactions: before.interactions.filter((interaction) => interaction.id !== id) });
    try {
      await undo(client, id);
      // A list that was asked for before may have brought it back.
      const after = getSnapshot();
      set({ ...after, interactions: after.interactions.filter((interaction) => interaction.id !== id) });
      onUndone(id);
    } catch (error) {
      const kept = new Set(getSnapshot().interactions.map((interaction) => interaction.id));
      const interactions = before.interactions.filter(
        (interaction) => interaction.id === id || kept.has(interaction.id),
      );
      set({ ...before, status: 'ready', interactions, error: errorCodeOf(error) });
    }
  }

  async function share(id: string, visibility: Visibility) {
    round += 1;
    const before = getSnapshot().interactions.find((interaction) => interaction.id === id);
    if (!before) return;
    const put = (one: Visibility, error?: ErrorCode) => {
      const { error: _, ...rest } = getSnapshot();
      const interactions = rest.interactions.map((each) => (each.id === id ? { ...each, visibility: one } : each));
      set({ ...rest, interactions, ...(error === undefined ? {} : { error }) });
    };
    put(visibility);
    try {
      await client.changeContribution({ params: { id }, body: { visibility } });
      onChanged();
    } catch (error) {
      put(before.visibility, errorCodeOf(error));
    }
  }

  return { getSnapshot, subscribe, load, undo: undoOne, share, readSharing: () => client.getMySharing({}) };
}
