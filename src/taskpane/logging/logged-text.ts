import { nameOf } from '#capture/name-of.ts';
import type { Me, Ready } from '#capture/capture-state.ts';
import type { Locale } from '#locales/locale.ts';

/** That it is logged: for whom and by whom, where a delegate did it, and that a series is with it. */
export function loggedText(
  { message, mailbox, loggedBy, following }: Ready,
  me: Me | undefined,
  text: Locale['text'],
): string {
  const by = loggedBy && loggedBy.id !== me?.colleague.id ? loggedBy.displayName : undefined;
  if (mailbox) {
    const name = nameOf(mailbox);
    if (loggedBy?.emailAddress === mailbox.emailAddress.toLowerCase()) return text('log.logged-by', { names: name });
    return by === undefined ? text('log.logged-for', { name }) : text('log.logged-for-by', { name, by });
  }
  if (by !== undefined) return text('log.logged-for-you', { by });
  if (following?.outcome === 'logged') return text('follow.logged');
  return text(message.meeting?.series ? 'log.logged-series' : 'log.logged');
}
