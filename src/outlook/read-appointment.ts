import { mayBeShortened, type Message } from '#domain/message.ts';
import { isRoom } from '#domain/meeting.ts';
import { readAddress, readAddresses, readText } from './read-address.ts';
import { readMarking } from './read-marking.ts';
import { readMeeting, type ReadableMeeting } from './read-meeting.ts';

/** What is read of a meeting in the calendar of somebody who was asked to it; any part may be missing. */
export interface ReadableAppointment extends ReadableMeeting {
  readonly itemType?: unknown;
  readonly itemId?: unknown;
  readonly location?: unknown;
  readonly organizer?: unknown;
  readonly requiredAttendees?: unknown;
  readonly optionalAttendees?: unknown;
  readonly sensitivity?: unknown;
}

/** Copies a meeting that others arrange into a Message, who arranges it first. Undefined for anything else. */
export function readAppointment(item: ReadableAppointment | null | undefined): Message | undefined {
  if (!item || item.itemType !== 'appointment' || typeof item.subject !== 'string') return undefined;
  const meeting = readMeeting(item, 'appointment');
  if (!meeting) return undefined;
  const from = readAddress(item.organizer);
  const required = readAttendees(item.requiredAttendees, item.location);
  const optional = readAttendees(item.optionalAttendees, item.location);
  return {
    mode: 'read',
    itemId: readText(item.itemId),
    kind: 'meeting',
    meeting,
    ...readMarking({ sensitivity: item.sensitivity }),
    subject: item.subject,
    occurredAt: meeting.start,
    ...(from ? { from } : {}),
    to: required.people,
    cc: optional.people,
    mayHaveMoreRecipients: mayBeShortened(required.count) || mayBeShortened(optional.count),
  };
}

/** Without the rooms: Office tells a room from a person by no kind, but the meeting's place bears its name. */
export function readAttendees(list: unknown, location: unknown) {
  const entries: readonly unknown[] = Array.isArray(list) ? list : [];
  const place = typeof location === 'string' ? location : '';
  return {
    people: readAddresses(entries).filter(({ displayName }) => !isRoom(displayName, place)),
    count: entries.length,
  };
}
