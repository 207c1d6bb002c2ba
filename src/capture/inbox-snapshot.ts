import type { Introductions, ReceivedIntroduction, Response } from '#api/types.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import type { IntroductionAnswer } from '#domain/introduction.ts';

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

/** How many things wait for the colleague. */
export function countWaiting({ received, asked, answered, notices, followUps, done }: InboxSnapshot): number {
  const waiting = received.filter(({ id, answer }) => answer === undefined && !answered.has(id));
  const unread = notices.filter(({ readAt }) => readAt === undefined);
  const due = followUps.filter(({ interactionId }) => !done.has(interactionId));
  return waiting.length + asked.filter(({ isNew }) => isNew).length + unread.length + due.length;
}

/** What was just answered stays where it is until the inbox is left, though the server lists it no longer. */
export function keepAnswered(
  received: readonly ReceivedIntroduction[],
  { received: before, answered }: InboxSnapshot,
): ReceivedIntroduction[] {
  const gone = before.filter(({ id }) => answered.has(id) && !received.some((one) => one.id === id));
  return [...gone, ...received].sort((one, other) => Date.parse(other.askedAt) - Date.parse(one.askedAt));
}

/** Without the value there is none. */
export function withEntry<Value>(map: ReadonlyMap<string, Value>, key: string, value: Value | undefined) {
  const others = [...map].filter(([other]) => other !== key);
  return new Map(value === undefined ? others : [...others, [key, value]]);
}
