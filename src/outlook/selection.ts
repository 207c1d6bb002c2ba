import type { Message } from '#domain/message.ts';
import type { Categorised, CategoriseOptions } from './categorise.ts';
import type { SentDraft } from './sent-draft.ts';

/** Several messages that are selected at once, as far as the client and the add-in's permission let them be read. */
export interface Selection {
  /** Whether this client lets an add-in read what is selected, and not only say what it is. */
  readonly canRead: () => boolean;
  /** What is selected now, at most 100. Never rejects. */
  readonly list: () => Promise<ListedSelection>;
  /** Reads one of them without opening it; they are read one after the other, whoever asks. Never rejects. */
  readonly read: (selected: SelectedItem) => Promise<SelectedReading>;
  /** Puts the category on one of them without opening it, or takes it off: no property can tell of it there. Never rejects. */
  readonly categorise: (options: CategoriseSelected) => Promise<Categorised | undefined>;
}

export interface CategoriseSelected extends Pick<CategoriseOptions, 'category' | 'isLogged'> {
  readonly itemId: string;
}

export type ListedSelection =
  | { readonly is: 'listed'; readonly items: readonly SelectedItem[] }
  /** The add-in is installed with too small a permission: Outlook doesn't even say how many there are. */
  | { readonly is: 'not-allowed' }
  | { readonly is: 'failed' };

/** What Outlook says of a selected item without reading it. */
export interface SelectedItem {
  readonly itemId: string;
  readonly subject: string;
  readonly internetMessageId?: string;
  readonly conversationId?: string;
}

export type SelectedReading =
  | {
      readonly is: 'read';
      readonly message: Message;
      /** Its headers, where Outlook hands them over. */
      readonly headers?: string;
      /** What it keeps of its draft, where a colleague's own copy of it says so. */
      readonly sentDraft?: SentDraft;
      /** Whose mailbox it is in, when it isn't the signed-in colleague's. */
      readonly mailbox?: string;
    }
  | { readonly is: Unread };

/** Why a selected item was not read: it is still being written, no mail nor meeting, or Outlook refused. */
export type Unread = 'draft' | 'something-else' | 'refused';
