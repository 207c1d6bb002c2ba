import type { PaneClient } from '#api/client.ts';
import { errorCodeOf } from './error-code.ts';

/**
 * Takes a contribution back: the colleague's own, or that of whose mailbox it is. One that is not there any more is as good as
 * taken back.
 */
export async function undo(client: PaneClient, interactionId: string, mailbox?: string): Promise<void> {
  try {
    await client.undoContribution({ params: { id: interactionId }, query: mailbox === undefined ? {} : { mailbox } });
  } catch (error) {
    if (errorCodeOf(error) !== 'not-found') throw error;
  }
}
