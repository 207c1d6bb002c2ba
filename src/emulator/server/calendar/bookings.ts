import { randomUUID } from 'node:crypto';
import { AppError } from '#domain/app-error.ts';
import type { Attendee, OutgoingMeeting, SavedMeeting } from '../../wire-appointment.ts';
import type { Mailbox } from '../../wire.ts';
import { itemIdOf, wireIdOf } from '../mail/mailbox.ts';
import type { PostOffice } from '../sending/post-office.ts';
import { seriesKey } from './appointment-key.ts';
import { findAppointment, type Appointment } from './appointments.ts';
import type { CalendarSource } from './open-calendar.ts';
import type { CalendarEvent } from './read-event.ts';
import { writeEvent } from './write-event.ts';

export interface Bookings {
  /** The calendars that were opened, and what was arranged since: for as long as the process lives. */
  readonly calendar: CalendarSource;
  readonly arrange: (meeting: OutgoingMeeting) => SavedMeeting;
}

/** Keeps what colleagues arrange in the window, and has the mails about it delivered. */
export function createBookings(opened: CalendarSource, postOffice: PostOffice): Bookings {
  let events = opened.events;
  const calendar: CalendarSource = {
    ...opened,
    get events() {
      return events;
    },
  };

  function arrange(meeting: OutgoingMeeting): SavedMeeting {
    const organizer = meeting.organizer.address;
    const present = meeting.id === undefined ? undefined : findAppointment(calendar, organizer, meeting.id);
    if (meeting.id !== undefined && !present) throw new AppError('not-found', 'This meeting is no longer there.');
    const { isDraft = true, ...event } = eventOf(meeting, present);
    const next = { ...event, ...(isDraft && meeting.action === 'save' ? { isDraft } : {}) };
    events = [...events.filter((each) => each.uid !== next.uid || each.replaces !== next.replaces), next];
    if (meeting.action !== 'save') tell(meeting, next);
    const key = present?.key ?? seriesKey(next.uid);
    return { id: wireIdOf(organizer, { key }), itemId: itemIdOf(organizer, { key }) };
  }

  function tell(meeting: OutgoingMeeting, event: CalendarEvent): void {
    const { organizer: from, required: to, optional: cc, bodyText, bodyHtml } = meeting;
    if (to.length + cc.length === 0) return;
    const isCancelled = meeting.action === 'cancel';
    const method = isCancelled ? 'CANCEL' : 'REQUEST';
    const subject = isCancelled ? `Cancelled: ${meeting.subject}`.slice(0, longestSubject) : meeting.subject;
    const parts = { bodyText, bodyHtml, headers: {}, attachments: [], bcc: [] };
    postOffice.send({ from, to, cc, subject, ...parts }, { method, text: writeEvent(event, method) });
  }

  return { calendar, arrange };
}

const longestSubject = 255;

function eventOf(meeting: OutgoingMeeting, present: Appointment | undefined): CalendarEvent {
  const { organizer, start, end, subject, location, bodyText: text, bodyHtml: html, sensitivity } = meeting;
  const now = Date.now();
  const before = present?.event;
  const answers = new Map(
    [...(before?.required ?? []), ...(before?.optional ?? [])].map((each) => [each.address, each]),
  );
  // Who has answered is asked again about another time.
  const isMoved = present !== undefined && (present.start !== start || present.end !== end);
  const asked = (list: readonly Mailbox[]) =>
    list.map(({ name, address }): Attendee => {
      const response = isMoved ? 'none' : (answers.get(address)?.response ?? 'none');
      return { name, address, response };
    });
  return {
    ...(before ?? {
      ...{ uid: `${randomUUID()}@${organizer.address.split('@')[1] ?? ''}`, isDraft: true },
      ...{ isAllDay: false, created: now, excluded: [] },
    }),
    ...(present?.series ? { replaces: present.original } : {}),
    ...{ organizer, subject, location, sensitivity, text, html, modified: now },
    required: asked(meeting.required),
    optional: asked(meeting.optional),
    start: before && present.start === start ? before.start : { local: start, zone: 'UTC', toUtc: (local) => local },
    duration: end - start,
    isCancelled: meeting.action === 'cancel',
  };
}
