import type { InputIssue } from '#domain/app-error.ts';
import type { LinkAudience, LinkClaim, LinkKind, LinkMatch, LinkRecord } from '#domain/link.ts';
import type { KnownSubject } from './signals-store.ts';
import type { Reader } from './store.ts';

/** Records of other systems, and whom they are about. */
export interface LinkStore {
  /**
   * Makes or changes links of one system, each matched to whom it is about; what is as it was is not written. Answers are in the order of
   * the links. A link that is refused says why, and keeps no other from being put. AppError `not-found` when there is no such system.
   */
  readonly putLinks: (input: PutLinks) => Promise<readonly PutLink[]>;
  /** `other-kind` when it is of none of the kinds; one that isn't there is `removed`. */
  readonly removeLink: (input: {
    readonly institutionId: string;
    readonly systemId: string;
    readonly key: string;
    readonly kinds: readonly LinkKind[];
  }) => Promise<'removed' | 'other-kind'>;
  /** Newest first; undefined when the subject is not there for the reader. */
  readonly listLinks: (input: LinkQuery) => Promise<LinkPage | undefined>;
}

export interface PutLinks {
  readonly institutionId: string;
  readonly systemId: string;
  /** Who puts them; null where the system does so itself, or an administrator's command. */
  readonly colleagueId: string | null;
  /** At most 1,000. */
  readonly links: readonly LinkRecord[];
  /** Of the domains of a claim's web and mail address, those that may be an organisation's, the likeliest first: by the rules of recognition. */
  readonly organisationDomainsOf: (claim: LinkClaim) => readonly string[];
  /** Nothing is written: what would be. */
  readonly isTrial?: boolean | undefined;
}

export interface PutLink {
  readonly key: string;
  readonly outcome: 'created' | 'changed' | 'unchanged' | 'refused';
  readonly match: { readonly by: LinkMatch; readonly organisationId?: string | undefined };
  /** Who has the claim's e-mail address. */
  readonly personId?: string | undefined;
  /** What is wrong with one that is refused: `path` is into the link. */
  readonly issue?: InputIssue | undefined;
}

export interface LinkQuery extends Reader {
  readonly of: KnownSubject;
  readonly kind?: LinkKind | undefined;
  readonly state?: string | undefined;
  /** Where the page before ended. */
  readonly after?: LinkCursor | undefined;
  readonly limit: number;
}

export interface LinkCursor {
  /** `2026-05-31`. */
  readonly sortOn: string;
  readonly id: string;
}

export interface LinkPage {
  readonly links: readonly Link[];
  /** Absent on the last page. */
  readonly next?: LinkCursor;
}

/** As it is read. */
export interface Link extends Omit<LinkRecord, 'claim' | 'unit' | 'key'> {
  readonly id: string;
  readonly key: string;
  readonly system: { readonly code: string; readonly name: string };
  readonly seenBy: LinkAudience;
  readonly unit?: { readonly id: string; readonly name: string };
  /** Whom it is about, as far as the reader may know of them. */
  readonly person?: { readonly id: string; readonly displayName: string };
  readonly organisation?: { readonly id: string; readonly name: string };
  readonly matchedBy: LinkMatch;
  /** What a decision about whose it is refers to; absent where it names nothing but a person. */
  readonly claimKey?: string;
  readonly changedAt: string;
}
