import { profileOf } from '../../client-profiles.ts';
import type { CommandButton } from '../../wire-manifest.ts';
import { eventName } from '../protocol/events.ts';
import { notificationTypes, type NotificationDetails } from '../protocol/mailbox-memory.ts';
import { canPress } from './can-press.ts';
import { canPin, surfaceOf } from './command-surface.ts';
import type { Functions } from './functions.ts';
import type { Session, SessionCore } from './session.ts';
import { itemOf, modeOf, type RunningFunction } from './view.ts';

/** https://learn.microsoft.com/javascript/api/outlook/office.mailboxenums.infobaractiontype */
const infobarAction = { showTaskPane: 0, dismiss: 1 } as const;

/** What the ribbon's buttons open and call, and what the add-in says above the body. */
export function createPanes(
  { state, view, memory, update, push }: SessionCore,
  functions: Functions,
): Pick<Session, 'press' | 'togglePin' | 'closePane' | 'dismiss' | 'follow'> {
  function press(button: CommandButton): void {
    if (!canPress(button, view.read(), profileOf(state.profile))) return;
    const { action, title } = button;
    if (action.type === 'ShowTaskpane') {
      const supportsPinning = action.supportsPinning && canPin(surfaceOf(view.read()));
      update({ panes: { ...view.read().panes, [modeOf(view.read())]: { ...action, title, supportsPinning } } });
      return;
    }
    const item = itemOf(view.read());
    if (!item) return;
    const url = state.manifest.functionFileUrl;
    if (url === undefined) return;
    const { functionName } = action;
    const called = { functionName, url, item, event: { source: { id: button.id } }, cause: 'button' } as const;
    void functions.run(called).ended.then((end) => {
      if (end.is === 'failed') reportFailure(called, end.status);
    });
  }

  function reportFailure({ item, functionName }: Omit<RunningFunction, 'id'>, status: number): void {
    const message = `The add-in has no function ${functionName} (${status}).`;
    const others = memory.notifications.read(item.key).filter(({ key }) => key !== 'emulator-command-failed');
    const failure = { key: 'emulator-command-failed', type: 'errorMessage', message } as const;
    memory.notifications.write(item.key, [...others, failure]);
  }

  function dismiss(notification: NotificationDetails): void {
    const item = itemOf(view.read());
    if (!item) return;
    const left = memory.notifications.read(item.key).filter((other) => other.key !== notification.key);
    memory.notifications.write(item.key, left);
    tellClicked(notification, infobarAction.dismiss);
  }

  function follow(notification: NotificationDetails): void {
    const commandId = notification.actions?.[0].commandId;
    const buttons = state.manifest.surfaces.flatMap((surface) => surface.buttons);
    const button = buttons.find(({ id }) => id === commandId);
    if (button) press(button);
    tellClicked(notification, infobarAction.showTaskPane);
  }

  function tellClicked({ type }: NotificationDetails, actionType: number): void {
    push(modeOf(view.read()), eventName.infobarClicked, [{ infobarType: notificationTypes.indexOf(type), actionType }]);
  }

  return {
    press,
    dismiss,
    follow,
    togglePin: () => {
      const { isPinned } = view.read();
      const mode = modeOf(view.read());
      update({ isPinned: { ...isPinned, [mode]: !isPinned[mode] } });
    },
    closePane: (mode) => {
      const { panes, isPinned } = view.read();
      update({ panes: { ...panes, [mode]: undefined }, isPinned: { ...isPinned, [mode]: false } });
    },
  };
}
