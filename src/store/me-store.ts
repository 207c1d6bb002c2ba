import type { Contributed, Visibility } from '#domain/visibility.ts';
import type { MyInteraction } from './log-store.ts';
import type { Reader, Viewer } from './store.ts';

/** What a colleague has chosen, and what they and their colleagues share. */
export interface MeStore {
  /** What isn't named stays as it is, and null gives a choice up: the institution's visibility, Outlook's language. Resolves to both. */
  readonly changeMySettings: (
    input: Viewer & { readonly [Name in keyof MyChoices]?: MyChoices[Name] | undefined },
  ) => Promise<MyChoices>;
  /** The one that ends next first. */
  readonly listMyConversations: (input: Viewer) => Promise<MyConversation[]>;
  readonly readSharing: (input: Reader & { readonly limit: number }) => Promise<Sharing>;
  /** Its cost does not grow with the store: nothing is counted beyond 10,000. */
  readonly readBalance: (input: BalanceInput) => Promise<Balance>;
}

export interface MyChoices {
  readonly visibility: Visibility | null;
  readonly language: string | null;
}

export interface MyConversation {
  readonly id: string;
  /** ISO 8601 in UTC, as is the next. */
  readonly since?: string;
  readonly until: string;
  /** Names. */
  readonly people: readonly string[];
}

export interface UpTo {
  readonly count: number;
  /** There are more than were counted. */
  readonly isMore: boolean;
}

export interface Sharing {
  readonly counts: Readonly<Record<Visibility, UpTo>>;
  /** The colleague's latest, each with everybody's contributions to it: for the rule, not for anybody's eyes. */
  readonly latest: readonly (MyInteraction & { readonly contributions: readonly Contributed[] })[];
}

export interface BalanceInput extends Reader {
  /** Every unit that there is. */
  readonly allUnitIds: readonly string[];
  /** ISO 8601 in UTC. */
  readonly since: string;
}

/** Contributions since then. */
export interface Balance {
  /** Of the colleague's own, those that others learn of. */
  readonly shared: UpTo;
  /** Of others', those whose content the colleague sees. */
  readonly seen: UpTo;
}
