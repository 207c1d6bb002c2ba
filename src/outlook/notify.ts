import { AppError } from '#domain/app-error.ts';
import { callOffice } from './call-office.ts';
import type { Notification } from './outlook.ts';

/** The id of a bt:Image in manifest.xml: an informational message must name one. */
const icon = 'icon16';
const longestMessage = 150;
/** One sentence of ours stands on an item at a time. At most 32 characters. */
const key = 'acquaint';

/** Puts a notification on the open item, in place of our last one. */
export async function notify(notification: Notification): Promise<void> {
  const bar = Office.context.mailbox?.item?.notificationMessages;
  if (typeof bar?.replaceAsync !== 'function') throw new AppError('internal', 'Outlook shows no notifications here');
  const details = describe(notification);
  try {
    await callOffice((callback) => bar.replaceAsync(key, details, callback));
  } catch {
    // Some clients refuse to replace what is not there yet, though the documentation says that they add it.
    await callOffice((callback) => bar.addAsync(key, details, callback));
  }
}

export async function clearNotification(): Promise<void> {
  const bar = Office.context.mailbox?.item?.notificationMessages;
  if (typeof bar?.removeAsync !== 'function') return;
  // Refused where there is none.
  await callOffice((callback) => bar.removeAsync(key, callback)).catch(() => undefined);
}

/** Only an informational message may, and must, have `icon` and `persistent`. */
function describe({ kind, message }: Notification): Office.NotificationMessageDetails {
  const { InformationalMessage, ProgressIndicator, ErrorMessage } = Office.MailboxEnums.ItemNotificationMessageType;
  const shortened = shorten(message, longestMessage);
  if (kind === 'information') return { type: InformationalMessage, message: shortened, icon, persistent: false };
  return { type: kind === 'progress' ? ProgressIndicator : ErrorMessage, message: shortened };
}

/** Cuts to so many UTF-16 units, never within a character, and says by an ellipsis that something is gone. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length > longest - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
