import type { Client } from '#api/client.ts';
import { errorCodeOf } from './error-code.ts';

/** Takes the colleague's contribution back; one that is not there any more is as good as taken back. */
export async function undo(client: Client, interactionId: string): Promise<void> {
  try {
    await client.undoContribution({ params: { id: interactionId } });
  } catch (error) {
    if (errorCodeOf(error) !== 'not-found') throw error;
  }
}
