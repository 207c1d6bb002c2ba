import type { SearchText } from '#domain/search-text.ts';
import type { FoundPerson } from './corrections-store.ts';
import type { Colleague, OrganisationSummary, Reader } from './store.ts';

/** What is found by what somebody types. */
export interface SearchStore {
  /** Up to `limit` of each, and whether there are more; only what the viewer may see, in one round trip. */
  readonly search: (input: SearchInput) => Promise<Found>;
}

export interface SearchInput extends Reader {
  readonly text: SearchText;
  /** Codes of purposes, and which of the topics asked (from 0) each stands for. */
  readonly purposes: readonly { readonly code: string; readonly topic: number }[];
  readonly limit: number;
}

export interface Found {
  readonly people: Some<FoundPerson & Known & { readonly organisation?: OrganisationSummary }>;
  readonly organisations: Some<OrganisationSummary & Known>;
  readonly colleagues: Some<Colleague>;
  readonly inTouch: Some<InTouch>;
}

interface Some<One> {
  readonly found: readonly One[];
  readonly isMore: boolean;
}

interface Known {
  /** Whether the viewer has been in touch. */
  readonly isMine: boolean;
  /** When anybody last was, as far as the viewer sees. */
  readonly lastAt?: string;
}

/** A colleague who has been in touch about what was asked. */
export interface InTouch {
  readonly colleague: Colleague;
  /** The words by which it was found. */
  readonly topics: readonly string[];
  /** Codes of purposes. */
  readonly purposes: readonly string[];
  readonly interactions: number;
  /** Older ones were not counted. */
  readonly isMore: boolean;
  readonly lastAt: string;
}
