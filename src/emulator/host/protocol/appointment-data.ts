import {
  meetingResponses,
  type AppointmentContent,
  type Attendee,
  type MeetingOfMessage,
} from '../../wire-appointment.ts';
import type { Draft } from './draft.ts';
import { isSame } from './recipients.ts';
import { allows, type Permission } from './permission.ts';

const itemTypes = { read: 2, compose: 5 } as const;

/** A meeting that others arrange, as Office.js takes it: `to` are those who are required, `cc` those who are not. */
export function appointmentData(appointment: AppointmentContent, permission: Permission) {
  const itemType = itemTypes.read;
  if (!allows(permission, 'ReadItem')) return { itemType };
  const { organizer } = appointment;
  const others = appointment.required.filter(({ address }) => !organizer || !isSame(address, organizer.address));
  // On the web the organiser stands among those who are required too.
  const required = organizer ? [{ ...organizer, response: 'organizer' as const }, ...others] : others;
  return {
    itemType,
    id: appointment.itemId,
    itemClass: appointment.itemClass,
    subject: appointment.subject,
    normalizedSubject: appointment.normalizedSubject,
    organizer: organizer && attendee({ ...organizer, response: 'organizer' }),
    to: required.map(attendee),
    cc: appointment.optional.map(attendee),
    start: appointment.start,
    end: appointment.end,
    location: appointment.location,
    isAllDayEvent: appointment.isAllDay,
    sensitivity: appointment.sensitivity,
    dateTimeCreated: appointment.dateTimeCreated,
    dateTimeModified: appointment.dateTimeModified,
    attachments: [],
    entities: {},
    regExMatches: {},
    recurrence: appointment.recurrence ?? null,
    seriesId: appointment.seriesId ?? null,
  };
}

/** A meeting that is arranged here: everything else is asked for, call by call. */
export function meetingDraftData({ meeting }: Draft, permission: Permission) {
  const itemType = itemTypes.compose;
  return allows(permission, 'ReadItem') ? { itemType, seriesId: meeting?.appointment?.seriesId ?? null } : { itemType };
}

/** Of a mail about a meeting. A request has the recurrence of the series that it asks to; null where it asks to no series. */
export function meetingData(meeting: MeetingOfMessage, itemClass: string) {
  const { start, end, location, recurrence = null, seriesId = null } = meeting;
  const times = { start, end, location };
  return itemClass.endsWith('.Request') ? { ...times, recurrence, seriesId } : { ...times, seriesId };
}

function attendee({ name, address, response }: Attendee) {
  return { name, address, appointmentResponse: meetingResponses.indexOf(response) };
}
