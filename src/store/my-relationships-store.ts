import type { RelationshipPart } from '#domain/relationship-strength.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { OrganisationSummary, Reader } from './store.ts';
import type { Subject } from './sight-sql.ts';

/** Whom a colleague knows, of every visibility: for that colleague alone. */
export interface MyRelationshipStore {
  /** Its cost grows neither with the store nor with how many they know: however rare what is asked for, a window of them is gone through for one page. */
  readonly listMyRelationships: (input: Reader & RelationshipQuery) => Promise<RelationshipPage>;
  /** Two who may be one, by the latest search for duplicates, where the colleague was in touch with one of them lately; the likeliest first. */
  readonly listMergeSuggestions: (
    input: Reader & { readonly subject: Subject; readonly limit: number },
  ) => Promise<MergeSuggestion[]>;
}

/** By how strong they are, by when they were in touch last, or, of those that have gone quiet, by when they did. The first is the most. */
export type RelationshipOrder = 'strength' | 'latest' | 'quiet';

export interface RelationshipQuery {
  readonly subject: Subject;
  readonly order: RelationshipOrder;
  /** Folded words; each begins a word of the name, the addresses or domains, or of a person's organisation. */
  readonly words: readonly string[];
  /** Where the page before has ended. */
  readonly after?: RelationshipPlace | undefined;
  readonly limit: number;
  readonly now: Date;
}

export interface RelationshipPlace {
  /** What they are in order by, as PostgreSQL writes it: it loses nothing. */
  readonly value: string;
  readonly id: string;
}

export interface RelationshipPage {
  readonly found: readonly OwnRelationship[];
  /** Where to go on, also behind a page with nothing on it; absent at the end. */
  readonly next?: RelationshipPlace;
}

export interface OwnRelationship {
  readonly id: string;
  readonly name: string;
  /** Of a person. */
  readonly emailAddress?: string;
  readonly organisation?: OrganisationSummary;
  /** Of an organisation. */
  readonly domain?: string;
  /** Whether somebody has said that they, or their organisation, are not to be written to. */
  readonly isLeftAlone: boolean;
  /** At least one. */
  readonly parts: readonly (RelationshipPart & { readonly visibility: Visibility })[];
}

export interface MergeSuggestion {
  /** Whom the colleague knows. */
  readonly one: MayBeOne;
  readonly other: MayBeOne;
  readonly score: number;
  readonly reasons: readonly { readonly code: string; readonly params: Readonly<Record<string, string>> }[];
}

export interface MayBeOne {
  readonly id: string;
  readonly name: string;
  /** An address, or a domain. */
  readonly at: string;
}
