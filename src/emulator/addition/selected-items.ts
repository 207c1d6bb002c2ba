import type { ContextChanges } from './context-changes.ts';
import type { HostCall } from './host-call.ts';

/** Several messages at once, which the npm build of Office.js lacks: Mailbox 1.13 to 1.15. */
(() => {
  type Handler = (event: { readonly type: string }) => void;

  /** As much of Office.js's own mailbox as a loaded item is made with. */
  interface OutlookAppOm {
    initialData: object | null;
    item: object | null;
    readonly initialize: (data: object) => void;
    readonly addHandlerAsync: (...args: unknown[]) => void;
    readonly removeHandlerAsync: (...args: unknown[]) => void;
  }

  const event = { name: 'olkSelectedItemsChanged', id: 53 } as const;
  // Casts: the parts before this one have put these there.
  const changes = Reflect.get(window, 'emulatorContextChanges') as ContextChanges;
  const host = Reflect.get(window, 'emulatorHostCall') as HostCall;
  const handlers = new Set<Handler>();

  changes.push((context) => {
    // A cast: in a dialog there is no mailbox.
    const mailbox = Reflect.get(context, 'mailbox') as OutlookAppOm | undefined;
    if (!mailbox) return context;
    const eventTypes = Reflect.get(Reflect.get(window, 'Office') as object, 'EventType') as object; // casts: office.js ran
    Reflect.set(eventTypes, 'SelectedItemsChanged', event.name);
    const extended = Object.create(mailbox, {
      getSelectedItemsAsync: { value: (...args: unknown[]) => host.ask({ id: 196 }, args) },
      loadItemByIdAsync: {
        value: (itemId: unknown, ...args: unknown[]) =>
          host.ask({ id: 211, parameters: { itemId }, format: (data) => loadedItem(mailbox, String(data)) }, args),
      },
      addHandlerAsync: { value: (...args: unknown[]) => addHandler(mailbox, args) },
      removeHandlerAsync: { value: (...args: unknown[]) => removeHandler(mailbox, args) },
    }) as object;
    return Object.create(context, { mailbox: { value: extended, enumerable: true } }) as object;
  });

  function addHandler(mailbox: OutlookAppOm, args: readonly unknown[]): void {
    const [type, handler, ...rest] = args;
    if (type !== event.name || typeof handler !== 'function') {
      mailbox.addHandlerAsync(...args);
      return;
    }
    handlers.add(handler as Handler); // a cast: called as every handler is
    const onEvent = () => handlers.forEach((each) => each({ type: event.name }));
    if (handlers.size === 1) host.listen({ ...event, onEvent, args: rest });
    else queueMicrotask(() => callBack(rest));
  }

  function removeHandler(mailbox: OutlookAppOm, args: readonly unknown[]): void {
    if (args[0] !== event.name) {
      mailbox.removeHandlerAsync(...args);
      return;
    }
    handlers.clear();
    host.ignore({ ...event, args: args.slice(1) });
  }

  function callBack(args: readonly unknown[]): void {
    const callback = args.find((argument) => typeof argument === 'function');
    if (callback) Reflect.apply(callback, undefined, [{ status: 'succeeded' }]);
  }

  const properties = [
    ...['itemId', 'itemType', 'itemClass', 'subject', 'normalizedSubject', 'internetMessageId', 'conversationId'],
    ...['from', 'sender', 'to', 'cc', 'dateTimeCreated', 'dateTimeModified', 'attachments', 'start', 'end', 'location'],
  ];
  const methods = ['getAllInternetHeadersAsync', 'getAttachmentContentAsync'];
  const surfaces: Readonly<Record<string, readonly string[]>> = {
    body: ['getAsync'],
    categories: ['getAsync', 'addAsync', 'removeAsync'],
  };

  /** Made as Office.js makes the item in front, which stays what it is; its calls say whom they are about. */
  function loadedItem(mailbox: OutlookAppOm, json: string): object {
    const { initialData, item: front } = mailbox;
    mailbox.initialize(JSON.parse(json) as object); // a cast: initial data
    const item = mailbox.item ?? {};
    // Office.js takes its permission from there, and with nothing in front it would have none.
    mailbox.initialData = initialData ?? mailbox.initialData;
    mailbox.item = front;
    const itemId = String(Reflect.get(item, 'itemId'));
    const taken = (holder: object, names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [name, bound(holder, name, itemId)]));
    return {
      ...taken(item, [...properties, ...methods]),
      ...Object.fromEntries(
        Object.entries(surfaces).map(([name, names]) => [name, taken(Reflect.get(item, name) as object, names)]),
      ),
      unloadAsync: (...args: unknown[]) => {
        host.about(itemId, () => host.ask({ id: 212 }, args));
        if (mailbox.item === front) mailbox.initialData = initialData;
      },
    };
  }

  function bound(holder: object, name: string, itemId: string): unknown {
    const value: unknown = Reflect.get(holder, name);
    if (typeof value !== 'function') return value;
    return (...args: unknown[]): unknown => host.about(itemId, () => Reflect.apply(value, holder, args) as unknown);
  }
})();
