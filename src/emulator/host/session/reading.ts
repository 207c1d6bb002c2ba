import type { Front } from './front.ts';
import type { Session, SessionCore } from './session.ts';
import type { Reading } from './view.ts';

/** The message that is read: chosen in the list, or opened by an add-in in a window of its own. */
export function createReading(
  { view, client, mailbox, update }: SessionCore,
  front: Front,
): Pick<Session, 'select'> & { readonly openMessage: (itemId: string) => Promise<boolean> } {
  const load = (id: string) => client.getMessage(mailbox.address, id);

  async function select(id: string | undefined): Promise<void> {
    const before = view.read();
    if (id === before.selectedId) {
      if (before.frontDraft) front.show({ frontDraft: undefined });
      return;
    }
    const reading: Reading = id === undefined ? { is: 'empty' } : { is: 'loading' };
    front.show({ selectedId: id, reading, isHeaderExpanded: false, frontDraft: undefined });
    if (id === undefined) return;
    const loaded = await read(id);
    if (view.read().selectedId !== id) return;
    update({ reading: loaded });
    front.tell('reading');
  }

  function read(id: string): Promise<Reading> {
    return load(id).then(
      (content): Reading => ({ is: 'ready', content }),
      (error: unknown): Reading => ({ is: 'unreadable', problem: error instanceof Error ? error.message : '' }),
    );
  }

  async function openMessage(itemId: string): Promise<boolean> {
    const { reading } = view.read();
    // Office.js hands an id over in its EWS form, whatever form it was given.
    if (reading.is === 'ready' && ewsForm(reading.content.itemId) === ewsForm(itemId)) {
      update({ popOut: reading.content });
      return true;
    }
    const popOut = await load(itemId).catch(() => undefined);
    if (popOut) update({ popOut });
    return popOut !== undefined;
  }

  return { select, openMessage };
}

function ewsForm(itemId: string): string {
  return itemId.replaceAll('-', '/').replaceAll('_', '+');
}
