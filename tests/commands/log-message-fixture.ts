import { logMessage } from '#commands/log-message.ts';
import { AppError } from '#domain/app-error.ts';
import type { Message } from '#domain/message.ts';
import { loadLocale } from '#locales/locale.ts';
import type { Notification } from '#outlook/outlook.ts';
import type { SentDraft } from '#outlook/sent-draft.ts';
import { amina, createTransport } from '../capture/transport.ts';

/** Clicks the ribbon's button on a message, in a mailbox whose notification bar is a list. */
export async function click(
  message: Message | undefined,
  options: {
    language?: string;
    isSignedIn?: boolean;
    refuses?: Notification['kind'];
    headers?: string;
    mailbox?: string;
    sentDraft?: SentDraft;
  } = {},
) {
  const notifications: Notification[] = [];
  const transport = createTransport(async () => {
    if (options.isSignedIn === false) throw new AppError('not-signed-in', 'Somebody must sign in first');
    return 'token';
  });
  let announced = 0;
  const marks: boolean[] = [];
  const forgotten: string[] = [];
  const locale = await loadLocale(options.language ?? 'en-GB');
  const done = logMessage({
    outlook: {
      readItem: () => (message ? { is: 'message', message } : { is: 'nothing' }),
      readHeaders: async () => options.headers,
      readMailbox: async () => options.mailbox,
      markEvent: async (_, isLogged) => void marks.push(isLogged),
      currentColleague: () => amina,
      categorise: async () => undefined,
      readSentDraft: async () => options.sentDraft ?? {},
      forgetMark: async ({ itemId }) => void forgotten.push(itemId),
      async notify(notification) {
        if (notification.kind === options.refuses) throw new AppError('internal', 'Outlook refused: 9025');
        notifications.push(notification);
      },
    },
    locale,
    client: transport.client,
    changes: { announce: () => void (announced += 1), watch: () => () => undefined },
  });
  return {
    done,
    transport,
    notifications,
    marks,
    forgotten,
    last: () => notifications.at(-1),
    announced: () => announced,
  };
}
