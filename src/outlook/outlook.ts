import type { Message } from '#domain/message.ts';
import type { Categorised, CategoriseOptions } from './categorise.ts';
import type { Draft } from './draft.ts';
import type { Selection } from './selection.ts';
import type { SentDraft } from './sent-draft.ts';

/** What the rest of the add-in may ask of Outlook. Everything works while no item is open. */
export interface Outlook {
  /** What is open in Outlook now; nothing, where it is something that the add-in knows nothing to do with. */
  readonly readItem: () => OpenItem;
  /** The messages that are selected, where several are. */
  readonly selection: Selection;
  /** The text of this message's body while it is the one that is open; undefined where Outlook keeps it. Never rejects. */
  readonly readBody: (message: Message) => Promise<string | undefined>;
  /** The headers of this message while it is the one that is open; undefined where Outlook keeps them. Never rejects. */
  readonly readHeaders: (message: Message) => Promise<string | undefined>;
  /** Whose mailbox this message is in, while it is open and when it isn't the signed-in colleague's. Never rejects. */
  readonly readMailbox: (message: Message) => Promise<string | undefined>;
  /** Tells Outlook on phones whether the meeting that is open is logged: it names its own button by that. Never rejects. */
  readonly markEvent: (message: Message, isLogged: boolean) => Promise<void>;
  /** What this message, while it is the one that is open, keeps of the draft that it was. Never rejects. */
  readonly readSentDraft: (message: Message) => Promise<SentDraft>;
  /** Takes the mark off this message that it is to be logged. Never rejects. */
  readonly forgetMark: (message: Message) => Promise<void>;
  /**
   * Puts the category on this message while it is open, with a custom property that tells of it, or takes off what was put there
   * so; nothing else is touched. Undefined where that can't be done here. Never rejects.
   */
  readonly categorise: (options: CategoriseOptions) => Promise<Categorised | undefined>;
  /** Calls back whenever another item, none, or another selection is open; what was read before is of the past then. Returns how to stop. */
  readonly watchItem: (onChange: () => void) => () => void;
  /** Whose mailbox this is, as Outlook says without sign-in: a hint, never a proof. */
  readonly currentColleague: () => OutlookColleague | undefined;
  readonly isDarkTheme: () => boolean;
  /** Calls back whenever `isDarkTheme` may answer otherwise. Returns how to stop. */
  readonly watchTheme: (onChange: () => void) => () => void;
  /** Puts one sentence on the open item's notification bar, in place of the add-in's last one there. */
  readonly notify: (notification: Notification) => Promise<void>;
  /** Takes the add-in's sentence off the open item's notification bar, if it is there. Never rejects. */
  readonly clearNotification: () => Promise<void>;
  /** Opens a new message to this address. */
  readonly writeTo: (emailAddress: string) => void;
  /** Opens one of our own pages, by its path and query, in a browser. */
  readonly openPage: (address: string) => void;
  /** BCP 47, for example `en-GB`: the language that Outlook itself is shown in. */
  readonly displayLanguage: string;
  /** BCP 47: the language that the colleague writes and reads dates in. */
  readonly contentLanguage: string;
}

export type OpenItem =
  | { readonly is: 'nothing' }
  | { readonly is: 'message'; readonly message: Message }
  | { readonly is: 'draft'; readonly draft: Draft }
  /** None is open, but some may be selected: `change` is another number whenever others are. */
  | { readonly is: 'several'; readonly change: number };

export interface OutlookColleague {
  readonly emailAddress: string;
  readonly displayName: string;
}

export interface Notification {
  /** Shortened to Outlook's 150 characters. */
  readonly message: string;
  readonly kind: 'information' | 'progress' | 'error';
}
