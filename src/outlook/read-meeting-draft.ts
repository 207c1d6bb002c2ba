import { mayBeShortened, type Message, type MessageAddress } from '#domain/message.ts';
import { ask } from './ask.ts';
import { callOffice } from './call-office.ts';
import { readAddress } from './read-address.ts';
import { readAttendees } from './read-appointment.ts';
import { readLabel } from './read-label.ts';
import { readMarking } from './read-marking.ts';
import { readMeeting } from './read-meeting.ts';

/** What is read of Office's item while a meeting is arranged; any part may be missing, and any may refuse. */
export interface ReadableMeetingDraft {
  readonly itemType?: unknown;
  readonly subject?: unknown;
  readonly start?: unknown;
  readonly location?: unknown;
  readonly organizer?: unknown;
  readonly requiredAttendees?: unknown;
  readonly optionalAttendees?: unknown;
  readonly recurrence?: unknown;
  readonly seriesId?: unknown;
  readonly sensitivity?: unknown;
  readonly sensitivityLabel?: unknown;
  readonly getItemIdAsync?: Office.AppointmentCompose['getItemIdAsync'];
}

/**
 * The meeting as far as it is arranged by now. It is never saved to learn its id: that would put it into the calendar, and may
 * send it. Never rejects.
 */
export async function readMeetingDraft(
  item: ReadableMeetingDraft,
  { key, writer }: { readonly key: string; readonly writer?: MessageAddress },
): Promise<Message> {
  // Outlook takes three calls at a time.
  const [required, optional, location] = await Promise.all([
    ask(item.requiredAttendees),
    ask(item.optionalAttendees),
    ask(item.location),
  ]);
  const [subject, start, organizer] = await Promise.all([ask(item.subject), ask(item.start), ask(item.organizer)]);
  const [recurrence, itemId] = await Promise.all([ask(item.recurrence), readId(item)]);
  const [sensitivity, label] = await Promise.all([ask(item.sensitivity), readLabel(item.sensitivityLabel)]);
  const meeting = readMeeting({ subject, start, recurrence, seriesId: item.seriesId ?? null }, 'appointment');
  const to = readAttendees(required, location);
  const cc = readAttendees(optional, location);
  const from = readAddress(organizer) ?? writer;
  return {
    mode: 'draft',
    itemId: itemId ?? key,
    kind: 'meeting',
    ...(meeting ? { meeting } : {}),
    ...readMarking({ sensitivity, label }),
    subject: typeof subject === 'string' ? subject : '',
    occurredAt: meeting?.start ?? new Date().toISOString(),
    ...(from ? { from } : {}),
    to: to.people,
    cc: cc.people,
    mayHaveMoreRecipients: mayBeShortened(to.count) || mayBeShortened(cc.count),
  };
}

/** Refused until it is saved. */
async function readId(item: ReadableMeetingDraft): Promise<string | undefined> {
  if (typeof item.getItemIdAsync !== 'function') return undefined;
  const id = await callOffice<unknown>((callback) => item.getItemIdAsync?.(callback)).catch(() => undefined);
  return typeof id === 'string' && id !== '' ? id : undefined;
}
