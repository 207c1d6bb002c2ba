import type { AppointmentContent } from '../../wire-appointment.ts';
import type { Draft } from './draft.ts';
import type { Store } from './store.ts';

/** What a meeting has beside what every draft has; who is required is in `to` there, who is not in `cc`. */
export interface MeetingDraft {
  readonly details: Store<MeetingDetails>;
  /** As it stood in the calendar when it was opened. */
  readonly appointment?: AppointmentContent;
  /** Keeps it in the calendar, and gives its item id; nobody is told. */
  readonly save: () => Promise<string>;
}

export interface MeetingDetails {
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
  readonly location: string;
  readonly sensitivity: AppointmentContent['sensitivity'];
}

/** Another start takes the end with it, as Outlook does. */
export function moveStart({ details }: MeetingDraft, start: number): void {
  const before = details.read();
  details.write({ ...before, start, end: start + before.end - before.start });
}

/** An end before the start is the start. */
export function moveEnd({ details }: MeetingDraft, end: number): void {
  const before = details.read();
  details.write({ ...before, end: Math.max(before.start, end) });
}

/** True for a meeting of the calendar that nobody has changed since it was opened. */
export function isUntouched({ meeting, content }: Draft): boolean {
  const appointment = meeting?.appointment;
  if (!meeting || !appointment) return false;
  const { to, cc, typed, subject, bodyHtml } = content.read();
  const { start, end, location, sensitivity } = meeting.details.read();
  const isSameList = (a: readonly { address: string }[], b: readonly { address: string }[]) =>
    a.length === b.length && a.every(({ address }, index) => address === b[index]?.address);
  return (
    isSameList(to, appointment.required) &&
    isSameList(cc, appointment.optional) &&
    Object.values(typed).every((text) => text === '') &&
    subject === appointment.subject &&
    bodyHtml === appointment.bodyHtml &&
    start === appointment.start &&
    end === appointment.end &&
    location === appointment.location &&
    sensitivity === appointment.sensitivity
  );
}
