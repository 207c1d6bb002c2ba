import { resolveMailbox } from './mailbox.ts';

/**
 * What a message is about when it is a meeting: an entry of the calendar, or a mail that asks for, answers or cancels one.
 * Dates are ISO 8601 in UTC.
 */
export interface Meeting {
  readonly form: 'appointment' | MeetingMail;
  readonly start: string;
  readonly isCancelled: boolean;
  /** Absent for a meeting that takes place once. */
  readonly series?: MeetingSeries;
}

export type MeetingMail = 'request' | 'response' | 'cancellation';

export interface MeetingSeries {
  /** In this calendar; absent on the series itself, and in mails. */
  readonly id?: string;
  /** When it began, as its recurrence gives it: local to where it was arranged, for example `2026-03-02T10:00`. Absent where it isn't told. */
  readonly start?: string;
}

export interface IdentifiedMeeting extends Pick<Meeting, 'start' | 'series'> {
  readonly organiser?: string | undefined;
  /** Where the meeting is an entry of a calendar that can be told from others. */
  readonly entry?: { readonly mailbox: string; readonly itemId: string } | undefined;
}

/**
 * The texts whose hashes tell meetings apart: two copies of one, in whoever's mailbox, have one in common. A series is one
 * meeting, so its occurrences carry the series' keys alone. Nothing else is alike in two copies: Office gives no iCalendar
 * UID, and an id of Exchange's is another in each mailbox.
 *
 * - By organiser and time: what a mail and every attendee's copy know, as long as the time stays.
 * - By its place in one calendar: it stays when the time changes, and is nothing to another mailbox.
 *
 * A runtime without cryptography (classic Outlook's for events) hashes none of this: pane and ribbon have them hashed, and
 * leave the hashes with the mark of a meeting that is logged when it is sent, with the time for which they hold.
 */
export function meetingKeyTexts({ organiser, start, series, entry }: IdentifiedMeeting): string[] {
  const organiserAddress = resolveMailbox(organiser ?? '')?.emailAddress;
  const mailbox = resolveMailbox(entry?.mailbox ?? '')?.emailAddress;
  const id = comparableId(series?.id ?? entry?.itemId ?? '');
  const minute = Math.floor(Date.parse(start) / 60_000) * 60_000;
  const texts: string[] = [];
  if (organiserAddress && series?.start !== undefined)
    texts.push(['series', organiserAddress, series.start.slice(0, lengthToMinute)].join('\n'));
  if (organiserAddress && !series && Number.isFinite(minute))
    texts.push(['meeting', organiserAddress, new Date(minute).toISOString()].join('\n'));
  if (mailbox && id !== '') texts.push(['calendar', mailbox, id].join('\n'));
  return texts;
}

const lengthToMinute = '2026-03-02T10:00'.length;

/** Phones give ids in the form of REST, which other clients' ids take by these two changes (mailbox.convertToRestId). */
function comparableId(id: string): string {
  return id.replaceAll('/', '-').replaceAll('+', '_');
}

/** What a mail of this class does about a meeting; undefined for any other item, and for notices that others have sent it on. */
export function meetingMailOf(itemClass: string | null | undefined): MeetingMail | undefined {
  const name = itemClass?.toLowerCase() ?? '';
  if (/^ipm\.schedule\.meeting\.resp(?:\.|$)/.test(name)) return 'response';
  if (/^ipm\.schedule\.meeting\.cancell?ed(?:\.|$)/.test(name)) return 'cancellation';
  return /^ipm\.schedule\.meeting\.request(?:\.|$)/.test(name) ? 'request' : undefined;
}

/**
 * The word that Exchange puts before the subject of a cancelled meeting, in the language of its mailbox: nothing else that
 * Office gives of an entry of the calendar tells it. Whoever writes such a word there by hand means the same.
 */
const cancelled =
  /^\s*(?:cancell?ed|abgesagt|annul[ée]e?|cancelad[oa]|cancel·lat|annullat[oa]|geannuleerd|inställt|inställd|aflyst|avlyst|peruutettu|odwołan[eoy]|zrušeno|lemondva|anulat|отменен[оаы]?|отменено|скасовано|ακυρώθηκε|iptal edildi|ملغ[ىاي]|ملغاة|تم الإلغاء|בוטל|已取消|キャンセル済み|취소됨)\s?[:：]/iu;

export function isCancelledSubject(subject: string): boolean {
  return cancelled.test(subject.normalize('NFC'));
}

/** Whether an attendee is a place where the meeting is held: rooms are asked like people, and stand in its location by name. */
export function isRoom(displayName: string | undefined, location: string): boolean {
  const name = displayName?.trim().toLowerCase() ?? '';
  return name !== '' && location.split(';').some((place) => place.trim().toLowerCase() === name);
}
