import { strongestFirst, type KeptStrength } from './relationship-strength.ts';
import { seen, tiesAmong, type Contributed, type Sighted } from './visibility.ts';

/** What somebody who is asked to introduce a colleague may say; the last two are never told to who asked. */
export const introductionAnswers = ['yes', 'let-me-write-first', 'not-now', 'never'] as const;
export type IntroductionAnswer = (typeof introductionAnswers)[number];

/** Those of which the asker hears; only `yes` says whose answer it is. */
export const toldAnswers = ['yes', 'let-me-write-first'] as const;
export type ToldAnswer = (typeof toldAnswers)[number];

const second = 1_000;
const day = 24 * 60 * 60 * second;

/** How long what was clicked can be taken back before anybody hears of it. */
export const introductionMoment = 10 * second;
/** How many colleagues one request goes to, one after another. */
const mostAsked = 3;
/** How many requests of one colleague may stand at a time, and be made in a day. */
export const mostOpenIntroductions = 10;
export const mostIntroductionsInADay = 20;
/** How long a request is kept once it is over. */
const kept = 90 * day;

export function isTold(answer: IntroductionAnswer | undefined): answer is ToldAnswer {
  return answer === 'yes' || answer === 'let-me-write-first';
}

/** One colleague's relationship with the person or organisation, as far as it was logged one way. */
export interface Knowing extends Contributed, KeptStrength {}

/**
 * Whom a request for an introduction goes to, those who know them best first: who stands behind a tie that the asker sees.
 * `named` when those who know them are named to the asker already, `nobody` when there is no tie.
 */
export function knowersBehind(knowing: readonly Knowing[], asker: Sighted, now: Date): string[] | 'named' | 'nobody' {
  const units = tiesAmong(knowing, asker);
  if (units.length === 0) {
    const others = knowing.filter(({ colleagueId }) => colleagueId !== asker.colleagueId);
    return others.some((one) => seen(one, asker) === 'content') ? 'named' : 'nobody';
  }
  const behind = knowing.filter((one) => seen(one, asker) === 'tie' && units.includes(one.unitId));
  return strongestFirst(behind, ({ colleagueId }) => colleagueId, now);
}

/** A request on its way from one colleague who knows to the next; times in milliseconds. */
export interface IntroductionCourse {
  readonly askedAt: number;
  readonly expiresAt: number;
  readonly isWithdrawn: boolean;
  /** In the order in which they are asked. */
  readonly knowers: readonly {
    readonly id: string;
    /** Absent until it is their turn. */
    readonly askedAt?: number;
    readonly answer?: IntroductionAnswer;
    readonly answeredAt?: number;
    /** Still knows them where others may see it, and has not said to be left alone. */
    readonly canBeAsked: boolean;
  }[];
}

export type IntroductionStep =
  | { readonly is: 'ask'; readonly id: string; readonly nextAt: number }
  /** Nobody else is asked: it was answered with yes, or nobody is left, or it is over. */
  | { readonly is: 'rest'; readonly isDone: boolean; readonly nextAt: number }
  | { readonly is: 'wait'; readonly nextAt: number }
  | { readonly is: 'forget' };

/**
 * What becomes of a request now, and when to look again. Who does not answer in a third of its time, or answers with no, is
 * followed by the next.
 */
export function introductionStep(course: IntroductionCourse, now: number): IntroductionStep {
  const { askedAt, expiresAt, knowers } = course;
  const forgottenAt = expiresAt + kept;
  if (now >= forgottenAt) return { is: 'forget' };
  const undoable = knowers.map(({ answeredAt }) => (answeredAt ?? -Infinity) + introductionMoment);
  const undoableUntil = Math.max(...undoable);
  if (undoableUntil > now) return { is: 'wait', nextAt: undoableUntil };
  const isDone = knowers.some(({ answer }) => answer === 'yes');
  const rest = { is: 'rest', isDone, nextAt: forgottenAt } as const;
  if (course.isWithdrawn || now >= expiresAt || knowers.some(({ answer }) => isTold(answer))) return rest;

  const turn = (expiresAt - askedAt) / mostAsked;
  const asked = knowers.filter((one) => one.askedAt !== undefined);
  const turns = asked.filter(({ answer }) => answer === undefined).map((one) => (one.askedAt ?? 0) + turn);
  const turnEndsAt = Math.max(-Infinity, ...turns);
  if (turnEndsAt > now) return { is: 'wait', nextAt: turnEndsAt };
  if (asked.length >= mostAsked) return rest;
  const next = knowers.find((one) => one.askedAt === undefined && one.canBeAsked);
  return next ? { is: 'ask', id: next.id, nextAt: now + turn } : rest;
}
