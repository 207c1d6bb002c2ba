import { invokeResult, isObject, type HostRequest } from './envelope.ts';
import type { CallResult } from './execute-method.ts';
import type { DialogRequest, FrameHost } from './frame-host.ts';
import { outlookError } from './method.ts';

export const eventName = {
  commandInvoked: 'appCommandInvoked',
  itemChanged: 'olkItemSelectedChanged',
  selectedItemsChanged: 'olkSelectedItemsChanged',
  recipientsChanged: 'olkRecipientsChanged',
  sensitivityLabelChanged: 'olkSensitivityLabelChanged',
  appointmentTimeChanged: 'olkAppointmentTimeChanged',
  themeChanged: 'officeThemeChanged',
  infobarClicked: 'olkInfobarClicked',
  dialogMessage: 'dialogMessageReceived',
  dialogParentMessage: 'dialogParentMessageReceived',
  dialogNotification: 'dialogNotificationShown',
} as const;

const known: ReadonlySet<string> = new Set(Object.values(eventName));

interface Registration {
  readonly request: HostRequest;
  readonly registered: Set<string>;
  readonly host: FrameHost;
}

/** An event that the emulator never sends is refused, so that no page waits for it in vain. */
export function registerEvent({ request, registered, host }: Registration): CallResult {
  const name = request.actionName;
  if (!known.has(name)) return answer(`register ${name}`, outlookError.operationNotSupported, 'unknown');
  if (name === eventName.dialogMessage) {
    const dialog = readDialogRequest(request.data);
    const error = dialog ? host.openDialog(dialog) : outlookError.operationNotSupported;
    if (error !== 0) return answer('ui.displayDialogAsync', error, 'refused');
  }
  registered.add(name);
  // The page hears of its registration first; an event may follow at once.
  queueMicrotask(() => setTimeout(() => host.onEventRegistered(name), 0));
  return answer(name === eventName.dialogMessage ? 'ui.displayDialogAsync' : `register ${name}`, 0, 'answered');
}

export function unregisterEvent({ request, registered, host }: Registration): CallResult {
  const name = request.actionName;
  registered.delete(name);
  if (name === eventName.dialogMessage) host.closeDialog();
  return answer(name === eventName.dialogMessage ? 'dialog.close' : `unregister ${name}`, 0, 'answered');
}

function answer(name: string, error: number, outcome: CallResult['outcome']): CallResult {
  return { errorCode: invokeResult.ok, data: { Error: error, Version: 1 }, name, outcome };
}

function readDialogRequest(data: unknown): DialogRequest | undefined {
  const target = isObject(data) ? data['targetId'] : undefined;
  if (typeof target !== 'string') return undefined;
  const request: unknown = JSON.parse(target);
  if (!isObject(request) || typeof request['url'] !== 'string') return undefined;
  const { url, width, height } = request;
  return { url, width: percentage(width), height: percentage(height) };
}

function percentage(value: unknown): number {
  return typeof value === 'number' && value > 0 && value <= 100 ? value : 80;
}
