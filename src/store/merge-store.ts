import type { Pair } from './merge-rows.ts';
import type { Viewer } from './store.ts';

/** Two persons, or two organisations, made one, and made two again. */
export interface MergeStore {
  /** Undefined unless both are there for this viewer, and are two. */
  readonly mergePersons: (input: Viewer & Pair) => Promise<{ readonly id: string } | undefined>;
  readonly mergeOrganisations: (input: Viewer & Pair) => Promise<{ readonly id: string } | undefined>;
  /** Exact, but for what has been logged since, which stays with the one that was kept; twice is `undone` twice. */
  readonly undoMerge: (input: Viewer & { readonly mergeId: string }) => Promise<'undone' | 'unknown'>;
}
