import type { AppointmentContent, OutgoingMeeting } from '../../wire-appointment.ts';
import { recipientFields, type Draft, type DraftContent } from '../protocol/draft.ts';
import { eventName } from '../protocol/events.ts';
import type { Form } from '../protocol/form.ts';
import { draftItem } from '../protocol/item.ts';
import type { MeetingDraft } from '../protocol/meeting-draft.ts';
import type { Front } from './front.ts';
import type { Functions } from './functions.ts';
import { createDraft } from './new-draft.ts';
import { createMeeting, openMeeting } from './new-meeting.ts';
import type { SessionCore } from './session.ts';
import { nothingSelected } from './view.ts';

/** The messages and meetings that are being written. */
export function createComposing(
  core: SessionCore,
  { front, functions }: { readonly front: Front; readonly functions: Functions },
) {
  const { view, client, memory, mailbox, push, update } = core;

  function openForm(form: Form): void {
    const draft =
      form.is === 'meeting'
        ? createMeeting(form, { organizer: mailbox, arrange })
        : createDraft(form, mailbox, view.read().opened);
    open(draft);
    functions.raise(draft.meeting ? 'OnNewAppointmentOrganizer' : 'OnNewMessageCompose', draftItem(draft));
    functions.raise(draft.meeting ? 'OnAppointmentOrganizer' : 'OnMessageCompose', draftItem(draft));
  }

  /** A meeting of the calendar that the colleague in front arranges. */
  function openAppointment(appointment: AppointmentContent): void {
    const present = view.read().drafts.find(({ content }) => content.read().itemId === appointment.itemId);
    if (present) {
      front.show({ frontDraft: present, ...nothingSelected });
      return;
    }
    const draft = openMeeting(appointment, { organizer: mailbox, arrange });
    open(draft);
    functions.raise('OnAppointmentOrganizer', draftItem(draft));
  }

  function open(draft: Draft): void {
    watchRecipients(draft);
    watchLabel(draft);
    if (draft.meeting) watchTime(draft, draft.meeting);
    const selection = draft.meeting?.appointment ? nothingSelected : {};
    front.show({ drafts: [...view.read().drafts, draft], frontDraft: draft, ...selection });
  }

  const arrange = async (meeting: OutgoingMeeting) => {
    const saved = await client.arrangeMeeting(meeting);
    update({ mailVersion: view.read().mailVersion + 1 });
    return saved;
  };

  function watchRecipients(draft: Draft): void {
    let before = draft.content.read();
    draft.content.subscribe(() => {
      const now = draft.content.read();
      const changed = draft.meeting ? changedAttendees(before, now) : changedFields(before, now);
      before = now;
      if (!Object.values(changed).some(Boolean)) return;
      if (view.read().frontDraft === draft) push('composing', eventName.recipientsChanged, [JSON.stringify(changed)]);
      functions.raise(
        draft.meeting ? 'OnAppointmentAttendeesChanged' : 'OnMessageRecipientsChanged',
        draftItem(draft),
        {
          type: eventName.recipientsChanged,
          changedRecipientFields: changed,
        },
      );
    });
  }

  function watchLabel(draft: Draft): void {
    let before = draft.content.read().label;
    draft.content.subscribe(() => {
      const { label } = draft.content.read();
      const isSame = label === before;
      before = label;
      if (isSame) return;
      const type = eventName.sensitivityLabelChanged;
      if (view.read().frontDraft === draft) push('composing', type, [JSON.stringify({ type })]);
      functions.raise('OnSensitivityLabelChanged', draftItem(draft), { type });
    });
  }

  function watchTime(draft: Draft, { details }: MeetingDraft): void {
    let before = details.read();
    details.subscribe(() => {
      const { start, end } = details.read();
      const isMoved = start !== before.start || end !== before.end;
      before = details.read();
      if (!isMoved) return;
      const times = { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
      const name = eventName.appointmentTimeChanged;
      if (view.read().frontDraft === draft) push('composing', name, [JSON.stringify(times)]);
      functions.raise('OnAppointmentTimeChanged', draftItem(draft), { type: name, ...times });
    });
  }

  /** The draft is gone: what was in front before comes back. */
  function remove(draft: Draft): void {
    const drafts = view.read().drafts.filter((other) => other !== draft);
    functions.leave(draft.key);
    if (view.read().frontDraft === draft) front.show({ drafts, frontDraft: undefined });
    else update({ drafts });
  }

  function discard(draft: Draft): void {
    remove(draft);
    const { itemId } = draft.content.read();
    if (!draft.meeting || itemId === undefined) memory.forgetItem(draft.key);
    else if (itemId !== draft.key) memory.sendItem(draft.key, itemId);
  }

  return { openForm, openAppointment, arrange, remove, discard };
}

function changedFields(before: DraftContent, now: DraftContent): Readonly<Record<string, boolean>> {
  return Object.fromEntries(recipientFields.map((field) => [field, !isSameList(before[field], now[field])]));
}

function changedAttendees(before: DraftContent, now: DraftContent): Readonly<Record<string, boolean>> {
  const { to, cc } = changedFields(before, now);
  return { requiredAttendees: to === true, optionalAttendees: cc === true, resources: false };
}

function isSameList(a: DraftContent['to'], b: DraftContent['to']): boolean {
  return a.length === b.length && a.every(({ address }, index) => address === b[index]?.address);
}
