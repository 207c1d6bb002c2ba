import type { FrameNameAddition } from '../wire-frame.ts';
import type { ContextChanges } from './context-changes.ts';

/** Makes Office.js that of the client whose profile the window has: says so, and lacks what that client lacks. */
(() => {
  const client = clientInName(window.name);
  if (!client) return;
  // A cast: context-changes.ts has put it there.
  const changes = Reflect.get(window, 'emulatorContextChanges') as ContextChanges;
  const { hostName, hostVersion, platform, missing } = client;
  const shown = new WeakMap<object, object>();

  changes.push((context) => {
    const lacking = without(
      context,
      missing.map((path) => path.split('.')),
    );
    const named = Object.create(lacking, {
      platform: { value: platform, enumerable: true },
      diagnostics: { value: { host: 'Outlook', platform, version: hostVersion }, enumerable: true },
    }) as object;
    const mailbox: unknown = Reflect.get(lacking, 'mailbox');
    if (typeof mailbox !== 'object' || mailbox === null) return named;
    if (missing.includes('mailbox.getSelectedItemsAsync')) forgetEvent('SelectedItemsChanged');
    if (missing.includes('mailbox.item.sensitivityLabel')) forgetEvent('SensitivityLabelChanged');
    const inWeb = platform === 'OfficeOnline' ? { OWAView: 'ThreeColumns' } : {};
    const value = Object.create(mailbox, { diagnostics: { value: { hostName, hostVersion, ...inWeb } } }) as object;
    return Object.create(named, { mailbox: { value, enumerable: true } }) as object;
  });

  /** Office.js's members can't be deleted: what stands before them hides those of these paths. */
  function without(holder: object, paths: readonly (readonly string[])[]): object {
    const hidden: PropertyDescriptorMap = {};
    for (const name of new Set(paths.map(([first = '']) => first))) {
      const inside = paths.filter(([first]) => first === name).map(([, ...rest]) => rest);
      if (inside.some(({ length }) => length === 0)) hidden[name] = { value: undefined };
      else hidden[name] = { get: () => hide(Reflect.get(holder, name), inside) };
    }
    return Object.create(holder, hidden) as object;
  }

  function hide(value: unknown, paths: readonly (readonly string[])[]): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const known = shown.get(value) ?? without(value, paths);
    shown.set(value, known);
    return known;
  }

  function forgetEvent(name: string): void {
    const office = Reflect.get(window, 'Office') as object; // a cast: office.js has run
    const eventTypes: unknown = Reflect.get(office, 'EventType');
    if (typeof eventTypes === 'object' && eventTypes !== null) {
      Reflect.deleteProperty(eventTypes, name);
    }
  }

  function clientInName(name: string): FrameNameAddition['client'] | undefined {
    try {
      // A cast: the window writes the frame's name.
      return (JSON.parse(name) as Partial<FrameNameAddition>).client;
    } catch {
      return undefined; // not a frame of the window's
    }
  }
})();
