import type { CaptureSnapshot, OpenMessage } from '#capture/capture-state.ts';
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
  if (missed) {
    const { subject, action, error } = missed;
    return text(`missed.${action}`, { subject, reason: text(`error.${error}`) });
  }
  if (open.status !== 'ready' || open.logging.error === undefined) return undefined;
  const reason = text(`error.${open.logging.error}`);
  return text(open.logging.isLogged ? 'log.undo-failed' : 'log.failed', { reason });
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
      return open.nothingToLog === undefined ? headingText(open, text) : text(`nothing.${open.nothingToLog}`);
  }
}
