import { createHash } from 'node:crypto';
import { appointmentMark } from '../../wire-appointment.ts';

/** What the ids of a meeting or a whole series are made of: it stays when the time changes. */
export function seriesKey(uid: string): string {
  return appointmentMark + createHash('sha256').update(uid).digest('hex').slice(0, 20);
}

/** Of one occurrence, by its start before anybody moved it. */
export function occurrenceKey(uid: string, originalStart: number): string {
  return `${seriesKey(uid)}.${Math.round(originalStart / 60_000).toString(36)}`;
}
