import type { PaneClient } from '#api/client.ts';
import type { ColleagueSummary } from '#api/types.ts';
import type { DraftMark } from '#domain/draft-mark.ts';
import type { PersonDetailValue } from '#domain/person-detail.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { OpenItem, Outlook } from '#outlook/outlook.ts';
import type { MissedLog, OpenMessage } from './capture-state.ts';
import type { Corrections } from './corrections.ts';
import type { RecognitionCache } from './recognition-cache.ts';

/** One thing while it is open in Outlook. Once closed it shows nothing any more, whatever still arrives. Nothing here rejects. */
export interface Session {
  /** Whether this is what is open: Outlook may tell of a change where there is none. */
  readonly isOf: (item: OpenItem) => boolean;
  /** Looks up who is on it, and shows each state on the way there. */
  readonly start: () => Promise<void>;
  /** Looks up again, quietly. */
  readonly refresh: () => Promise<void>;
  /** Shows anew what is known, after something outside of the session has changed. */
  readonly showReady: () => void;
  readonly close: () => void;
  readonly include: (emailAddress: string, isIncluded: boolean) => void;
  /** Logs it, or takes that back. */
  readonly want: (isLogged: boolean) => Promise<void>;
  readonly canLog: () => boolean;
  /** Who is to see it, be it logged already or not; absent where that can't be chosen. */
  readonly share?: (visibility: Visibility) => Promise<void>;
  /** Has the later messages of its conversation logged by themselves, or no longer; absent where there is no conversation. */
  readonly follow?: (isFollowed: boolean) => void;
  readonly keepDetail: (personId: string, detail: PersonDetailValue, isKept: boolean) => void;
  /** It was taken back elsewhere, in the list of the latest logs. */
  readonly forget: (interactionId: string) => void;
}

export interface MessageSession extends Session {
  /** Logs it as a mark says, and forgets the mark once that is done. Never rejects. */
  readonly logAsMarked: (mark: DraftMark, forgetMark: () => Promise<void>) => Promise<void>;
  /** Has the server learn by what this copy is told, of what another copy has logged. Never rejects. */
  readonly logAgain: () => Promise<void>;
}

/** What sessions ask of Outlook. */
export type SessionOutlook =
  | 'readBody'
  | 'readHeaders'
  | 'readMailbox'
  | 'categorise'
  | 'markEvent'
  | 'readSentDraft'
  | 'forgetMark'
  | 'selection';

/** What every session works with. */
export interface SessionOptions {
  readonly client: PaneClient;
  readonly outlook: Pick<Outlook, SessionOutlook>;
  readonly cache: RecognitionCache;
  /**
   * Resolves once it is to be asked about: never, where the next item has come before. Until then neither the server nor
   * Outlook is asked anything.
   */
  readonly atRest: Promise<void>;
  readonly myAddress: string | undefined;
  /** Milliseconds until an answer counts as slow. */
  readonly slowAfter: number;
  readonly show: (open: OpenMessage) => void;
  readonly corrections: Pick<Corrections, 'pending' | 'settle' | 'whenSent'>;
  readonly isMe: (colleague: ColleagueSummary) => boolean;
  /** The server has done what was clicked last. */
  readonly onSettled: () => void;
  /** A click of a session that is closed by now has failed; it can be repeated. */
  readonly onMissed: (missed: MissedLog, repeat: () => Promise<void>) => void;
}
