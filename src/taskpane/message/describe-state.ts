import type { CaptureSnapshot, Logging, MissedLog, OpenMessage, Ready } from '#capture/capture-state.ts';
import type { Locale } from '#locales/locale.ts';
import { headingText } from './heading-text.ts';

/** What a screen reader is told of the open message once it has changed. */
export function describeState({ open, missed }: CaptureSnapshot, text: Locale['text']): string {
  return describeFailure({ open, missed }, text) ?? describeOpenMessage(open, text);
}

/** What went wrong with a click, in a sentence. */
export function describeFailure(
  { open, missed }: Pick<CaptureSnapshot, 'open'> & { readonly missed?: CaptureSnapshot['missed'] | undefined },
  text: Locale['text'],
): string | undefined {
  if (missed) return describeMissed(missed, text);
  return open.status === 'ready' ? describeLogFailure(open.logging, text) : undefined;
}

export function describeMissed({ subject, action, error }: MissedLog, text: Locale['text']): string {
  return text(`missed.${action}`, { subject, reason: text(`error.${error}`) });
}

export function describeLogFailure({ isLogged, error }: Logging, text: Locale['text']): string | undefined {
  if (error === undefined) return undefined;
  return text(isLogged ? 'log.undo-failed' : 'log.failed', { reason: text(`error.${error}`) });
}

function describeOpenMessage(open: OpenMessage, text: Locale['text']): string {
  switch (open.status) {
    case 'no-item':
      return text('no-item.heading');
    case 'needs-sign-in':
      return text(open.error === undefined ? 'sign-in.heading' : `error.${open.error}`);
    case 'looking-up':
      return text(open.isSlow ? 'slow.text' : 'people.looking-up');
    case 'failed':
      return text(`error.${open.error}`);
    case 'ready':
      return describeReady(open, text);
  }
}

/** How many people, or why nobody; and whether an address may be another's. */
function describeReady(open: Ready, text: Locale['text']): string {
  const said = open.nothingToLog === undefined ? headingText(open, text) : text(`nothing.${open.nothingToLog}`);
  const count = open.correspondents.filter(({ lookAlike }) => lookAlike).length;
  return count === 0 ? said : `${said} · ${text('look-alike.count', { count })}`;
}
