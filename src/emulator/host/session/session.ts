import type { CommandButton, EmulatorColleague, EmulatorState, MessageContent } from '../../wire.ts';
import type { EmulatorClient } from '../emulator-client.ts';
import type { CallLog } from '../protocol/call-log.ts';
import type { Connection } from '../protocol/connection.ts';
import { eventName } from '../protocol/events.ts';
import type { DialogRequest } from '../protocol/frame-host.ts';
import { initialData } from '../protocol/initial-data.ts';
import { createMailboxMemory, type MailboxMemory, type NotificationDetails } from '../protocol/mailbox-memory.ts';
import type { CallContext, Draft } from '../protocol/method.ts';
import { createStore, type Store } from '../protocol/store.ts';

/** What the window shows of one mailbox, apart from its list. */
export interface SessionView {
  readonly selectedId: string | undefined;
  readonly reading: Reading;
  readonly isHeaderExpanded: boolean;
  readonly pane: OpenPane | undefined;
  readonly isPinned: boolean;
  readonly commands: readonly RunningCommand[];
  readonly dialog: (DialogRequest & { readonly id: number }) | undefined;
  readonly draft: Draft | undefined;
  /** A message that an add-in opened in a window of its own. */
  readonly popOut: MessageContent | undefined;
}

export type Reading =
  | { readonly is: 'empty' }
  | { readonly is: 'loading' }
  | { readonly is: 'ready'; readonly content: MessageContent }
  | { readonly is: 'unreadable'; readonly problem: string };

export interface OpenPane {
  readonly url: string;
  readonly title: string;
  readonly supportsPinning: boolean;
}

/** A ribbon function at work, for the message that was open when it was called. */
export interface RunningCommand {
  readonly id: string;
  readonly functionName: string;
  readonly buttonId: string;
  readonly item: MessageContent;
}

export interface Session {
  readonly view: Store<SessionView>;
  readonly memory: MailboxMemory;
  readonly mailbox: { readonly address: string; readonly displayName: string };
  readonly select: (id: string | undefined) => Promise<void>;
  readonly toggleHeader: () => void;
  readonly press: (button: CommandButton) => void;
  readonly togglePin: () => void;
  readonly closePane: () => void;
  readonly endCommand: (id: string) => void;
  readonly dismiss: (notification: NotificationDetails) => void;
  readonly update: (change: Partial<SessionView>) => void;
  /** A frame says that it is there, or gone. */
  readonly connect: (frame: FrameName, connection: Connection | undefined) => void;
  /** Sends an event of the window's to a frame that is there and listens for it. */
  readonly push: (frame: FrameName, name: string, data: unknown) => void;
  readonly readContext: (
    item: MessageContent | undefined,
  ) => CallContext & { readonly initialData: Readonly<Record<string, unknown>> };
}

type FrameName = 'pane' | 'dialog';

interface SessionOptions {
  readonly state: EmulatorState;
  readonly mailbox: string;
  readonly colleague: EmulatorColleague | undefined;
  readonly client: Pick<EmulatorClient, 'getMessage'>;
  readonly log: CallLog;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
}

/** One mailbox that is open in the window: what is selected, and what the add-in may do with it. */
export function createSession(options: SessionOptions): Session {
  const { manifest } = options.state;
  const mailbox = { address: options.mailbox, displayName: options.colleague?.displayName ?? options.mailbox };
  const memory = createMailboxMemory({ mailbox: mailbox.address, addInId: manifest.id, storage: options.storage });
  const view = createStore<SessionView>(nothingOpen);
  const connections = new Map<FrameName, Connection | undefined>();
  const push: Session['push'] = (frame, name, data) => void connections.get(frame)?.push(name, data);
  const update = (change: Partial<SessionView>) => view.write({ ...view.read(), ...change });
  const load = (id: string) => options.client.getMessage(mailbox.address, id);

  function readContext(item: MessageContent | undefined) {
    const { isHeaderExpanded } = view.read();
    const { permission, id, displayName } = manifest;
    return {
      item,
      memory,
      window: { openMessage, compose: (draft: Draft) => update({ draft }), closePane },
      addIn: { id, displayName },
      initialData: initialData({ item, isHeaderExpanded, permission, addInId: id, mailbox }),
    };
  }

  async function select(id: string | undefined): Promise<void> {
    const before = view.read();
    if (id === before.selectedId) return;
    if (before.reading.is === 'ready') memory.leaveItem(before.reading.content.itemId);
    const pane = before.isPinned ? before.pane : undefined;
    const reading: Reading = id === undefined ? { is: 'empty' } : { is: 'loading' };
    update({ selectedId: id, reading, isHeaderExpanded: false, pane });
    if (id !== undefined) {
      const loaded = await read(id);
      if (view.read().selectedId !== id) return;
      update({ reading: loaded });
    }
    const item = itemOf(view.read());
    push('pane', eventName.itemChanged, item ? readContext(item).initialData : '');
  }

  function read(id: string): Promise<Reading> {
    return load(id).then(
      (content): Reading => ({ is: 'ready', content }),
      (error: unknown): Reading => ({ is: 'unreadable', problem: error instanceof Error ? error.message : '' }),
    );
  }

  async function openMessage(itemId: string): Promise<boolean> {
    const open = itemOf(view.read());
    // Office.js hands an id over in its EWS form, whatever form it was given.
    if (open && ewsForm(open.itemId) === ewsForm(itemId)) {
      update({ popOut: open });
      return true;
    }
    const popOut = await load(itemId).catch(() => undefined);
    if (popOut) update({ popOut });
    return popOut !== undefined;
  }

  function press(button: CommandButton): void {
    const item = itemOf(view.read());
    if (!item) return;
    const { action, title } = button;
    if (action.type === 'ShowTaskpane') {
      update({ pane: { url: action.url, title, supportsPinning: action.supportsPinning } });
      return;
    }
    const command = { id: crypto.randomUUID(), functionName: action.functionName, buttonId: button.id, item };
    update({ commands: [...view.read().commands, command] });
  }

  function closePane(): void {
    update({ pane: undefined, isPinned: false });
  }

  function dismiss(notification: NotificationDetails): void {
    const item = itemOf(view.read());
    if (!item) return;
    const left = memory.notifications.read(item.itemId).filter((other) => other.key !== notification.key);
    memory.notifications.write(item.itemId, left);
    const infobarType = { informationalMessage: 0, progressIndicator: 1, errorMessage: 2 }[notification.type];
    push('pane', eventName.infobarClicked, [{ infobarType, actionType: 1 }]);
  }

  return {
    view,
    memory,
    mailbox,
    connect: (frame, connection) => void connections.set(frame, connection),
    push,
    select,
    press,
    closePane,
    dismiss,
    readContext,
    update,
    toggleHeader: () => update({ isHeaderExpanded: !view.read().isHeaderExpanded }),
    togglePin: () => update({ isPinned: !view.read().isPinned }),
    endCommand: (id) => update({ commands: view.read().commands.filter((command) => command.id !== id) }),
  };
}

/** The message in front, as far as an add-in is concerned: one that can't be read has no add-ins. */
export function itemOf(view: SessionView): MessageContent | undefined {
  return view.reading.is === 'ready' ? view.reading.content : undefined;
}

const nothingOpen: SessionView = {
  selectedId: undefined,
  reading: { is: 'empty' },
  isHeaderExpanded: false,
  pane: undefined,
  isPinned: false,
  commands: [],
  dialog: undefined,
  draft: undefined,
  popOut: undefined,
};

function ewsForm(itemId: string): string {
  return itemId.replaceAll('-', '/').replaceAll('_', '+');
}
