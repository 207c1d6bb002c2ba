import { isAppointmentId, type AppointmentContent } from '../../wire-appointment.ts';
import type { MessageContent, MessageSummary } from '../../wire.ts';
import { mostSelected } from '../protocol/selected-message.ts';
import type { Front } from './front.ts';
import type { Session, SessionCore } from './session.ts';
import type { Reading } from './view.ts';

/** The message or meeting that is read: chosen in the list, or opened by an add-in in a window of its own. */
export function createReading(
  { view, client, mailbox, update }: SessionCore,
  front: Front,
  openOwn: (appointment: AppointmentContent) => void,
): Pick<Session, 'select' | 'selectMany' | 'openSeries'> & {
  readonly openMessage: (itemId: string) => Promise<boolean>;
  readonly loadMessage: (itemId: string) => Promise<MessageContent | undefined>;
} {
  const addressOpen = () => (view.read().opened ?? mailbox).address;
  const load = (id: string) => client.getMessage(addressOpen(), id);

  async function select(id: string | undefined): Promise<void> {
    const before = view.read();
    if (id === before.selectedId && before.several.length === 0) {
      if (before.frontDraft) front.show({ frontDraft: undefined });
      return;
    }
    const reading: Reading = id === undefined ? { is: 'empty' } : { is: 'loading' };
    front.show({ selectedId: id, several: none, reading, isHeaderExpanded: false, frontDraft: undefined });
    if (id === undefined) return;
    const loaded = await read(id);
    if (view.read().selectedId !== id) return;
    // What a delegate may change of another's calendar is not tried here: they read it.
    if (loaded.is === 'appointment' && loaded.content.isOrganizer && !view.read().opened) {
      openOwn(loaded.content);
      return;
    }
    update({ reading: loaded });
    front.tell('reading');
  }

  function selectMany(messages: readonly MessageSummary[]): void {
    if (messages.length < 2) {
      void select(messages[0]?.id);
      return;
    }
    const several = messages.slice(0, mostSelected);
    const reading: Reading = { is: 'several' };
    front.show({ selectedId: undefined, several, reading, isHeaderExpanded: false, frontDraft: undefined });
  }

  function read(id: string): Promise<Reading> {
    const opened: Promise<Reading> = isAppointmentId(id)
      ? client.getAppointment(addressOpen(), id).then((content) => ({ is: 'appointment', content }))
      : load(id).then((content) => ({ is: 'ready', content }));
    return opened.catch((error: unknown): Reading => ({
      is: 'unreadable',
      problem: error instanceof Error ? error.message : '',
    }));
  }

  async function openMessage(itemId: string): Promise<boolean> {
    const { reading } = view.read();
    // Office.js hands an id over in its EWS form, whatever form it was given.
    if (reading.is === 'ready' && ewsForm(reading.content.itemId) === ewsForm(itemId)) {
      update({ popOut: reading.content });
      return true;
    }
    const popOut = isAppointmentId(wireIdIn(itemId))
      ? await client.getAppointment(addressOpen(), itemId).catch(() => undefined)
      : await loadMessage(itemId);
    if (popOut) update({ popOut });
    return popOut !== undefined;
  }

  const loadMessage = (itemId: string) => load(itemId).catch(() => undefined);

  async function openSeries(itemId: string): Promise<void> {
    const series = await client.getAppointment(addressOpen(), itemId);
    await select(series.id);
  }

  return { select, selectMany, openSeries, openMessage, loadMessage };
}

const none: readonly MessageSummary[] = [];

/** The id that an item id of this emulator's is made of; the text itself where it is another's. */
function wireIdIn(itemId: string): string {
  try {
    return atob(ewsForm(itemId).slice('AAMk'.length));
  } catch {
    return itemId;
  }
}

function ewsForm(itemId: string): string {
  return itemId.replaceAll('-', '/').replaceAll('_', '+');
}
