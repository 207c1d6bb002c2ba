import type { Attachment, Mailbox } from '../../wire.ts';
import type { MeetingDraft } from './meeting-draft.ts';
import { addRecipients, resolveRecipient } from './recipients.ts';
import type { Store } from './store.ts';

/** A message or a meeting that is being written. */
export interface Draft {
  readonly key: string;
  readonly title: 'New message' | 'Reply' | 'Reply all' | 'Forward' | 'New meeting' | 'Meeting';
  /** As `getComposeTypeAsync` names it. */
  readonly composeType: 'newMail' | 'reply' | 'forward';
  /** Id of the message that this one answers or forwards. */
  readonly answers?: string;
  /** Where that message lies, when it is in another's mailbox. */
  readonly answersIn?: string;
  /** The Message-ID of what this one replies to. */
  readonly inReplyTo?: string;
  /** A new message has none before it is sent. */
  readonly conversationId?: string;
  readonly content: Store<DraftContent>;
  /** Set where it is a meeting. */
  readonly meeting?: MeetingDraft;
}

export interface DraftContent extends Recipients {
  /** What stands in the fields beside their recipients, and is none yet. */
  readonly typed: Readonly<Record<RecipientField, string>>;
  readonly subject: string;
  readonly bodyHtml: string;
  readonly attachments: readonly Attachment[];
  /** Header fields of the add-in's own. */
  readonly headers: Readonly<Record<string, string>>;
  readonly sessionData: Readonly<Record<string, string>>;
  /** Id of its sensitivity label. */
  readonly label: string | undefined;
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
  typed: { to: '', cc: '', bcc: '' },
  subject: '',
  bodyHtml: '',
  attachments: [],
  headers: {},
  sessionData: {},
  label: undefined,
  itemId: undefined,
};

export function changeDraft({ content }: Draft, change: Partial<DraftContent>): void {
  content.write({ ...content.read(), ...change });
}

/** Makes recipients of what was typed into a field; what is no address stays there, to be corrected. */
export function resolveTyped(draft: Draft, field: RecipientField, directory: readonly Mailbox[]): void {
  const content = draft.content.read();
  const parts = content.typed[field].split(/[,;\n]/u).map((part) => part.trim());
  const entries = parts.filter(Boolean).map((part) => ({ part, found: resolveRecipient(part, directory) }));
  const left = entries.filter(({ found }) => found === undefined).map(({ part }) => part);
  const found = entries.flatMap((entry) => entry.found ?? []);
  changeDraft(draft, {
    ...(found.length > 0 && { [field]: addRecipients(content[field], found) }),
    typed: { ...content.typed, [field]: left.join('; ') },
  });
}

/** In the looks of an EWS id; a message gets another one when it is sent. */
export function saveDraft(draft: Draft): string | Promise<string> {
  if (draft.meeting) return draft.meeting.save();
  const itemId = draft.content.read().itemId ?? `AAMk${btoa(`draft-${draft.key}`)}`;
  changeDraft(draft, { itemId });
  return itemId;
}
