import type { PaneClient } from '#api/client.ts';
import type { Message } from '#domain/message.ts';
import type { LogRule } from '#domain/policy.ts';
import { lookupMessage } from './lookup-message.ts';
import { longestWaitToLog } from './message-headers.ts';
import { createSharing } from './sharing.ts';

/**
 * By which of the institution's rules a draft would not be logged when it is sent. Undefined where by none, and where the server doesn't say in time: it
 * decides again then. Never rejects.
 */
export async function ruleAgainstDraft(client: PaneClient, message: Message): Promise<LogRule | undefined> {
  const { from: _, ...written } = message;
  try {
    const recognition = await lookupMessage(client, written, AbortSignal.timeout(longestWaitToLog));
    return createSharing({
      client,
      message: () => message,
      recognition: () => recognition,
      readHeaders: async () => undefined,
    }).forbiddenBy();
  } catch {
    return undefined;
  }
}
