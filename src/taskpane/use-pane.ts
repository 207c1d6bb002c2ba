import { createContext, use } from 'react';
import type { PersonDetailValue } from '#domain/person-detail.ts';
import type { Words } from '#domain/policy.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { Me } from '#capture/capture-state.ts';
import type { Corrections } from '#capture/corrections.ts';
import type { About } from '#capture/overview.ts';
import type { Details } from '#capture/details.ts';
import type { FoundNames } from '#capture/find-names.ts';
import type { LoadedInbox } from './use-inbox.ts';

/** What the pane's pieces may do to the world; in a context, so that the pieces stay functions of what they show. */
export interface PaneActions {
  /** Signs in from a click, then does what could not be done without. */
  readonly onSignIn: (then?: () => void) => void;
  readonly onRetry: () => void;
  readonly onInclude: (emailAddress: string, isIncluded: boolean) => void;
  readonly onLog: () => void;
  readonly onUndo: () => void;
  /** Who is to see what is open. */
  readonly onShare: (visibility: Visibility) => void;
  /** Keeps logging the conversation, or no longer. */
  readonly onFollow: (isFollowed: boolean) => void;
  /** Keeps, or removes, what is known of a person. */
  readonly onKeep: (personId: string, details: readonly PersonDetailValue[], isKept: boolean) => void;
  readonly onUndoMine: (interactionId: string) => void;
  readonly onShareMine: (interactionId: string, visibility: Visibility) => void;
  readonly onWrite: (emailAddress: string) => void;
  readonly onRetryMissed: () => void;
  readonly onDismissMissed: () => void;
  /** Organisations or persons by what is being typed. */
  readonly onFind: (what: 'organisation' | 'person', typed: string, signal: AbortSignal) => Promise<FoundNames>;
  readonly openDetails: () => Promise<Details>;
  readonly corrections: Corrections;
  /** Says to screen readers what has just been done. */
  readonly say: (sentence: string) => void;
}

export interface PaneContextValue extends PaneActions {
  /** Opens one of the wide pages in a browser, by its path and query. */
  readonly onOpenPage: (address: string) => void;
  /** Shows the whole relationship with them in the pane. */
  readonly onOpenOverview: (about: About & { readonly name: string }) => void;
  /** Who is signed in, once known; and their id. */
  readonly me?: Me | undefined;
  readonly myId?: string | undefined;
  /** What the institution calls things, once known. */
  readonly words?: Words | undefined;
  /** Once it is loaded. */
  readonly inbox?: LoadedInbox | undefined;
  /** Whether the colleague's roles let them log, correct and ask; else they only read. */
  readonly mayContribute: boolean;
  /** What is open is a meeting, or a mail about one. */
  readonly isMeeting: boolean;
  /** Correspondents can be left out or put in: not once the message is logged. */
  readonly canChange: boolean;
}

export const PaneContext = createContext<PaneContextValue | undefined>(undefined);

export function usePane(): PaneContextValue {
  const pane = use(PaneContext);
  if (!pane) throw new Error('usePane outside the pane');
  return pane;
}
