import type { Visibility } from '#domain/interaction.ts';
import type { CaptureSnapshot, MyInteractionsSnapshot } from './capture-state.ts';

/** The open message, from reading to logging, as a store that React can follow (useSyncExternalStore). */
export interface Capture {
  readonly getSnapshot: () => CaptureSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads the open message and follows Outlook from one message to the next. Returns how to stop. */
  readonly start: () => () => void;
  /** Only from a click: it may open a window. */
  readonly signIn: () => Promise<void>;
  /** Reads the open message and asks the server again. */
  readonly retry: () => void;
  /** Leaves a correspondent out of what is about to be logged, or puts one in. */
  readonly include: (emailAddress: string, isIncluded: boolean) => void;
  readonly setVisibility: (visibility: Visibility) => void;
  readonly log: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly retryMissed: () => Promise<void>;
  readonly dismissMissed: () => void;
  readonly mine: MyInteractions;
}

/** The colleague's last ten logs; loaded when asked, and again after each log and undo. */
export interface MyInteractions {
  readonly getSnapshot: () => MyInteractionsSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  readonly load: () => Promise<void>;
  readonly undo: (id: string) => Promise<void>;
}
