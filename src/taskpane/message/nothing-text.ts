import type { NothingToLog } from '#domain/nothing-to-log.ts';
import type { Message } from '#domain/message.ts';
import type { MessageKey } from '#locales/catalogue.ts';
import type { Locale } from '#locales/locale.ts';

interface NothingTextOptions {
  readonly reason: NothingToLog;
  readonly kind: Message['kind'];
  readonly institution?: string | undefined;
}

/** What reads otherwise of a meeting. */
const ofMeetings = {
  'only-colleagues': 'nothing.only-colleagues-meeting',
  'no-sender': 'nothing.no-sender-meeting',
  'no-addresses': 'nothing.no-addresses-meeting',
} as const satisfies Partial<Record<NothingToLog, MessageKey>>;

/** Why there is nothing to log, in a sentence. */
export function nothingText({ reason, kind, institution }: NothingTextOptions, text: Locale['text']): string {
  const isMeeting = kind === 'meeting';
  if (reason === 'only-colleagues' && institution !== undefined)
    return text(isMeeting ? 'nothing.only-colleagues-named-meeting' : 'nothing.only-colleagues-named', { institution });
  // A cast: `in` has just told.
  if (isMeeting && reason in ofMeetings) return text(ofMeetings[reason as keyof typeof ofMeetings]);
  return text(`nothing.${reason}`);
}
