import { profileOf } from '../../client-profiles.ts';
import type { CommandButton } from '../../wire-manifest.ts';
import type { EmulatorColleague, EmulatorState, Mailbox, MessageSummary } from '../../wire.ts';
import type { OpenSharedMailbox } from '../../wire-shared-mailbox.ts';
import type { EmulatorClient } from '../emulator-client.ts';
import type { Connection } from '../protocol/connection.ts';
import type { Draft } from '../protocol/draft.ts';
import type { Form } from '../protocol/form.ts';
import { initialData } from '../protocol/initial-data.ts';
import type { Item } from '../protocol/item.ts';
import { createMailboxMemory, type MailboxMemory, type NotificationDetails } from '../protocol/mailbox-memory.ts';
import type { WindowContext } from '../protocol/method.ts';
import { createStore, type Store } from '../protocol/store.ts';
import { createComposing } from './composing.ts';
import { createFront } from './front.ts';
import { createFunctions, type FunctionEnd } from './functions.ts';
import { createPanes } from './panes.ts';
import { createReading } from './reading.ts';
import { createSending } from './sending.ts';
import {
  isActiveOn,
  nothingOpen,
  nothingSelected,
  selectedIn,
  type Mode,
  type SessionView,
  type ViewFolder,
} from './view.ts';

export interface Session {
  readonly view: Store<SessionView>;
  readonly memory: MailboxMemory;
  readonly mailbox: { readonly address: string; readonly displayName: string };
  readonly directory: readonly Mailbox[];
  /** Another's mailbox, or with nothing the colleague's own again. */
  readonly openMailbox: (mailbox: OpenSharedMailbox | undefined) => void;
  readonly showFolder: (folder: ViewFolder) => void;
  readonly select: (id: string | undefined) => Promise<void>;
  /** The series, by its item id, that a meeting is an occurrence of. */
  readonly openSeries: (itemId: string) => Promise<void>;
  /** At most 100; with fewer than two it is as `select`. */
  readonly selectMany: (messages: readonly MessageSummary[]) => void;
  readonly toggleHeader: () => void;
  readonly openForm: (form: Form) => void;
  readonly showDraft: (draft: Draft) => void;
  readonly discard: (draft: Draft) => void;
  readonly send: (draft: Draft) => Promise<void>;
  /** Keeps a meeting in the calendar, and tells nobody. */
  readonly save: (draft: Draft) => Promise<void>;
  /** Calls a meeting off, and tells whoever was asked to it. */
  readonly cancel: (draft: Draft) => Promise<void>;
  readonly press: (button: CommandButton) => void;
  readonly togglePin: () => void;
  readonly closePane: (mode: Mode) => void;
  readonly endFunction: (id: string, end: FunctionEnd) => void;
  readonly dismiss: (notification: NotificationDetails) => void;
  /** Presses the button of an insight. */
  readonly follow: (notification: NotificationDetails) => void;
  readonly update: (change: Partial<SessionView>) => void;
  /** A frame says that it is there, or gone. */
  readonly connect: (frame: FrameName, connection: Connection | undefined) => void;
  /** Sends an event of the window's to a frame that is there and listens for it. */
  readonly push: (frame: FrameName, name: string, data: unknown) => void;
  readonly readContext: (item: Item | undefined) => FrameContext;
}

export type FrameContext = WindowContext & { readonly initialData: Readonly<Record<string, unknown>> };

type FrameName = Mode | 'dialog';

interface SessionOptions {
  readonly state: EmulatorState;
  readonly mailbox: string;
  readonly colleague: EmulatorColleague | undefined;
  readonly client: Pick<EmulatorClient, 'getMessage' | 'getAppointment' | 'sendMessage' | 'arrangeMeeting'>;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

/** What the parts of a session share. */
export interface SessionCore
  extends
    Pick<SessionOptions, 'state' | 'client'>,
    Pick<Session, 'view' | 'memory' | 'mailbox' | 'directory' | 'update' | 'push' | 'readContext'> {}

/** One mailbox that is open in the window: what is in front, and what the add-in may do with it. */
export function createSession(options: SessionOptions): Session {
  const { state, client } = options;
  const { permission, id: addInId, displayName } = state.manifest;
  const profile = profileOf(state.profile);
  const mailbox = { address: options.mailbox, displayName: options.colleague?.displayName ?? options.mailbox };
  const directory = state.colleagues.map((each) => ({ name: each.displayName, address: each.emailAddress }));
  const memory = createMailboxMemory({ mailbox: mailbox.address, addInId, storage: options.storage });
  const view = createStore<SessionView>(nothingOpen);
  const connections = new Map<FrameName, Connection | undefined>();
  const push: Session['push'] = (frame, name, data) => void connections.get(frame)?.push(name, data);
  const update: Session['update'] = (change) => view.write({ ...view.read(), ...change });

  const readContext = (asked: Item | undefined): FrameContext =>
    contextOf(isActiveOn(asked, state.manifest) ? asked : undefined);
  const contextOf = (item: Item | undefined): FrameContext => ({
    item,
    memory,
    mailbox,
    directory,
    window: {
      openMessage: reading.openMessage,
      loadMessage: reading.loadMessage,
      openForm: composing.openForm,
      closePane: () => panes.closePane(item && 'draft' in item ? 'composing' : 'reading'),
      closeDraft: () => front.show({ frontDraft: undefined }),
    },
    addIn: { id: addInId, displayName },
    profile,
    selected: selectedIn(view.read()),
    initialData: initialDataOf(item, view.read().isHeaderExpanded),
    // Nobody looks at its header.
    initialDataOf: (loaded) => initialDataOf(loaded, true),
  });
  const initialDataOf = (item: Item | undefined, isHeaderExpanded: boolean) =>
    initialData({ item, isHeaderExpanded, permission, profile, addInId, mailbox });

  const core: SessionCore = { state, client, view, memory, mailbox, directory, update, push, readContext };
  const functions = createFunctions(core);
  const front = createFront(core, functions);
  const reading = createReading(core, front, (appointment) => composing.openAppointment(appointment));
  const composing = createComposing(core, { front, functions });
  const panes = createPanes(core, functions);
  const { arrange, remove: removeDraft } = composing;
  const { send, save, cancel } = createSending(core, { functions, arrange, removeDraft });

  return {
    ...{ view, memory, mailbox, directory, push, update, readContext, send, save, cancel },
    connect: (frame, connection) => void connections.set(frame, connection),
    openMailbox: (opened) => front.show({ ...nothingSelected, opened, folder: 'inbox', frontDraft: undefined }),
    showFolder: (folder) => {
      if (view.read().several.length > 0) reading.selectMany([]);
      front.show({ folder });
    },
    select: reading.select,
    selectMany: reading.selectMany,
    openSeries: reading.openSeries,
    toggleHeader: () => update({ isHeaderExpanded: !view.read().isHeaderExpanded }),
    openForm: composing.openForm,
    showDraft: (frontDraft) => front.show({ frontDraft }),
    discard: composing.discard,
    press: panes.press,
    togglePin: panes.togglePin,
    closePane: panes.closePane,
    dismiss: panes.dismiss,
    follow: panes.follow,
    endFunction: functions.end,
  };
}
