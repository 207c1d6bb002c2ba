import type { Viewer } from './store.ts';

/** Keeping nothing for longer than the institution says. */
export interface RetentionStore {
  /** Null where nothing goes by age. */
  readonly readRetention: (institutionId: string) => Promise<number | null>;
  readonly setRetention: (input: Viewer & { readonly years: number | null }) => Promise<void>;
  /** What would go if all from before a time did. */
  readonly previewRetention: (input: {
    readonly institutionId: string;
    readonly before: Date;
  }) => Promise<RetentionPreview>;
  /** Removes some of what is too old, the oldest first, as the institution has said; all of it once this removes nothing. */
  readonly removeOld: (input: { readonly institutionId: string; readonly now: Date }) => Promise<RemovedOld>;
}

export interface RetentionPreview {
  readonly interactions: number;
  /** With whom there was nothing since. */
  readonly people: number;
  /** The same, who stay since a signal is set of them. */
  readonly held: number;
}

export type RemovedOld = Pick<RetentionPreview, 'interactions' | 'people'>;
