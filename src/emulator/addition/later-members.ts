import type { ContextChanges } from './context-changes.ts';
import type { HostCall } from './host-call.ts';

/** What else Mailbox 1.13 to 1.15 have and the npm build of Office.js lacks: most of it the window refuses, by name. */
(() => {
  type Members = Readonly<Record<string, number>>;

  // Outlook's numbers, but those of 9001 and more: these are the emulator's own.
  const catalogue: Members = { getAsync: 199, getIsEnabledAsync: 202 };
  const written: Members = { sendAsync: 215, getItemClassAsync: 9002, getConversationIndexAsync: 9003 };
  const bodyWritten: Members = { prependOnSendAsync: 9001 };
  const read: Members = { getAsFileAsync: 9004 };

  // Casts: the parts before this one have put these there.
  const changes = Reflect.get(window, 'emulatorContextChanges') as ContextChanges;
  const host = Reflect.get(window, 'emulatorHostCall') as HostCall;
  const labelChanged = { name: 'olkSensitivityLabelChanged', id: 54 } as const;
  const extended = new WeakMap<object, object>();

  changes.push((context) => {
    const mailbox: unknown = Reflect.get(context, 'mailbox');
    if (typeof mailbox !== 'object' || mailbox === null) return context;
    const office = Reflect.get(window, 'Office') as object; // a cast: office.js has run
    Reflect.set(Reflect.get(office, 'EventType') as object, 'SensitivityLabelChanged', labelChanged.name); // a cast: as above
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
      sensitivityLabel: { value: labelOf() },
      addHandlerAsync: { value: (...args: unknown[]) => addHandler(item, args) },
      body: { value: Object.create(body, propertiesOf(bodyWritten)) as object },
      ...(isMessage ? { inReplyTo: { value: inReplyTo ?? null } } : {}),
    }) as object;
  }

  function labelOf(): object {
    return Object.create(membersOf({ getAsync: 201 }), {
      setAsync: {
        value: (label: unknown, ...args: unknown[]) => {
          const sensitivityLabelID: unknown =
            typeof label === 'object' && label !== null ? Reflect.get(label, 'id') : label;
          host.ask({ id: 200, parameters: { sensitivityLabelID } }, args);
        },
      },
    }) as object;
  }

  function addHandler(item: object, args: readonly unknown[]): void {
    const [type, handler, ...rest] = args;
    if (type === labelChanged.name && typeof handler === 'function') {
      const onEvent = () => void Reflect.apply(handler, undefined, [{ type }]);
      host.listen({ ...labelChanged, onEvent, args: rest });
    } else Reflect.apply(Reflect.get(item, 'addHandlerAsync') as () => void, item, args); // a cast: every item has it
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
