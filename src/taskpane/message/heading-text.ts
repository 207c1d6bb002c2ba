import type { MessageState, OpenMessage, Ready } from '#capture/capture-state.ts';
import type { Locale } from '#locales/locale.ts';

/** What the pane is about. */
export function headingText(open: OpenMessage, text: Locale['text']): string {
  if (open.status === 'several-ready') return text('several.heading', { count: open.messages.length });
  if (open.status === 'several-reading' && open.count !== undefined) {
    return text('several.heading', { count: open.count });
  }
  if (!('message' in open)) return text('pane.name');
  if (isToBeSent(open)) return text('draft.heading');
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

/** A meeting that is in the calendar has been sent, though its organiser can go on arranging it. */
function isToBeSent(open: MessageState): boolean {
  if (open.message.mode !== 'draft') return false;
  return open.message.kind === 'email' || (open.status === 'ready' && open.draft !== undefined);
}
