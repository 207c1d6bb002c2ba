import type { FocusMove, FrameHost } from '../protocol/frame-host.ts';
import { eventName } from '../protocol/events.ts';
import type { Session } from './session.ts';
import { itemIn, modeOf, type Mode, type RunningFunction } from './view.ts';

/** Office's own numbers for dialogs (OSF.DDA.ErrorCodeManager, OSF.DialogMessageType). */
const dialogNumber = {
  alreadyOpened: 12007,
  domainNotAllowed: 12004,
  needsHttps: 12005,
  notForEvents: 5000,
  message: 0,
  parentMessage: 1,
  closed: 12006,
};

interface PaneOptions {
  readonly mode: Mode;
}

interface HostOptions {
  readonly session: Session;
  readonly allowedOrigins: readonly string[];
  readonly moveFocus: (where: FocusMove) => void;
}

/** What a task pane's page can see and do: it follows what is in front in its mode. */
export function createPaneHost({ session, allowedOrigins, moveFocus, mode }: HostOptions & PaneOptions): FrameHost {
  return {
    readContext: () => session.readContext(itemIn(mode, session.view.read())),
    moveFocus,
    onEventRegistered: () => undefined,
    onCommandCompleted: () => undefined,
    openDialog: (request) => {
      const { protocol, origin } = new URL(request.url);
      if (protocol !== 'https:') return dialogNumber.needsHttps;
      if (!allowedOrigins.includes(origin)) return dialogNumber.domainNotAllowed;
      if (session.view.read().dialog) return dialogNumber.alreadyOpened;
      session.update({ dialog: { ...request, id: Date.now() } });
      return 0;
    },
    closeDialog: () => session.update({ dialog: undefined }),
    relay: ({ content, origin }) => {
      const data = { messageType: dialogNumber.parentMessage, messageContent: content, messageOrigin: origin };
      session.push('dialog', eventName.dialogParentMessage, data);
    },
  };
}

/** A function's page: the item that was in front when it was called, whatever is in front since. */
export function createFunctionHost(options: HostOptions & { readonly called: RunningFunction }): FrameHost & {
  readonly invocation: Readonly<Record<string, string>>;
} {
  const { session, called } = options;
  return {
    ...createPaneHost({ ...options, mode: 'draft' in called.item ? 'composing' : 'reading' }),
    ...(called.cause === 'event' ? { openDialog: () => dialogNumber.notForEvents, relay: () => undefined } : {}),
    readContext: () => session.readContext(called.item),
    onCommandCompleted: ({ commandId, status, answer }) => {
      if (commandId !== called.id) return;
      session.endFunction(called.id, status === 0 ? { is: 'completed', answer } : { is: 'failed', status });
    },
    invocation: { 0: called.id, 1: called.functionName, 2: JSON.stringify(called.event) },
  };
}

/** A dialog's page: it talks to the page that opened it and to nothing else. */
export function createDialogHost({ session, ...options }: HostOptions): FrameHost {
  // A dialog lets nothing else come in front: whoever opened it is there.
  const opener = () => modeOf(session.view.read());
  return {
    ...createPaneHost({ session, ...options, mode: opener() }),
    openDialog: () => dialogNumber.alreadyOpened,
    relay: ({ content, origin }) => {
      const data = { messageType: dialogNumber.message, messageContent: content, messageOrigin: origin };
      session.push(opener(), eventName.dialogMessage, data);
    },
  };
}

/** The person in front closed the dialog. */
export function closeDialogByHand(session: Session): void {
  session.update({ dialog: undefined });
  session.push(modeOf(session.view.read()), eventName.dialogMessage, { messageType: dialogNumber.closed });
}
