import type { ContextChanges } from './context-changes.ts';
import type { HostCall } from './host-call.ts';

/** What else Mailbox 1.13 to 1.15 have and the npm build of Office.js lacks: most of it the window refuses, by name. */
(() => {
  type Members = Readonly<Record<string, number>>;

  // Outlook's numbers, but those of 9001 and more: these are the emulator's own.
  const labels: Members = { getAsync: 201, setAsync: 200 };
  const catalogue: Members = { getAsync: 199, getIsEnabledAsync: 202 };
  const written: Members = { sendAsync: 215, getItemClassAsync: 9002, getConversationIndexAsync: 9003 };
  const bodyWritten: Members = { prependOnSendAsync: 9001 };
  const read: Members = { getAsFileAsync: 9004 };

  // Casts: the parts before this one have put these there.
  const changes = Reflect.get(window, 'emulatorContextChanges') as ContextChanges;
  const host = Reflect.get(window, 'emulatorHostCall') as HostCall;
  const extended = new WeakMap<object, object>();

  changes.push((context) => {
    const mailbox: unknown = Reflect.get(context, 'mailbox');
    if (typeof mailbox !== 'object' || mailbox === null) return context;
    const later = Object.create(mailbox, { item: { get: () => itemOf(mailbox) } }) as object;
    return Object.create(context, {
      mailbox: { value: later, enumerable: true },
      sensitivityLabelsCatalog: { value: membersOf(catalogue), enumerable: true },
    }) as object;
  });

  function itemOf(mailbox: object): unknown {
    const item: unknown = Reflect.get(mailbox, 'item');
    if (typeof item !== 'object' || item === null) return item;
    const known = extended.get(item) ?? extend(item, Reflect.get(mailbox, 'initialData'));
    extended.set(item, known);
    return known;
  }

  function extend(item: object, initialData: unknown): object {
    const body = Reflect.get(item, 'body') as object; // a cast: every item has one
    if (typeof Reflect.get(body, 'setAsync') !== 'function') return Object.create(item, propertiesOf(read)) as object;
    const isMessage = Reflect.get(item, 'itemType') === 'message';
    const inReplyTo: unknown = Reflect.get(initialData as object, 'inReplyTo'); // a cast: there with every item
    return Object.create(item, {
      ...propertiesOf(written),
      sensitivityLabel: { value: membersOf(labels) },
      body: { value: Object.create(body, propertiesOf(bodyWritten)) as object },
      ...(isMessage ? { inReplyTo: { value: inReplyTo ?? null } } : {}),
    }) as object;
  }

  function membersOf(members: Members): object {
    return Object.create({}, propertiesOf(members)) as object;
  }

  function propertiesOf(members: Members): PropertyDescriptorMap {
    return Object.fromEntries(
      Object.entries(members).map(([name, id]) => [
        name,
        { value: (...args: unknown[]) => host.ask({ id, format: (data) => data }, args) },
      ]),
    );
  }
})();
