import type { SensitivityLabel } from '#domain/marking.ts';
import { ask } from './ask.ts';

/**
 * The sensitivity label of what is written (Mailbox 1.13): Outlook tells its id, and its name by the list of the institution's labels. Undefined where there
 * is none, or the client doesn't tell. Never rejects.
 */
export async function readLabel(field: unknown): Promise<SensitivityLabel | undefined> {
  const id = await ask(field);
  if (typeof id !== 'string' || id === '') return undefined;
  const name = findName(await ask(Office.context.sensitivityLabelsCatalog), id.toLowerCase());
  return { id: id.toLowerCase(), ...(name === undefined ? {} : { name }) };
}

/** Labels may have others below them. */
function findName(labels: unknown, wanted: string): string | undefined {
  if (!Array.isArray(labels)) return undefined;
  for (const label of labels as readonly unknown[]) {
    const { id, name, children } = (label ?? {}) as Readonly<Record<string, unknown>>; // a cast: each is looked at
    const isIt = typeof id === 'string' && id.toLowerCase() === wanted && typeof name === 'string' && name !== '';
    const found = isIt ? name : findName(children, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}
