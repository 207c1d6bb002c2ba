import type { Attachment, Mailbox } from '../../wire.ts';
import type { Store } from './store.ts';

/** A message that is being written. */
export interface Draft {
  readonly key: string;
  readonly title: 'New message' | 'Reply' | 'Reply all' | 'Forward';
  /** As `getComposeTypeAsync` names it. */
  readonly composeType: 'newMail' | 'reply' | 'forward';
  /** Id of the message that this one answers or forwards. */
  readonly answers?: string;
  /** A new message has none before it is sent. */
  readonly conversationId?: string;
  readonly content: Store<DraftContent>;
}

export interface DraftContent extends Recipients {
  readonly subject: string;
  readonly bodyHtml: string;
  readonly attachments: readonly Attachment[];
  /** Header fields of the add-in's own. */
  readonly headers: Readonly<Record<string, string>>;
  readonly sessionData: Readonly<Record<string, string>>;
  /** Undefined until the draft is saved. */
  readonly itemId: string | undefined;
}

export interface Recipients {
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly bcc: readonly Mailbox[];
}

export type RecipientField = keyof Recipients;

/** In the order of their numbers on the wire. */
export const recipientFields = ['to', 'cc', 'bcc'] as const satisfies readonly RecipientField[];

export const emptyContent: DraftContent = {
  to: [],
  cc: [],
  bcc: [],
  subject: '',
  bodyHtml: '',
  attachments: [],
  headers: {},
  sessionData: {},
  itemId: undefined,
};

export function changeDraft({ content }: Draft, change: Partial<DraftContent>): void {
  content.write({ ...content.read(), ...change });
}

/** In the looks of an EWS id; a draft gets another one when it is sent. */
export function saveDraft(draft: Draft): string {
  const itemId = draft.content.read().itemId ?? `AAMk${btoa(`draft-${draft.key}`)}`;
  changeDraft(draft, { itemId });
  return itemId;
}
