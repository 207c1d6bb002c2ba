import type { OpenMessage, Ready } from '#capture/capture-state.ts';
import type { Locale } from '#locales/locale.ts';

/** What the pane is about. */
export function headingText(open: OpenMessage, text: Locale['text']): string {
  if (!('message' in open)) return text('pane.name');
  if (open.message.mode === 'draft') return text('draft.heading');
  return open.status === 'ready' ? countText(open, text) : text('people.heading');
}

/**
 * How many people from outside are on the open message. Outlook may have kept some recipients to itself: then it is
 * "at least" so many, and never all.
 */
export function countText(open: Ready, text: Locale['text']): string {
  const count = open.correspondents.filter(({ canBeIncluded }) => canBeIncluded).length;
  const { mayHaveMoreRecipients } = open.message;
  if (count === 0) return text(mayHaveMoreRecipients ? 'people.nobody-shown' : 'people.nobody');
  return text(mayHaveMoreRecipients ? 'people.count-at-least' : 'people.count', { count });
}
