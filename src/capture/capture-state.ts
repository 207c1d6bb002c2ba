import type { ColleagueSummary, LookupResponse, MyInteraction, Response } from '#api/types.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import type { Marking } from '#domain/marking.ts';
import type { Message, MessageAddress } from '#domain/message.ts';
import type { NothingToLog } from '#domain/nothing-to-log.ts';
import type { PersonDetailValue } from '#domain/person-detail.ts';
import type { LogRule } from '#domain/policy.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { CorrectedAnswer } from './apply-corrections.ts';
import type { SeveralState } from './several-state.ts';

/** All that a pane shows; a new object whenever something in it is different. */
export interface CaptureSnapshot {
  readonly open: OpenMessage;
  /** Known soon after the first answer: for "everyone at …" and for telling the colleague from others. */
  readonly me?: Me;
  /** A click on a message that is no longer open: it was shown as done, and failed after all. */
  readonly missed?: MissedLog;
}

export type OpenMessage = NoMessage | MessageState | SeveralState;

/** A message, read or written, in each state of knowing about it. */
export type MessageState = NeedsSignIn | LookingUp | Ready | Failed;

/** Nothing is open, or nothing is known yet of what is; or what it takes to show it did not come. */
interface NoMessage {
  readonly status: 'no-item' | 'opening' | 'not-loaded';
}

/** What every state with a message has, be it read or written: `outside` is told by address alone, before anybody has signed in. */
interface WithMessage {
  readonly message: Message;
  readonly outside: readonly MessageAddress[];
}

export interface NeedsSignIn extends WithMessage {
  readonly status: 'needs-sign-in';
  readonly isSigningIn: boolean;
  /** Why the last attempt to sign in did not work. */
  readonly error?: ErrorCode;
}

export interface LookingUp extends WithMessage {
  readonly status: 'looking-up';
  /** The answer has been awaited for three seconds. */
  readonly isSlow: boolean;
}

export interface Failed extends WithMessage {
  readonly status: 'failed';
  readonly error: ErrorCode;
}

export interface Ready extends WithMessage {
  readonly status: 'ready';
  /** Everybody on the message once, sender first; of a draft, the recipients who are answered for. */
  readonly correspondents: readonly CaptureCorrespondent[];
  readonly logging: Logging;
  /** What it is logged as, once the server has said so. */
  readonly interactionId?: string;
  /** Whose mailbox it is in, when it isn't the signed-in colleague's: it is logged for them. */
  readonly mailbox?: MessageAddress;
  /** Who logged it for whose mailbox this is: a delegate, or in another's mailbox its colleague. */
  readonly loggedBy?: ColleagueSummary;
  /** The other colleagues who have logged this message. */
  readonly othersWhoLogged: readonly ColleagueSummary[];
  /** Why the message can't be logged as things are chosen now; absent when it can. */
  readonly nothingToLog?: NothingToLog;
  /** By which of the institution's rules, where that is why. */
  readonly forbiddenBy?: LogRule;
  /** Who will see what is logged, or who does; absent until that is known. */
  readonly sharing?: SharingState;
  /** The category that logged messages get, where Outlook hasn't got it and may not be given it by the add-in. */
  readonly missingCategory?: string;
  /** A draft's only: `logging` says then whether it will be logged. */
  readonly draft?: DraftState;
  /** Whether the later messages of its conversation are logged by themselves; absent where they can't be. */
  readonly following?: Following;
}

type Settings = LookupResponse['settings'];

export interface SharingState extends Pick<Settings, 'sharing' | 'words'> {
  /** What it will be logged as, or is. */
  readonly visibility: Visibility;
  /** Widest first. */
  readonly choices: readonly Visibility[];
  /** How the message is marked, where it starts out as it does because of that. */
  readonly marking?: Marking;
  /** Of several messages, how many start out otherwise because they are marked. */
  readonly marked?: number;
  readonly isSettled: boolean;
  /** Why the last change did not work; what it changed is back as it was. */
  readonly error?: ErrorCode;
}

export interface Following {
  /** At once after the click, before the server has answered. */
  readonly isFollowed: boolean;
  readonly isSettled: boolean;
  /** Why the last click did not work; what it changed is back as it was. */
  readonly error?: ErrorCode;
  /** When it ends by itself, or has. */
  readonly until?: string;
  /** Those on the message for whom it is; none where they are not on it. */
  readonly names: readonly string[];
  /** What came of this message by itself, or will; absent where nothing did. */
  readonly outcome?: FollowingOutcome;
}

/** `taken-back`: this colleague has undone its log before. */
export type FollowingOutcome = 'logged' | 'nobody-left' | 'taken-back' | 'failed' | 'at-send' | 'when-opened';

export interface DraftState {
  /** Who of those outside was entered just now, and is not answered for yet. */
  readonly awaited: readonly MessageAddress[];
  /** Why they won’t be, as long as nobody asks again; those who are known stay. */
  readonly error?: ErrorCode;
  /** Whether it is logged as it is sent; else once its sent copy is opened with the pane. */
  readonly isLoggedAtSend: boolean;
}

export interface CaptureCorrespondent extends CorrectedAnswer {
  /** The name on the message, which its sender chose; absent when there is none beside the address. */
  readonly displayName?: string;
  /** Whether logging makes this one a person who is known here. */
  readonly isIncluded: boolean;
  readonly canBeIncluded: boolean;
  /** What was kept of this person before, and whether it still is. Absent where there is nothing. */
  readonly details?: readonly DetailState[];
  /** The sender's only: what the signature says beside that. Can be kept once this is a person. */
  readonly suggestions?: readonly SuggestedDetail[];
}

export interface DetailState extends PersonDetailValue {
  readonly isKept: boolean;
  /** Why the last click did not work; what it changed is back as it was. */
  readonly error?: ErrorCode;
}

export interface SuggestedDetail extends DetailState {
  /** The line of the signature that says it. */
  readonly line: string;
}

export interface Logging {
  /** Whether the message shows as logged by this colleague: at once after the click, before the server has answered. */
  readonly isLogged: boolean;
  /** Whether the server has said the same. */
  readonly isSettled: boolean;
  /** Why the last click did not work; what it changed is back as it was. */
  readonly error?: ErrorCode;
}

export interface MissedLog {
  /** The message's, or the value that was to be kept or removed. */
  readonly subject: string;
  /** What was clicked. */
  readonly action:
    'log' | 'undo' | 'share' | 'keep' | 'remove' | 'follow' | 'unfollow' | 'log-several' | 'undo-several';
  /** Of several at once; `subject` is the first one's then. */
  readonly count?: number;
  readonly error: ErrorCode;
}

export type Me = Response<'getMe'>;

/** The colleague's latest logs, newest first. */
export interface MyInteractionsSnapshot extends Partial<Pick<Response<'listMyInteractions'>, 'sharing' | 'purposes'>> {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly interactions: readonly MyInteraction[];
  readonly error?: ErrorCode;
}
