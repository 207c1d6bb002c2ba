import type { Connection } from '#capture/connect.ts';
import { logOnce, type LogOnceOutlook, type LogOutcome, type LoggedPerson } from '#capture/log-once.ts';
import type { Message } from '#domain/message.ts';
import type { LogRule } from '#domain/policy.ts';
import type { Locale } from '#locales/locale.ts';
import { sharingSentences } from '#locales/sharing-sentences.ts';
import type { Notification, Outlook } from '#outlook/outlook.ts';

export interface LogMessageOptions extends Pick<Connection, 'client' | 'changes'> {
  readonly outlook: Pick<Outlook, LogOnceOutlook | 'readItem' | 'notify'>;
  readonly locale: Locale;
}

/** The ribbon's Log button: logs the open message and says so, or why not, on its notification bar. */
export async function logMessage(options: LogMessageOptions): Promise<void> {
  const item = options.outlook.readItem();
  if (item.is === 'message') await logAndSay(item.message, options);
}

/** Logs this message, which is the one that is open. */
export async function logAndSay(message: Message, { outlook, locale, client, changes }: LogMessageOptions) {
  const isMeeting = message.kind === 'meeting';
  // Without a sentence of progress the message is logged all the same.
  await outlook
    .notify({ kind: 'progress', message: locale.text(isMeeting ? 'notice.logging-meeting' : 'notice.logging') })
    .catch(() => undefined);
  const outcome = await logOnce({ client, message, outlook });
  if (outcome.status === 'logged') changes.announce();
  const said = outlook.notify({ kind: kindOf(outcome), message: describe(outcome, isMeeting, locale) });
  // Phones have no bar on a meeting: their own button says that it is logged.
  await (message.meeting?.form === 'appointment' ? said.catch(() => undefined) : said);
}

function kindOf({ status }: LogOutcome): Notification['kind'] {
  return status === 'failed' ? 'error' : 'information';
}

function describe(outcome: LogOutcome, isMeeting: boolean, locale: Locale): string {
  if (outcome.status === 'logged') {
    const { people, mailbox: name, visibility } = outcome;
    const isFor = name === undefined ? '' : ` ${locale.text('notice.logged-for', { name })}`;
    const seen = locale.text(`seen.${visibility}`);
    return `${describePeople(people, locale)}${isFor} ${seen} ${locale.text('notice.undo')}`;
  }
  if (outcome.status === 'logged-already')
    return `${locale.text(isMeeting ? 'notice.logged-already-meeting' : 'notice.logged-already')} ${locale.text('notice.undo')}`;
  if (outcome.status === 'nothing-to-log') {
    if (outcome.rule) return describeRule(outcome.rule, locale);
    const isColleagues = isMeeting && outcome.reason === 'only-colleagues';
    return locale.text(isColleagues ? 'nothing.only-colleagues-meeting' : `nothing.${outcome.reason}`);
  }
  if (outcome.error === 'not-signed-in') return locale.text('notice.not-signed-in');
  return locale.text('notice.failed', { reason: locale.text(`error.${outcome.error}`) });
}

/** Which rule of the institution does not let it be logged. */
export function describeRule({ kind, value }: LogRule, locale: Locale): string {
  locale.learn(sharingSentences);
  return locale.text(`forbidden.${kind}`, { value });
}

/** Names the new ones, if there are any: that is what the click has changed. */
function describePeople(people: readonly LoggedPerson[], locale: Locale): string {
  const fresh = people.filter(({ isNew }) => isNew);
  const named = fresh.length > 0 ? fresh : people;
  const { name, organisation } = named[0] ?? { name: '', organisation: '' };
  return locale.text(fresh.length > 0 ? 'notice.logged-new' : 'notice.logged-known', {
    count: named.length,
    name,
    organisation,
  });
}
