import type { Message } from '#domain/message.ts';
import { askIfOpen, type IdentifiedItem, type ReadItem } from './ask-if-open.ts';
import { callOffice } from './call-office.ts';
import { changeCustomProperties, readCustomProperty, type ItemWithCustomProperties } from './custom-properties.ts';

/** What is used of Office's item and mailbox here; any part may be missing: phones have no categories. */
export interface CategorisedItem extends IdentifiedItem, ItemWithCustomProperties {
  readonly categories?: Partial<Office.Categories> | null;
}
export interface MailboxWithCategories {
  readonly masterCategories?: Partial<Pick<Office.MasterCategories, 'addAsync'>> | null;
}

export interface CategoriseOptions {
  readonly message: Message;
  /** One of Outlook's categories: `colour` is Office's `Preset0` to `Preset24`. */
  readonly category: { readonly name: string; readonly colour: string };
  readonly isLogged: boolean;
}

type Category = CategoriseOptions['category'];

/** `no-category`: the mailbox has no category of this name, and this add-in may not make one. */
export type Categorised = 'done' | 'no-category';

/** On which item it was put, since a forwarded one can have the property too, and the category's name at that time. */
interface Trace {
  readonly item: string;
  readonly category: string;
}

const property = 'acquaintLogged';

/**
 * Puts the category on the logged message that is open, with a property that tells of it; or takes both off. The colleague's
 * other categories stay as they are, and a message that has had this one and has it no more is left alone. Undefined where the
 * message isn't open any more, or Outlook has no categories for it. Never rejects.
 */
export async function categorise(
  readItem: ReadItem<CategorisedItem>,
  mailbox: MailboxWithCategories,
  { message, category, isLogged }: CategoriseOptions,
): Promise<Categorised | undefined> {
  return await askIfOpen(readItem, message, async (item) => {
    const trace = parseTrace(await readCustomProperty(item, property));
    const itemKey = message.internetMessageId ?? message.itemId;
    if ((trace?.item === itemKey) === isLogged) return 'done';
    if (isLogged) {
      const outcome = await addCategory(item, mailbox, category);
      if (outcome !== 'done') return outcome;
      const text = JSON.stringify({ item: itemKey, category: category.name } satisfies Trace);
      await changeCustomProperties(item, { [property]: text });
      return outcome;
    }
    await changeCustomProperties(item, { [property]: undefined });
    if (trace) await removeCategory(item, trace.category);
    return 'done';
  }).catch(() => undefined);
}

/** Puts it on an item, and makes it first where the mailbox hasn't got it. Undefined where Outlook has no categories. */
export async function addCategory(
  item: CategorisedItem,
  mailbox: MailboxWithCategories,
  category: Category,
): Promise<Categorised | undefined> {
  if (typeof item.categories?.addAsync !== 'function') return undefined;
  if (await addToItem(item, category.name)) return 'done';
  await create(mailbox, category);
  return (await addToItem(item, category.name)) ? 'done' : 'no-category';
}

/** Refused where the mailbox has no category of this name; not where the item has it already. */
async function addToItem({ categories }: CategorisedItem, name: string): Promise<boolean> {
  return await callOffice((callback) => categories?.addAsync?.([name], callback)).then(
    () => true,
    () => false,
  );
}

export async function removeCategory({ categories }: CategorisedItem, name: string): Promise<Categorised | undefined> {
  if (typeof categories?.removeAsync !== 'function') return undefined;
  // Refused where the colleague has taken it off.
  await callOffice((callback) => categories.removeAsync?.([name], callback)).catch(() => undefined);
  return 'done';
}

/** Asks for ReadWriteMailbox: without it Outlook refuses, and the colleague has to make the category. */
async function create({ masterCategories }: MailboxWithCategories, { name, colour }: Category): Promise<void> {
  if (typeof masterCategories?.addAsync !== 'function') return;
  const details = [{ displayName: name, color: colour }];
  await callOffice((callback) => masterCategories.addAsync?.(details, callback)).catch(() => undefined);
}

function parseTrace(text: unknown): Trace | undefined {
  try {
    const { item, category } = JSON.parse(String(text)) as Partial<Trace>; // a cast: each field is looked at before use
    return typeof item === 'string' && typeof category === 'string' ? { item, category } : undefined;
  } catch {
    return undefined;
  }
}
