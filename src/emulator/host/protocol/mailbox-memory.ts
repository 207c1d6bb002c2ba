/** One notification on a message, as `getAllAsync` hands it out. */
export interface NotificationDetails {
  readonly key: string;
  readonly type: NotificationType;
  readonly message: string;
  readonly icon?: string;
  readonly persistent?: boolean;
  /** Of an insight: one button, which opens the pane of a command. */
  readonly actions?: readonly [NotificationAction];
}

export interface NotificationAction {
  readonly actionType: 'showTaskPane';
  readonly actionText: string;
  readonly commandId: string;
}

export const notificationTypes = [
  'informationalMessage',
  'progressIndicator',
  'errorMessage',
  'insightMessage',
] as const;
export type NotificationType = (typeof notificationTypes)[number];

export interface Category {
  readonly displayName: string;
  readonly color: string;
}

/** What a mailbox keeps for the add-in; in Outlook these live in Exchange, here in the browser. */
export interface MailboxMemory {
  readonly customProperties: Slot<Readonly<Record<string, unknown>>>;
  readonly notifications: Slot<readonly NotificationDetails[]>;
  /** Names only: colours are the master list's. */
  readonly categories: Slot<readonly string[]>;
  readonly masterCategories: SingleSlot<readonly Category[]>;
  /** Key → JSON. */
  readonly roamingSettings: SingleSlot<Readonly<Record<string, string>>>;
  /** Outlook drops what an add-in did not mark as persistent when another message is opened. */
  readonly leaveItem: (itemId: string) => void;
  /** The custom properties of a draft are found again on the copy that was sent; nothing else of it is. */
  readonly sendItem: (draftKey: string, itemId: string) => void;
  readonly forgetItem: (itemId: string) => void;
  /** Calls back after every change; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

interface Slot<Value> {
  readonly read: (itemId: string) => Value;
  readonly write: (itemId: string, value: Value) => void;
  readonly remove: (itemId: string) => void;
}

interface SingleSlot<Value> {
  readonly read: () => Value;
  readonly write: (value: Value) => void;
}

export function createMailboxMemory(options: {
  readonly mailbox: string;
  readonly addInId: string;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}): MailboxMemory {
  const listeners = new Set<() => void>();
  const cache = new Map<string, unknown>();
  const keyOf = (scope: string, name: string) => ['outlook-emulator', options.mailbox, scope, name].join('/');
  // What is kept with an item is found by whoever opens it: its id is of one mailbox.
  const itemKey = (scope: string, name: string, itemId: string) =>
    ['outlook-emulator', 'items', scope, name, itemId].join('/');

  function read<Value>(key: string, initial: Value): Value {
    if (!cache.has(key)) {
      const text = options.storage.getItem(key);
      // A cast: whatever stands under this key was written by `write` below.
      cache.set(key, text === null ? initial : (JSON.parse(text) as Value));
    }
    // A cast: the cache holds under a key what `write` was given for it.
    return cache.get(key) as Value;
  }

  function write(key: string, value: unknown): void {
    cache.set(key, value);
    options.storage.setItem(key, JSON.stringify(value));
    for (const listener of listeners) listener();
  }

  function remove(key: string): void {
    cache.delete(key);
    options.storage.removeItem(key);
    for (const listener of listeners) listener();
  }

  function slot<Value>(scope: string, name: string, initial: Value): Slot<Value> {
    return {
      read: (itemId) => read(itemKey(scope, name, itemId), initial),
      write: (itemId, value) => write(itemKey(scope, name, itemId), value),
      remove: (itemId) => remove(itemKey(scope, name, itemId)),
    };
  }

  function singleSlot<Value>(scope: string, name: string, initial: Value): SingleSlot<Value> {
    return {
      read: () => read(keyOf(scope, name), initial),
      write: (value) => write(keyOf(scope, name), value),
    };
  }

  const notifications = slot<readonly NotificationDetails[]>(options.addInId, 'notifications', []);
  const customProperties = slot<Readonly<Record<string, unknown>>>(options.addInId, 'custom-properties', {});
  const forgetItem = (itemId: string) => {
    customProperties.remove(itemId);
    notifications.remove(itemId);
  };
  return {
    customProperties,
    notifications,
    categories: slot<readonly string[]>('mailbox', 'categories', []),
    masterCategories: singleSlot('mailbox', 'master-categories', outlooksCategories),
    roamingSettings: singleSlot<Readonly<Record<string, string>>>(options.addInId, 'roaming-settings', {}),
    leaveItem: (itemId) => {
      const all = notifications.read(itemId);
      const kept = all.filter((notification) => notification.persistent === true);
      if (kept.length < all.length) notifications.write(itemId, kept);
    },
    sendItem: (draftKey, itemId) => {
      const properties = customProperties.read(draftKey);
      if (Object.keys(properties).length > 0) customProperties.write(itemId, properties);
      forgetItem(draftKey);
    },
    forgetItem,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The list that every new mailbox starts with. */
const outlooksCategories: readonly Category[] = [
  { displayName: 'Red category', color: 'Preset0' },
  { displayName: 'Orange category', color: 'Preset1' },
  { displayName: 'Yellow category', color: 'Preset3' },
  { displayName: 'Green category', color: 'Preset4' },
  { displayName: 'Blue category', color: 'Preset7' },
  { displayName: 'Purple category', color: 'Preset8' },
];
