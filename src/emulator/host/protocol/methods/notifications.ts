import { notificationTypes, type NotificationDetails } from '../mailbox-memory.ts';
import { onItem, outlookError, type Method, type Parameters } from '../method.ts';

/** https://learn.microsoft.com/office/dev/add-ins/outlook/notifications */
const limits = { perItem: 5, key: 32, message: 150, icon: 32 } as const;

export const notificationMethods: readonly Method[] = [
  {
    id: 33,
    name: 'item.notificationMessages.addAsync',
    permission: 'ReadItem',
    run: onItem((item, parameters, { memory }) => {
      const details = readDetails(parameters);
      if (!details) return { refusal: refusalOf(parameters) };
      const all = memory.notifications.read(item.key);
      if (all.some((other) => other.key === details.key)) return { refusal: outlookError.duplicateNotificationKey };
      if (all.length >= limits.perItem) return { refusal: outlookError.tooManyNotifications };
      memory.notifications.write(item.key, [...all, details]);
      return { data: undefined };
    }),
  },
  {
    id: 35,
    name: 'item.notificationMessages.replaceAsync',
    permission: 'ReadItem',
    // "If a notification message with the specified key doesn't exist, replaceAsync will add the notification."
    run: onItem((item, parameters, { memory }) => {
      const details = readDetails(parameters);
      if (!details) return { refusal: refusalOf(parameters) };
      const all = memory.notifications.read(item.key);
      const isThere = all.some((other) => other.key === details.key);
      if (!isThere && all.length >= limits.perItem) return { refusal: outlookError.tooManyNotifications };
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

/** Office.js checks the same before it asks; a host must not rely on that. */
function readDetails({ key, type, message, icon, persistent }: Parameters): NotificationDetails | undefined {
  const typeName = typeof type === 'number' ? notificationTypes[type] : undefined;
  if (!typeName || !isText(key, limits.key) || !isText(message, limits.message)) return undefined;
  if (typeName !== 'informationalMessage') {
    const hasMore = (icon ?? undefined) !== undefined || (persistent ?? undefined) !== undefined;
    return hasMore ? undefined : { key, type: typeName, message };
  }
  if (!isText(icon, limits.icon) || typeof persistent !== 'boolean') return undefined;
  return { key, type: typeName, message, icon, persistent };
}

/** An insight is for a message that is being written; on the web a message that is read takes none. */
function refusalOf({ type }: Parameters): number {
  return type === 3 ? outlookError.operationNotSupported : outlookError.invalidParameterValue;
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longest;
}
