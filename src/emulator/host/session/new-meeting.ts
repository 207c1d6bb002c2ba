import type { AppointmentContent, OutgoingMeeting, SavedMeeting } from '../../wire-appointment.ts';
import { textOfHtml } from '../protocol/body-text.ts';
import { changeDraft, emptyContent, type Draft, type DraftContent } from '../protocol/draft.ts';
import type { MeetingForm } from '../protocol/form.ts';
import type { MeetingDetails } from '../protocol/meeting-draft.ts';
import { addRecipients } from '../protocol/recipients.ts';
import { createStore } from '../protocol/store.ts';

type Organizer = { readonly address: string; readonly displayName: string };

interface MeetingOptions {
  readonly organizer: Organizer;
  readonly arrange: (meeting: OutgoingMeeting) => Promise<SavedMeeting>;
}

const halfHour = 1_800_000; // milliseconds

/** A meeting to be arranged; without a time it takes the next half hour. */
export function createMeeting(form: MeetingForm, options: MeetingOptions): Draft {
  const start = form.start ?? (Math.floor(Date.now() / halfHour) + 1) * halfHour;
  const end = Math.max(start, form.end ?? start + halfHour);
  const filled = {
    to: addRecipients([], form.required),
    cc: addRecipients([], form.optional),
    subject: form.subject,
    bodyHtml: form.bodyHtml,
  };
  return draftOf({ content: filled, details: { start, end, location: form.location, sensitivity: 'normal' } }, options);
}

/** A meeting of the calendar, to be changed. */
export function openMeeting(appointment: AppointmentContent, options: MeetingOptions): Draft {
  const { required, optional, subject, bodyHtml, itemId, start, end, location, sensitivity } = appointment;
  const plain = (list: AppointmentContent['required']) => list.map(({ name, address }) => ({ name, address }));
  const content = { to: plain(required), cc: plain(optional), subject, bodyHtml, itemId };
  return draftOf({ content, details: { start, end, location, sensitivity }, appointment }, options);
}

interface Filled {
  readonly content: Partial<DraftContent>;
  readonly details: MeetingDetails;
  readonly appointment?: AppointmentContent;
}

function draftOf({ content, details, appointment }: Filled, { organizer, arrange }: MeetingOptions): Draft {
  const draft: Draft = {
    // The add-in's own data of a meeting of the calendar is kept under its item id.
    key: appointment?.itemId ?? crypto.randomUUID(),
    title: appointment ? 'Meeting' : 'New meeting',
    composeType: 'newMail',
    content: createStore<DraftContent>({ ...emptyContent, ...content }),
    meeting: {
      details: createStore(details),
      ...(appointment ? { appointment } : {}),
      save: async () => {
        const { itemId } = await arrange(outgoingMeeting(draft, organizer, 'save'));
        changeDraft(draft, { itemId });
        return itemId;
      },
    },
  };
  return draft;
}

export function outgoingMeeting(
  { content, meeting }: Draft,
  organizer: Organizer,
  action: OutgoingMeeting['action'],
): OutgoingMeeting {
  if (!meeting) throw new Error('A message is no meeting.');
  const { to: required, cc: optional, subject, bodyHtml, itemId } = content.read();
  return {
    action,
    organizer: { name: organizer.displayName, address: organizer.address },
    id: itemId,
    ...{ required, optional, subject, bodyHtml },
    bodyText: textOfHtml(bodyHtml),
    ...meeting.details.read(),
  };
}
