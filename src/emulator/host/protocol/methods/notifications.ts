import type { ClientProfile } from '../../../client-profiles.ts';
import { isObject } from '../envelope.ts';
import type { Item } from '../item.ts';
import { notificationTypes, type NotificationAction, type NotificationDetails } from '../mailbox-memory.ts';
import { onItem, outlookError, type Method, type Parameters } from '../method.ts';

/** https://learn.microsoft.com/office/dev/add-ins/outlook/notifications */
const limits = { key: 32, message: 150, icon: 32, action: 30 } as const;

export const notificationMethods: readonly Method[] = [
  {
    id: 33,
    name: 'item.notificationMessages.addAsync',
    permission: 'ReadItem',
    run: onItem((item, parameters, { memory, profile }) => {
      const details = readDetails(parameters);
      if (isMisplaced(parameters, item)) return { refusal: outlookError.operationNotSupported };
      if (!details) return { refusal: outlookError.invalidParameterValue };
      const all = roomFor(memory.notifications.read(item.key), profile);
      if (all.some((other) => other.key === details.key)) return { refusal: outlookError.duplicateNotificationKey };
      if (all.length >= profile.notificationsPerItem || hasInsight(all, details)) {
        return { refusal: outlookError.tooManyNotifications };
      }
      memory.notifications.write(item.key, [...all, details]);
      return { data: undefined };
    }),
  },
  {
    id: 35,
    name: 'item.notificationMessages.replaceAsync',
    permission: 'ReadItem',
    // "If a notification message with the specified key doesn't exist, replaceAsync will add the notification."
    run: onItem((item, parameters, { memory, profile }) => {
      const details = readDetails(parameters);
      if (isMisplaced(parameters, item)) return { refusal: outlookError.operationNotSupported };
      if (!details) return { refusal: outlookError.invalidParameterValue };
      const all = roomFor(memory.notifications.read(item.key), profile);
      const isThere = all.some((other) => other.key === details.key);
      if ((!isThere && all.length >= profile.notificationsPerItem) || hasInsight(all, details)) {
        return { refusal: outlookError.tooManyNotifications };
      }
      const replaced = all.map((other) => (other.key === details.key ? details : other));
      memory.notifications.write(item.key, isThere ? replaced : [...all, details]);
      return { data: undefined };
    }),
  },
  {
    id: 36,
    name: 'item.notificationMessages.removeAsync',
    permission: 'ReadItem',
    run: onItem((item, { key }, { memory }) => {
      const all = memory.notifications.read(item.key);
      if (!all.some((other) => other.key === key)) return { refusal: outlookError.notificationKeyNotFound };
      const left = all.filter((other) => other.key !== key);
      memory.notifications.write(item.key, left);
      return { data: undefined };
    }),
  },
  {
    id: 34,
    name: 'item.notificationMessages.getAllAsync',
    permission: 'ReadItem',
    run: onItem((item, _, { memory }) => ({ data: memory.notifications.read(item.key) })),
  },
];

/** Where there is one alone, the next takes its place. */
function roomFor(all: readonly NotificationDetails[], { notificationsPerItem }: ClientProfile) {
  return notificationsPerItem === 1 ? [] : all;
}

/** Office.js checks the same before it asks; a host must not rely on that. */
function readDetails({ key, type, message, icon, persistent, actions }: Parameters): NotificationDetails | undefined {
  const typeName = typeof type === 'number' ? notificationTypes[type] : undefined;
  if (!typeName || !isText(key, limits.key) || !isText(message, limits.message)) return undefined;
  const details = { key, type: typeName, message };
  if (typeName === 'insightMessage') {
    const action = readAction(actions);
    return isText(icon, limits.icon) && action ? { ...details, icon, actions: [action] } : undefined;
  }
  if (typeName !== 'informationalMessage') {
    const hasMore = (icon ?? undefined) !== undefined || (persistent ?? undefined) !== undefined;
    return hasMore ? undefined : details;
  }
  if (!isText(icon, limits.icon) || typeof persistent !== 'boolean') return undefined;
  return { ...details, icon, persistent };
}

function readAction(actions: unknown): NotificationAction | undefined {
  const action: unknown = Array.isArray(actions) && actions.length === 1 ? actions[0] : undefined;
  if (!isObject(action)) return undefined;
  const { actionType, actionText, commandId } = action;
  if (actionType !== 'showTaskPane' || !isText(actionText, limits.action)) return undefined;
  return typeof commandId === 'string' ? { actionType, actionText, commandId } : undefined;
}

/** An insight is for what is being written; on the web what is read takes none. */
function isMisplaced({ type }: Parameters, item: Item): boolean {
  return type === notificationTypes.indexOf('insightMessage') && item.is.endsWith('-read');
}

/** An item takes one insight of an add-in. */
function hasInsight(all: readonly NotificationDetails[], { type, key }: NotificationDetails): boolean {
  return type === 'insightMessage' && all.some((other) => other.type === type && other.key !== key);
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longest;
}
