import type { LinkIdentifier, LinkKind } from '#domain/link.ts';
import type { Suggested } from '#domain/link-suggestions.ts';
import type { OrganisationSummary, Reader } from './store.ts';

/** Links whose organisation is not known, by what they claim, and what is decided about them. */
export interface WaitingLinkStore {
  /** Those that most links claim come first. */
  readonly listWaitingClaims: (input: WaitingQuery) => Promise<WaitingPage>;
  /** All links with this claim are this organisation's from now on, also later ones; `unknown` when the claim, or the organisation, isn't there. */
  readonly decideClaim: (
    input: Reader & { readonly claimKey: string; readonly decision: ClaimDecision },
  ) => Promise<{ readonly links: number; readonly organisationId?: string } | 'unknown'>;
  /** Undoing twice is `undone` twice. */
  readonly undoClaimDecision: (input: Reader & { readonly claimKey: string }) => Promise<void>;
  /**
   * Looks at some links that wait, and matches those whose organisation or person has become known: after which is the next to look at,
   * undefined at the end.
   */
  readonly matchWaitingLinks: (input: {
    readonly institutionId: string;
    readonly after: string | undefined;
  }) => Promise<{ readonly matched: number; readonly next: string | undefined }>;
}

export interface WaitingQuery extends Reader {
  readonly state: 'waiting' | 'left-out';
  /** Where the page before ended. */
  readonly after?: WaitingCursor | undefined;
  readonly limit: number;
}

export interface WaitingCursor {
  readonly links: number;
  readonly claimKey: string;
}

export interface WaitingPage {
  readonly claims: readonly WaitingClaim[];
  /** Absent on the last page. */
  readonly next?: WaitingCursor;
  /** Claims that wait, and that somebody has left out. */
  readonly waiting: number;
  readonly leftOut: number;
}

export interface WaitingClaim {
  readonly claimKey: string;
  readonly name?: string;
  readonly domain?: string;
  readonly identifiers: readonly LinkIdentifier[];
  readonly links: number;
  readonly kinds: readonly LinkKind[];
  /** What they are called. */
  readonly systems: readonly string[];
  /** Of at most three links. */
  readonly titles: readonly string[];
  readonly suggestions: readonly { readonly organisation: OrganisationSummary; readonly reason: Suggested['reason'] }[];
}

export type ClaimDecision =
  | { readonly decision: 'organisation'; readonly organisationId: string }
  | { readonly decision: 'new-organisation'; readonly name: string }
  | { readonly decision: 'leave-out' };
