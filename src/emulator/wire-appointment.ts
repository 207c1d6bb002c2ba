import type { Mailbox } from './wire.ts';

/** GET /emulator/appointments?mailbox=ADDRESS&search=WORDS → the earliest first, a row for each occurrence of a series */
export interface AppointmentList {
  readonly appointments: readonly AppointmentSummary[];
}

export interface AppointmentSummary {
  readonly id: string;
  readonly subject: string;
  readonly organizer?: Mailbox;
  /** The mailbox's own; nobody else may change it. */
  readonly isOrganizer: boolean;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
  readonly location: string;
  readonly isAllDay: boolean;
  readonly isOccurrence: boolean;
  readonly isCancelled: boolean;
}

/** GET /emulator/appointments/{id}?mailbox=ADDRESS */
export interface AppointmentContent extends AppointmentSummary {
  /** An EWS-like id, other in every mailbox. */
  readonly itemId: string;
  readonly itemClass: string;
  readonly normalizedSubject: string;
  readonly required: readonly Attendee[];
  readonly optional: readonly Attendee[];
  readonly sensitivity: 'normal' | 'personal' | 'private' | 'confidential';
  readonly dateTimeCreated: number;
  readonly dateTimeModified: number;
  readonly bodyText: string;
  readonly bodyHtml: string;
  /** Item id of the series in this mailbox; an occurrence has it. */
  readonly seriesId?: string;
  /** Of the series, on the series itself and on each occurrence. */
  readonly recurrence?: Recurrence;
}

export interface Attendee extends Mailbox {
  readonly response: MeetingResponse;
}

/** In the order of their numbers on Outlook's wire. */
export const meetingResponses = ['none', 'organizer', 'tentative', 'accepted', 'declined'] as const;
export type MeetingResponse = (typeof meetingResponses)[number];

/** As Outlook hands it to Office.js, which makes `item.recurrence` of it. */
export interface Recurrence {
  readonly recurrenceType: 'daily' | 'weekly' | 'monthly' | 'yearly';
  readonly recurrenceProperties: {
    readonly interval: number;
    readonly days?: readonly string[];
    readonly firstDayOfWeek?: string;
    readonly dayOfMonth?: number;
    readonly dayOfWeek?: string;
    readonly weekNumber?: string;
    readonly month?: string;
  };
  /** `offset` in minutes ahead of UTC. */
  readonly recurrenceTimeZone: { readonly name: string; readonly offset: number };
  /** In the recurrence's time zone; months count from 1. */
  readonly seriesTimeJson: SeriesTime;
}

export interface SeriesTime {
  readonly startYear: number;
  readonly startMonth: number;
  readonly startDay: number;
  readonly endYear?: number;
  readonly endMonth?: number;
  readonly endDay?: number;
  /** There only where the series never ends: Office.js takes `false` for the same. */
  readonly noEndDate?: true;
  readonly startTimeMin: number;
  readonly durationMin: number;
}

/** An appointment's id tells it from a message's. */
export const appointmentMark = 'meeting.';

export function isAppointmentId(id: string): boolean {
  return id.includes(`-${appointmentMark}`);
}

/** What a meeting request, an answer or a cancellation says of its meeting. */
export interface MeetingOfMessage {
  readonly start: number;
  readonly end: number;
  readonly location: string;
  /** Of a series as a whole. */
  readonly recurrence?: Recurrence;
  /** Item id, in this mailbox, of the series that the mail is about one occurrence of. */
  readonly seriesId?: string;
}

/** POST /emulator/appointments: what a colleague arranges in the window. It reaches calendars of the emulator and nothing else. */
export interface OutgoingMeeting {
  /** `save` keeps it in the organiser's calendar; `send` and `cancel` also tell whoever is asked to it. */
  readonly action: 'save' | 'send' | 'cancel';
  readonly organizer: Mailbox;
  /** Of the meeting in the organiser's calendar, once it is there. */
  readonly id?: string | undefined;
  readonly required: readonly Mailbox[];
  readonly optional: readonly Mailbox[];
  readonly subject: string;
  readonly location: string;
  readonly start: number;
  readonly end: number;
  readonly sensitivity: AppointmentContent['sensitivity'];
  readonly bodyText: string;
  readonly bodyHtml: string;
}

/** The ids of it in the organiser's calendar. */
export type SavedMeeting = Pick<AppointmentContent, 'id' | 'itemId'>;
