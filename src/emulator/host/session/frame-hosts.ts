import type { FocusMove, FrameHost } from '../protocol/frame-host.ts';
import { eventName } from '../protocol/events.ts';
import { itemOf, type RunningCommand, type Session } from './session.ts';

/** Office's own numbers for dialogs (OSF.DDA.ErrorCodeManager, OSF.DialogMessageType). */
const dialogNumber = {
  alreadyOpened: 12007,
  domainNotAllowed: 12004,
  needsHttps: 12005,
  message: 0,
  parentMessage: 1,
  closed: 12006,
};

interface HostOptions {
  readonly session: Session;
  readonly allowedOrigins: readonly string[];
  readonly moveFocus: (where: FocusMove) => void;
}

/** What the task pane's page can see and do: it follows the message in front. */
export function createPaneHost({ session, allowedOrigins, moveFocus }: HostOptions): FrameHost {
  return {
    readContext: () => session.readContext(itemOf(session.view.read())),
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

/** A ribbon function's page: the message that was open at the click, whatever is selected since. */
export function createCommandHost(options: HostOptions & { readonly command: RunningCommand }): FrameHost & {
  readonly invocation: Readonly<Record<string, string>>;
} {
  const { session, command } = options;
  return {
    ...createPaneHost(options),
    readContext: () => session.readContext(command.item),
    onCommandCompleted: ({ commandId, status }) => {
      if (commandId !== command.id) return;
      session.endCommand(command.id);
      if (status !== 0) reportFailure(session, command, status);
    },
    invocation: {
      0: command.id,
      1: command.functionName,
      2: JSON.stringify({ source: { id: command.buttonId } }),
    },
  };
}

/** A dialog's page: it talks to the page that opened it and to nothing else. */
export function createDialogHost({ session, ...options }: HostOptions): FrameHost {
  return {
    ...createPaneHost({ session, ...options }),
    openDialog: () => dialogNumber.alreadyOpened,
    relay: ({ content, origin }) => {
      const data = { messageType: dialogNumber.message, messageContent: content, messageOrigin: origin };
      session.push('pane', eventName.dialogMessage, data);
    },
  };
}

/** The person in front closed the dialog. */
export function closeDialogByHand(session: Session): void {
  session.update({ dialog: undefined });
  session.push('pane', eventName.dialogMessage, { messageType: dialogNumber.closed });
}

function reportFailure(session: Session, command: RunningCommand, status: number): void {
  const { itemId } = command.item;
  const message = `The add-in has no function ${command.functionName} (${status}).`;
  const others = session.memory.notifications.read(itemId).filter(({ key }) => key !== 'emulator-command-failed');
  const failure = { key: 'emulator-command-failed', type: 'errorMessage', message } as const;
  session.memory.notifications.write(itemId, [...others, failure]);
}
