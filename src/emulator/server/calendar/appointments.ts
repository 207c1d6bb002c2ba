import type { AppointmentContent, AppointmentSummary } from '../../wire-appointment.ts';
import type { Mailbox } from '../../wire.ts';
import { textToHtml } from '#mail/html-text.ts';
import { itemIdOf, keyIn, wireIdOf } from '../mail/mailbox.ts';
import { occurrenceKey, seriesKey } from './appointment-key.ts';
import type { CalendarSource } from './open-calendar.ts';
import type { CalendarEvent } from './read-event.ts';
import { localStarts } from './recurrence-rule.ts';
import { recurrenceOf } from './recurrence.ts';

/** One entry of a calendar: a meeting, an occurrence of a series, or the series as a whole. */
export interface Appointment {
  readonly key: string;
  readonly event: CalendarEvent;
  readonly start: number;
  readonly end: number;
  /** When it was to start before anybody moved it. */
  readonly original: number;
  /** The series that this is an occurrence of. */
  readonly series?: CalendarEvent;
}

/** One colleague's calendar, the earliest first; every word of the search has to stand in subject, place or people. */
export function listAppointments(source: CalendarSource, mailbox: string, search: string): AppointmentSummary[] {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  return appointmentsIn(source, mailbox)
    .filter(({ event }) => words.every((word) => textOf(event).includes(word)))
    .sort((a, b) => a.start - b.start)
    .map((appointment) => summaryOf(appointment, mailbox));
}

/** The meeting, occurrence or series of that id or item id, if it is in this calendar. */
export function findAppointment(source: CalendarSource, mailbox: string, id: string): Appointment | undefined {
  const key = keyIn(mailbox, id);
  return [...appointmentsIn(source, mailbox), ...seriesIn(source, mailbox)].find((each) => each.key === key);
}

export function readAppointment(source: CalendarSource, mailbox: string, id: string): AppointmentContent | undefined {
  const found = findAppointment(source, mailbox, id);
  return found && contentOf(found, mailbox);
}

/** The organiser's and the attendees' calendars hold a meeting; what is cancelled stays with the attendees alone. */
function isInCalendar(event: CalendarEvent, mailbox: string): boolean {
  const { organizer, isDraft, isCancelled } = event;
  if (organizer && isSame(organizer, mailbox)) return !isCancelled;
  if (isDraft) return false;
  const people = [event.organizer, ...event.required, ...event.optional];
  return people.some((person) => person !== undefined && isSame(person, mailbox));
}

function eventsIn({ events, isEverybodys }: CalendarSource, mailbox: string): CalendarEvent[] {
  return events.filter((event) => isEverybodys || isInCalendar(event, mailbox));
}

function appointmentsIn(source: CalendarSource, mailbox: string): Appointment[] {
  const all = eventsIn(source, mailbox);
  return all
    .filter(({ replaces }) => replaces === undefined)
    .flatMap((event) => {
      const { rule, start, uid } = event;
      if (!rule) return [appointmentOf(event, seriesKey(uid))];
      const replaced = new Map(all.filter((each) => each.uid === uid).map((each) => [each.replaces, each]));
      return localStarts(rule, start.local, start.toUtc).flatMap((local) => {
        const original = start.toUtc(local);
        if (event.excluded.includes(original)) return [];
        const occurrence = replaced.get(original) ?? { ...event, start: { ...start, local } };
        return [{ ...appointmentOf(occurrence, occurrenceKey(uid, original)), original, series: event }];
      });
    });
}

function seriesIn(source: CalendarSource, mailbox: string): Appointment[] {
  const series = eventsIn(source, mailbox).filter(({ rule, replaces }) => rule && replaces === undefined);
  return series.map((event) => appointmentOf(event, seriesKey(event.uid)));
}

function appointmentOf(event: CalendarEvent, key: string): Appointment {
  const start = event.start.toUtc(event.start.local);
  return { key, event, start, end: start + event.duration, original: start };
}

function summaryOf(appointment: Appointment, mailbox: string): AppointmentSummary {
  const { event, start, end, series } = appointment;
  return {
    id: wireIdOf(mailbox, appointment),
    subject: event.isCancelled ? `Cancelled: ${event.subject}` : event.subject,
    ...(event.organizer ? { organizer: event.organizer } : {}),
    isOrganizer: event.organizer === undefined || isSame(event.organizer, mailbox),
    ...{ start, end },
    location: event.location,
    isAllDay: event.isAllDay,
    isOccurrence: series !== undefined,
    isCancelled: event.isCancelled,
  };
}

function contentOf(appointment: Appointment, mailbox: string): AppointmentContent {
  const { event, series } = appointment;
  const repeated = series ?? event;
  return {
    ...summaryOf(appointment, mailbox),
    itemId: itemIdOf(mailbox, appointment),
    itemClass: series ? 'IPM.Appointment.Occurrence' : 'IPM.Appointment',
    normalizedSubject: event.subject,
    required: event.required,
    optional: event.optional,
    sensitivity: event.sensitivity,
    dateTimeCreated: event.created,
    dateTimeModified: event.modified,
    bodyText: event.text,
    bodyHtml: event.html ?? textToHtml(event.text),
    ...(series ? { seriesId: itemIdOf(mailbox, { key: seriesKey(event.uid) }) } : {}),
    ...(repeated.rule ? { recurrence: recurrenceOf(repeated.rule, repeated.start, repeated.duration) } : {}),
  };
}

function textOf({ subject, location, organizer, required, optional }: CalendarEvent): string {
  const people = [...(organizer ? [organizer] : []), ...required, ...optional];
  const names = people.map(({ name, address }) => `${name} ${address}`);
  return [subject, location, ...names].join('\n').toLowerCase();
}

function isSame({ address }: Mailbox, mailbox: string): boolean {
  return address.toLowerCase() === mailbox.trim().toLowerCase();
}
