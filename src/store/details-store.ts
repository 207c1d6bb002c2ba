import type { InteractionKind } from '#domain/interaction.ts';
import type { OwnContribution } from './log-store.ts';
import type { Reader } from './store.ts';

/** What colleagues say of their own contributions after the click, and what they mean to come back to. */
export interface DetailsStore {
  /** Undefined where there is no contribution of the colleague's, or of whose mailbox it is, that they may see. */
  readonly readDetails: (input: Reader & OwnContribution) => Promise<InteractionDetails | undefined>;
  /** What isn't named stays as it is. `unknown` and `forbidden` as for `changeContribution`. */
  readonly changeDetails: (input: DetailsChange) => Promise<'changed' | 'unknown' | 'forbidden'>;
  /** The colleague's own that are not done, the one that is due first before the others. */
  readonly listFollowUps: (input: FollowUpQuery) => Promise<FollowUpPage>;
}

export interface FollowUp {
  /** A day, `2026-03-01`. */
  readonly dueOn: string;
  readonly isDone: boolean;
}

export interface InteractionDetails {
  readonly kind: InteractionKind;
  readonly subject?: string;
  /** A code; absent where it isn't said. */
  readonly purpose?: string;
  readonly note?: string;
  /** Only its own colleague's is ever read. */
  readonly followUp?: FollowUp;
  /** What interactions with the organisations on it were for, of those that the viewer sees. */
  readonly history: readonly PurposeHistory[];
}

export interface PurposeHistory {
  readonly organisation: string;
  readonly purpose: string;
  readonly count: number;
  /** There are more than were counted. */
  readonly isMore: boolean;
}

export interface DetailsChange extends OwnContribution {
  readonly kind?: InteractionKind | undefined;
  /** A code, or null for none. */
  readonly purpose?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly followUp?: FollowUp | null | undefined;
}

export interface FollowUpQuery extends Reader {
  /** Due on this day or before; absent for all. */
  readonly until?: string | undefined;
  /** Where the page before ended. */
  readonly after?: FollowUpPlace | undefined;
  readonly limit: number;
}

export interface FollowUpPlace {
  readonly dueOn: string;
  readonly interactionId: string;
}

export interface FollowUpPage {
  readonly followUps: readonly WaitingFollowUp[];
  readonly hasMore: boolean;
}

export interface WaitingFollowUp extends FollowUpPlace {
  readonly kind: InteractionKind;
  /** ISO 8601 in UTC. */
  readonly occurredAt: string;
  readonly subject?: string;
  readonly purpose?: string;
  readonly note?: string;
  readonly people: readonly { readonly id: string; readonly displayName: string }[];
}
