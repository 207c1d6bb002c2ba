/** What Outlook is told at the end of an event's function; only a sending is stopped by it. */
export type EventAnswer =
  | { readonly allowEvent: true }
  | {
      readonly allowEvent: false;
      /** At most 500 characters. */
      readonly errorMessage: string;
      /** Of the button that keeps the item, at most 20 characters; from Mailbox 1.14. */
      readonly cancelLabel?: string;
      /** The command whose pane that button opens; from Mailbox 1.14. */
      readonly commandId?: string;
    };

export interface EventFunction {
  /** After so many milliseconds Outlook is told to go on, whatever the function is at. */
  readonly limit: number;
  readonly run: () => Promise<EventAnswer | undefined>;
}

/**
 * Offers an event's function to Outlook under the manifest's name for it; to be called while the script loads. Whatever goes wrong in it, Outlook
 * is answered once and goes on: no sending is ever held up by a mistake of ours.
 */
export function associateEvent(name: string, { limit, run }: EventFunction): void {
  if (typeof Office === 'undefined') return;
  // In a page, Office.js gives up on one that never asks for it; where there is no page, there may be nothing to ask.
  if (typeof Office.onReady === 'function') void Office.onReady();
  Office.actions.associate(name, (event: CompletedEvent) => {
    let isAnswered = false;
    const answer = (said: EventAnswer = { allowEvent: true }) => {
      if (isAnswered) return;
      isAnswered = true;
      if (!complete(event, said)) complete(event, { allowEvent: true });
    };
    setTimeout(() => answer(), limit);
    start(run).then(answer, () => answer());
  });
}

type CompletedEvent = { readonly completed: (answer: EventAnswer) => void };

/** False where Outlook did not take this answer: an older one may know less of it. */
function complete(event: CompletedEvent, answer: EventAnswer): boolean {
  try {
    event.completed(answer);
    return true;
  } catch {
    return false;
  }
}

/** What is thrown at once is a rejection like any other. */
function start(run: EventFunction['run']): ReturnType<EventFunction['run']> {
  return new Promise((resolve) => resolve(run()));
}
