import type { EmailAddress } from '#domain/email-address.ts';
import type { Viewer } from './store.ts';

/** The conversations that colleagues keep logging. */
export interface FollowStore {
  /** Again renews it, with these persons; undefined when none of them is here for the viewer. */
  readonly followConversation: (
    input: FollowInput,
  ) => Promise<(FollowedConversation & { created: boolean }) | undefined>;
  /** `unknown` when this colleague never had such a conversation; ending twice is `ended` twice. */
  readonly unfollowConversation: (input: Viewer & { readonly id: string }) => Promise<'ended' | 'unknown'>;
}

/** A conversation as the colleague sees it who keeps logging it. */
export interface ConversationIdentity {
  readonly conversationId: string;
  /** Whose mailbox it is in, where that is not the colleague's. */
  readonly mailbox?: EmailAddress | undefined;
}

export interface FollowInput extends Viewer, ConversationIdentity {
  readonly personIds: readonly string[];
  /** ISO 8601 in UTC: what is earlier is not logged without a click. */
  readonly since?: string | undefined;
  /** ISO 8601 in UTC. */
  readonly until: string;
}

export interface FollowedConversation {
  readonly id: string;
  /** ISO 8601 in UTC, as is the next. */
  readonly since?: string;
  readonly until: string;
  readonly people: readonly string[];
}
