import type { PaneClient } from '#api/client.ts';
import { dayAfter } from '#domain/local-day.ts';
import { errorCodeOf } from './error-code.ts';
import { introductionSteps } from './inbox-introductions.ts';
import { keepAnswered, withEntry, type FollowUp, type InboxSnapshot } from './inbox-snapshot.ts';
import { createObservable } from './observable.ts';

export type Inbox = ReturnType<typeof createInbox>;

/** Milliseconds after which what is shown is asked for again. */
const freshFor = 5 * 60_000;

/** Those that are due first; the next come once these are done. */
const mostFollowUps = 50;

/** Nothing here rejects: what goes wrong is in the snapshot. */
export function createInbox({
  client,
  undoFor,
  now = Date.now,
}: {
  readonly client: PaneClient;
  /** Milliseconds for which an answer can be taken back. */
  readonly undoFor: number;
  readonly now?: () => number;
}) {
  const { getSnapshot, subscribe, set } = createObservable<InboxSnapshot>({
    status: 'idle',
    asked: [],
    received: [],
    refusals: [],
    notices: [],
    followUps: [],
    done: new Set(),
    answered: new Map(),
    steps: new Map(),
  });
  let round = 0;
  let loadedAt = -Infinity;

  const change = (part: Partial<InboxSnapshot>) => set({ ...getSnapshot(), ...part });

  async function load() {
    const thisRound = (round += 1);
    const { error: _, ...before } = getSnapshot();
    set({ ...before, status: 'loading' });
    try {
      const [lists, { notices }, { followUps }] = await Promise.all([
        client.listIntroductions({}),
        client.listNotices({}),
        client.listMyFollowUps({ query: { until: dayAfter(new Date(now()), 0), limit: mostFollowUps } }),
      ]);
      if (thisRound !== round) return;
      loadedAt = now();
      const before = getSnapshot();
      const done = before.followUps.filter(({ interactionId }) => before.done.has(interactionId));
      const waiting = followUps.filter(({ interactionId }) => !before.done.has(interactionId));
      const received = keepAnswered(lists.received, before);
      change({ ...lists, notices, followUps: [...done, ...waiting], received, status: 'ready' });
    } catch (error) {
      if (thisRound === round) change({ status: 'failed', error: errorCodeOf(error) });
    }
  }

  /** What a click does, shown as under way, then as done, or with why it isn't. */
  async function step<Answer>(
    id: string,
    act: () => Promise<Answer>,
    done: (answer: Answer) => Partial<InboxSnapshot>,
  ) {
    if (getSnapshot().steps.get(id) === 'under-way') return;
    change({ steps: withEntry(getSnapshot().steps, id, 'under-way') });
    try {
      const answer = await act();
      // An older list that is still on its way knows nothing of it.
      round += 1;
      const { status } = getSnapshot();
      change({ ...done(answer), status: status === 'loading' ? 'ready' : status });
      change({ steps: withEntry(getSnapshot().steps, id, undefined) });
    } catch (error) {
      change({ steps: withEntry(getSnapshot().steps, id, errorCodeOf(error)) });
    }
  }

  return {
    getSnapshot,
    subscribe,
    load,
    loadIfOld: async () => (now() - loadedAt > freshFor ? load() : undefined),
    ...introductionSteps({ client, undoFor, getSnapshot, change, step }),
    /** Done, or not done after all. */
    followUp: ({ interactionId, dueOn }: FollowUp, isDone: boolean) =>
      step(
        interactionId,
        () => client.changeInteractionDetails({ params: { id: interactionId }, body: { followUp: { dueOn, isDone } } }),
        () => {
          const others = [...getSnapshot().done].filter((id) => id !== interactionId);
          return { done: new Set(isDone ? [...others, interactionId] : others) };
        },
      ),
    /** The answers are looked at: they are new no longer, once the inbox is left. */
    async see() {
      const ids = getSnapshot().asked.flatMap(({ id, isNew }) => (isNew ? [id] : []));
      if (ids.length > 0) await client.seeIntroductions({ body: { ids } }).catch(() => undefined);
      const told = getSnapshot().notices.flatMap(({ id, readAt }) => (readAt === undefined ? [id] : []));
      if (told.length > 0) await client.readNotices({ body: { ids: told } }).catch(() => undefined);
    },
    /** What is done goes, and what was new is so no longer. */
    leave() {
      const { received, answered, asked, notices, followUps, done } = getSnapshot();
      const readAt = new Date(now()).toISOString();
      change({
        notices: notices.map((notice) => ({ readAt, ...notice })),
        received: received.filter(({ id }) => !answered.has(id)),
        asked: asked.map((one) => ({ ...one, isNew: false })),
        followUps: followUps.filter(({ interactionId }) => !done.has(interactionId)),
        done: new Set(),
        answered: new Map(),
        steps: new Map(),
      });
    },
  };
}
