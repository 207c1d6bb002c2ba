import { AppError } from '#domain/app-error.ts';
import { callOffice } from './call-office.ts';

/** What the add-in keeps with an item in this mailbox; the method may be missing. */
export interface ItemWithCustomProperties {
  readonly loadCustomPropertiesAsync?: Office.MessageRead['loadCustomPropertiesAsync'];
}

/** Undefined where there is none, or none can be read. Never rejects. */
export async function readCustomProperty(item: ItemWithCustomProperties, name: string): Promise<unknown> {
  try {
    const value: unknown = (await load(item)).get(name);
    return value;
  } catch {
    return undefined;
  }
}

const underWay = new WeakMap<object, Promise<void>>();

/** Sets these, and removes those whose value is undefined: one change of an item after the other, since Outlook saves all that was loaded. */
export async function changeCustomProperties(
  item: ItemWithCustomProperties,
  changes: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const before = underWay.get(item) ?? Promise.resolve();
  const changing = before.catch(() => undefined).then(async () => change(item, changes));
  underWay.set(item, changing);
  await changing;
}

async function change(
  item: ItemWithCustomProperties,
  changes: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const properties = await load(item);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) properties.remove(name);
    else properties.set(name, value);
  }
  await callOffice((callback) => properties.saveAsync(callback));
}

async function load(item: ItemWithCustomProperties): Promise<Office.CustomProperties> {
  if (typeof item.loadCustomPropertiesAsync !== 'function') {
    throw new AppError('internal', 'Outlook keeps no properties with an item here');
  }
  return callOffice<Office.CustomProperties>((callback) => item.loadCustomPropertiesAsync?.(callback));
}
