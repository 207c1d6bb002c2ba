import type { Client } from '#api/client.ts';
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
}

const howMany = 10;

export function createMyInteractions(client: Client, onUndone: (id: string) => void): MyInteractions {
  const { getSnapshot, subscribe, set } = createObservable<MyInteractionsSnapshot>({
    status: 'idle',
    interactions: [],
  });
  let round = 0;

  async function load() {
    const thisRound = (round += 1);
    const { interactions } = getSnapshot();
    set({ status: 'loading', interactions });
    try {
      const answer = await client.listMyInteractions({ query: { limit: howMany } });
      if (thisRound === round) set({ status: 'ready', interactions: answer.interactions });
    } catch (error) {
      if (thisRound === round) set({ status: 'failed', interactions, error: errorCodeOf(error) });
    }
  }

  /** Gone from the list at once; back, with the error, when the server refuses. */
  async function undoOne(id: string) {
    round += 1;
    const before = getSnapshot();
    set({ status: 'ready', interactions: before.interactions.filter((interaction) => interaction.id !== id) });
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
      set({ status: 'ready', interactions, error: errorCodeOf(error) });
    }
  }

  return { getSnapshot, subscribe, load, undo: undoOne };
}
