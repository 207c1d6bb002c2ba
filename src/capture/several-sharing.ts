import type { PaneClient } from '#api/client.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { SharingState } from './capture-state.ts';
import { loggedIn } from './lookup-message.ts';
import { longestWaitToLog } from './message-headers.ts';
import type { SelectedMessage } from './read-selected.ts';
import { createSharing, type Sharing } from './sharing.ts';

interface SeveralSharingOptions {
  readonly client: Pick<PaneClient, 'changeContribution'>;
  readonly onChange: () => void;
}

/** Who sees what is logged of several messages: one choice for all of them; without it each starts out by itself. */
export function createSeveralSharing({ client, onChange }: SeveralSharingOptions) {
  const messages = new Map<string, SelectedMessage>();
  const each = new Map<string, Sharing>();
  let chosen: Visibility | undefined;

  function make(itemId: string): Sharing {
    const one = () => messages.get(itemId);
    const made = createSharing({
      client,
      message: () => one()?.message,
      recognition: () => one()?.recognition,
      readHeaders: async () => one()?.headers?.readText(),
      onChange,
      onSettled: onChange,
    });
    made.start(chosen);
    each.set(itemId, made);
    return made;
  }

  return {
    of: (itemId: string) => each.get(itemId),
    async learn(selected: readonly SelectedMessage[]): Promise<void> {
      for (const one of selected) messages.set(one.itemId, one);
      const readable = selected.filter(({ message }) => message);
      await Promise.all(
        readable.map(async ({ itemId, recognition }) => {
          const sharing = each.get(itemId) ?? make(itemId);
          sharing.believe(recognition && loggedIn(recognition));
          await sharing.whenMarked(longestWaitToLog);
        }),
      );
    },
    describe(): SharingState | undefined {
      // What may not be logged nobody will see.
      const loggable = [...each.values()].filter((sharing) => !sharing.forbiddenBy());
      const states = loggable.flatMap((sharing) => sharing.describe() ?? []);
      const plain = states.find(({ marking }) => !marking) ?? states[0];
      if (!plain) return undefined;
      const error = states.find((state) => state.error !== undefined)?.error;
      const { marking: _, error: __, ...rest } = plain;
      return {
        ...rest,
        visibility: chosen ?? (plain.marking ? plain.visibility : plain.sharing.visibility),
        marked: states.filter(({ marking }) => marking).length,
        isSettled: states.every(({ isSettled }) => isSettled),
        ...(error === undefined ? {} : { error }),
      };
    },
    /** What was logged before is no part of it: that is changed where it is shown alone. */
    async choose(visibility: Visibility, isConcerned: (itemId: string) => boolean): Promise<void> {
      const before = chosen;
      chosen = visibility;
      const all = [...each].filter(([itemId]) => isConcerned(itemId)).map(([, sharing]) => sharing);
      for (const sharing of all) await sharing.choose(visibility);
      if (chosen === visibility && all.some((sharing) => sharing.describe()?.error !== undefined)) chosen = before;
      onChange();
    },
  };
}
