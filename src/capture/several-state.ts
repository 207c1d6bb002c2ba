import type { ColleagueSummary } from '#api/types.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import type { Message } from '#domain/message.ts';
import type { NothingToLog } from '#domain/nothing-to-log.ts';
import type { MessagesSummary } from '#domain/summarise-messages.ts';
import type { Unread } from '#outlook/selection.ts';
import type { LogRule } from '#domain/policy.ts';
import type { CaptureCorrespondent, SharingState } from './capture-state.ts';

/** Several messages that are selected at once, in each state of knowing about them. */
export type SeveralState = ReadingSeveral | SeveralReady | SeveralFailed | SeveralNeedsSignIn | SeveralNotAllowed;

interface OfSelection {
  /** Another one whenever others are selected. */
  readonly change: number;
}

interface SeveralFailed extends OfSelection {
  readonly status: 'several-failed';
  readonly error: ErrorCode;
}

interface SeveralNeedsSignIn extends OfSelection {
  readonly status: 'several-needs-sign-in';
  readonly isSigningIn: boolean;
  /** Why the last attempt to sign in did not work. */
  readonly error?: ErrorCode;
}

/** Nothing is open; several may be selected, but the add-in may not know. */
interface SeveralNotAllowed extends OfSelection {
  readonly status: 'several-not-allowed';
}

interface ReadingSeveral extends OfSelection {
  readonly status: 'several-reading';
  /** Known once Outlook has said what is selected. */
  readonly count?: number;
  readonly done: number;
  /** It has taken a second: then it is shown how far it is. */
  readonly isSlow: boolean;
}

export interface SeveralReady extends OfSelection {
  readonly status: 'several-ready';
  /** In Outlook's order. */
  readonly messages: readonly SelectedState[];
  readonly summary: MessagesSummary<CaptureCorrespondent>;
  /** Whether this client lets them be read; else only those that are logged already are told. */
  readonly canRead: boolean;
  readonly logging: SeveralLogging;
  /** Who will see those that are logged, or who does. */
  readonly sharing?: SharingState;
  /** The category that logged messages get, where Outlook hasn't got it and may not be given it by the add-in. */
  readonly missingCategory?: string;
}

/** One of the selected messages. */
export interface SelectedState {
  readonly itemId: string;
  readonly subject: string;
  readonly kind: Message['kind'];
  /** Absent where it could not be read. */
  readonly occurredAt?: string;
  readonly from?: string;
  readonly othersWhoLogged: readonly ColleagueSummary[];
  readonly standing: Standing;
}

export type Standing =
  | { readonly is: 'to-log' | 'logging' | 'undoing' | 'logged' | 'logged-already' }
  | { readonly is: 'nothing'; readonly reason: NothingToLog; readonly rule?: LogRule }
  | { readonly is: 'unread'; readonly reason: Unread | 'cannot-read' }
  | { readonly is: 'failed'; readonly error: ErrorCode };

export interface SeveralLogging {
  readonly doing?: 'log' | 'undo';
  /** Of what is being done. */
  readonly done: number;
  readonly total: number;
  /** How many clicks here have logged, and an undo takes back. */
  readonly logged: number;
  /** Why the last undo did not work for some of them. */
  readonly undoError?: ErrorCode;
}
