import type { PaneClient } from '#api/client.ts';
import type { AskedIntroduction, Introductions, ReceivedIntroduction, Response } from '#api/types.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import type { IntroductionAnswer } from '#domain/introduction.ts';
import { dayAfter } from '#domain/local-day.ts';
import { errorCodeOf } from './error-code.ts';
import { createObservable } from './observable.ts';

/** What others ask of the colleague and answer to them. */
export interface InboxSnapshot extends Introductions {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** What the colleague is told. */
  readonly notices: readonly Notice[];
  /** What the colleague meant to come back to by today, and those of them that were done just now. */
  readonly followUps: readonly FollowUp[];
  readonly done: ReadonlySet<string>;
  /** Why it could not be loaded; what was there before stays. */
  readonly error?: ErrorCode;
  /** What the colleague has just answered, by the request's id, and whether it can still be taken back. */
  readonly answered: ReadonlyMap<string, AnsweredIntroduction>;
  /** What was clicked and is not done, by the id of what it was about: under way, or why it failed. */
  readonly steps: ReadonlyMap<string, 'under-way' | ErrorCode>;
}

export type Notice = Response<'listNotices'>['notices'][number];

export type FollowUp = Response<'listMyFollowUps'>['followUps'][number];

export interface AnsweredIntroduction {
  readonly answer: IntroductionAnswer;
  readonly canBeTakenBack: boolean;
}

/** A person or an organisation. */
export type About = Pick<AskedIntroduction['about'], 'subject' | 'id'>;

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

  function endUndo(id: string, answered: AnsweredIntroduction) {
    // It may have been taken back and another given meanwhile.
    if (getSnapshot().answered.get(id) === answered)
      change({ answered: withEntry(getSnapshot().answered, id, { ...answered, canBeTakenBack: false }) });
  }

  return {
    getSnapshot,
    subscribe,
    load,
    loadIfOld: async () => (now() - loadedAt > freshFor ? load() : undefined),
    /** Asks once; again, with a note, adds it to the same request. */
    ask: (about: About, note?: string) =>
      step(
        about.id,
        () =>
          client.askForIntroduction({
            body: {
              ...(about.subject === 'person' ? { personId: about.id } : { organisationId: about.id }),
              ...(note === undefined ? {} : { note }),
            },
          }),
        (asked) => ({ asked: [asked, ...getSnapshot().asked.filter(({ id }) => id !== asked.id)] }),
      ),
    withdraw: ({ id, about }: AskedIntroduction) =>
      step(
        about.id,
        () => client.withdrawIntroduction({ params: { id } }),
        () => ({ asked: getSnapshot().asked.filter((one) => one.id !== id) }),
      ),
    answer: (id: string, answer: IntroductionAnswer, note?: string) =>
      step(
        id,
        () => client.answerIntroduction({ params: { id }, body: { answer, ...(note === undefined ? {} : { note }) } }),
        () => {
          const hasWritten = getSnapshot().received.find((one) => one.id === id)?.answer !== undefined;
          const answered = { answer, canBeTakenBack: !hasWritten };
          setTimeout(() => endUndo(id, answered), undoFor);
          return { answered: withEntry(getSnapshot().answered, id, answered) };
        },
      ),
    takeBack: (id: string) =>
      step(
        id,
        () => client.takeIntroductionAnswerBack({ params: { id } }),
        () => ({ answered: withEntry(getSnapshot().answered, id, undefined) }),
      ),
    lift: (id: string) =>
      step(
        id,
        () => client.liftIntroductionRefusal({ params: { id } }),
        () => ({ refusals: getSnapshot().refusals.filter((one) => one.id !== id) }),
      ),
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

/** How many things wait for the colleague. */
export function countWaiting({ received, asked, answered, notices, followUps, done }: InboxSnapshot): number {
  const waiting = received.filter(({ id, answer }) => answer === undefined && !answered.has(id));
  const unread = notices.filter(({ readAt }) => readAt === undefined);
  const due = followUps.filter(({ interactionId }) => !done.has(interactionId));
  return waiting.length + asked.filter(({ isNew }) => isNew).length + unread.length + due.length;
}

/** What was just answered stays where it is until the inbox is left, though the server lists it no longer. */
function keepAnswered(
  received: readonly ReceivedIntroduction[],
  { received: before, answered }: InboxSnapshot,
): ReceivedIntroduction[] {
  const gone = before.filter(({ id }) => answered.has(id) && !received.some((one) => one.id === id));
  return [...gone, ...received].sort((one, other) => Date.parse(other.askedAt) - Date.parse(one.askedAt));
}

function withEntry<Value>(map: ReadonlyMap<string, Value>, key: string, value: Value | undefined) {
  const others = [...map].filter(([other]) => other !== key);
  return new Map(value === undefined ? others : [...others, [key, value]]);
}
