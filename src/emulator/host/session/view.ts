import type { OpenSharedMailbox } from '../../wire-shared-mailbox.ts';
import type { Manifest, PaneSupport } from '../../wire-manifest.ts';
import type { MessageContent, MessageSummary } from '../../wire.ts';
import type { AppointmentContent } from '../../wire-appointment.ts';
import type { Folder } from '../../wire-outgoing.ts';
import type { Draft } from '../protocol/draft.ts';
import type { DialogRequest } from '../protocol/frame-host.ts';
import { draftItem, type Item } from '../protocol/item.ts';
import type { SelectedMessage } from '../protocol/selected-message.ts';

/** What the list may show. */
export type ViewFolder = Folder | 'calendar';

/** What the window shows of one mailbox, apart from its list. */
export interface SessionView {
  /** Another's mailbox, in place of the colleague's own. */
  readonly opened: OpenSharedMailbox | undefined;
  readonly folder: ViewFolder;
  readonly selectedId: string | undefined;
  /** At least two, in the order of the list; then none is open. */
  readonly several: readonly MessageSummary[];
  readonly reading: Reading;
  readonly isHeaderExpanded: boolean;
  /** Begun and neither sent nor discarded. */
  readonly drafts: readonly Draft[];
  /** The draft that stands in place of the reading pane. */
  readonly frontDraft: Draft | undefined;
  readonly sending: Sending | undefined;
  /** Reading and composing have a pane each; the one of the other mode is out of sight. */
  readonly panes: Readonly<Record<Mode, OpenPane | undefined>>;
  readonly isPinned: Readonly<Record<Mode, boolean>>;
  readonly functions: readonly RunningFunction[];
  readonly dialog: (DialogRequest & { readonly id: number }) | undefined;
  /** What an add-in opened in a window of its own. */
  readonly popOut: MessageContent | AppointmentContent | undefined;
  /** Goes up when the mailbox's messages are other ones. */
  readonly mailVersion: number;
}

export const modes = ['reading', 'composing'] as const;
export type Mode = (typeof modes)[number];

export type Reading =
  | { readonly is: 'empty' }
  | { readonly is: 'several' }
  | { readonly is: 'loading' }
  | { readonly is: 'ready'; readonly content: MessageContent }
  | { readonly is: 'appointment'; readonly content: AppointmentContent }
  | { readonly is: 'unreadable'; readonly problem: string };

export interface OpenPane extends PaneSupport {
  readonly url: string;
  readonly title: string;
}

/** A function of the add-in's at work, for the item that was in front when it was called. */
export interface RunningFunction {
  readonly id: string;
  readonly functionName: string;
  readonly url: string;
  readonly item: Item;
  /** What the function is called with. */
  readonly event: Readonly<Record<string, unknown>>;
  readonly cause: 'button' | 'event';
}

/** Something that was written, on its way out. */
export interface Sending {
  readonly itemKey: string;
  readonly alert: SmartAlert | undefined;
  /** Why it could not be sent; then nothing is under way. */
  readonly problem?: string;
}

/** What stands between a draft and its recipients. */
export interface SmartAlert {
  readonly message: string;
  readonly canSend: boolean;
  readonly sendLabel: string;
  readonly keepLabel: string;
  readonly onAnswer: (answer: 'send' | 'keep') => void;
}

export const nothingOpen: SessionView = {
  opened: undefined,
  folder: 'inbox',
  selectedId: undefined,
  several: [],
  reading: { is: 'empty' },
  isHeaderExpanded: false,
  drafts: [],
  frontDraft: undefined,
  sending: undefined,
  panes: { reading: undefined, composing: undefined },
  isPinned: { reading: false, composing: false },
  functions: [],
  dialog: undefined,
  popOut: undefined,
  mailVersion: 0,
};

/** What is in front, as far as an add-in is concerned: a message that can't be read has no add-ins. */
export function itemOf(view: SessionView): Item | undefined {
  return itemIn(modeOf(view), view);
}

/** What the pane of a mode is about, in sight or not. */
export function itemIn(mode: Mode, { frontDraft, reading, opened: shared }: SessionView): Item | undefined {
  if (mode === 'composing') return frontDraft && draftItem(frontDraft);
  if (reading.is === 'ready')
    return { is: 'message-read', key: reading.content.itemId, message: reading.content, shared };
  if (reading.is !== 'appointment') return undefined;
  return { is: 'appointment-read', key: reading.content.itemId, appointment: reading.content, shared };
}

/** The panes that have a page: of the mode that is not in front only the one where messages are read. */
export function panesOf(view: SessionView): (readonly [Mode, OpenPane])[] {
  const { reading, composing } = view.panes;
  return [
    ...(reading ? [['reading', reading] as const] : []),
    ...(composing && modeOf(view) === 'composing' ? [['composing', composing] as const] : []),
  ];
}

export function modeOf({ frontDraft }: SessionView): Mode {
  return frontDraft ? 'composing' : 'reading';
}

/** What is selected in the list and can be read, as an add-in may ask for it. */
export function selectedIn({ several, reading }: SessionView): readonly SelectedMessage[] {
  if (reading.is !== 'ready') return several.filter(({ problem }) => problem === undefined);
  const { attachments, ...message } = reading.content;
  return [{ ...message, hasAttachments: attachments.some(({ isInline }) => !isInline) }];
}

/** The list is there, and nothing of it is open. */
export const nothingSelected = { selectedId: undefined, several: [], reading: { is: 'empty' } } as const;

/** Outlook has an add-in on what lies in another's mailbox only where its manifest says that it supports that. */
export function isActiveOn(item: Item | undefined, { supportsSharedFolders }: Manifest): boolean {
  return supportsSharedFolders === true || !item || !('shared' in item) || item.shared === undefined;
}
