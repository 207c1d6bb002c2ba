import type { PaneClient } from '#api/client.ts';
import type { LookupCorrespondent, LookupRequest, LookupResponse } from '#api/types.ts';
import { listAddresses, type MessageAddress } from '#domain/message.ts';
import type { CompleteMessage } from './complete-message.ts';
import { identifyMessage, limitAddress, mostPerCall, type Recognition } from './lookup-message.ts';

/** What is asked of one of several: the message where it could be read, else what Outlook says of it unread. */
export type AskedMessage = CompleteMessage | Pick<CompleteMessage, 'internetMessageId' | 'conversationId'>;

/**
 * Asks the server once about everybody on several messages, each address once, and whether the messages are logged. Only
 * more addresses than a call takes need another. The answers are in the messages' order.
 */
export async function lookupSeveral(
  client: PaneClient,
  messages: readonly AskedMessage[],
  signal: AbortSignal,
): Promise<readonly Recognition[]> {
  const perMessage = messages.map((message) => ('to' in message ? listAddresses(message) : []));
  const distinct = [...new Map(perMessage.flat().map((address) => [keyOf(address), address] as const)).values()];
  const answers = new Map<string, LookupCorrespondent>();
  let interactions: LookupResponse['interactions'];
  let settings: LookupResponse['settings'] | undefined;
  for (let first = 0; first === 0 || first < distinct.length; first += mostPerCall) {
    const chunk = distinct.slice(first, first + mostPerCall);
    const correspondents = chunk.map(limitAddress);
    const body: LookupRequest = {
      // The API asks for at least one: where no message could be read, nobody is meant.
      correspondents: correspondents.length > 0 ? correspondents : [{ emailAddress: '' }],
      ...(first === 0 ? { messages: messages.map(identifyMessage) } : {}),
    };
    const answer = await client.lookup({ body, signal });
    interactions ??= answer.interactions;
    settings = answer.settings;
    chunk.forEach((address, index) => {
      const found = answer.correspondents[index];
      if (found) answers.set(keyOf(address), found);
    });
  }
  return perMessage.map((addresses, index) => {
    const interaction = interactions?.[index];
    return {
      correspondents: addresses.flatMap((address) => {
        const answer = answers.get(keyOf(address));
        return answer ? [{ address, answer }] : [];
      }),
      ...(interaction ? { interaction } : {}),
      ...(settings ? { settings } : {}),
    };
  });
}

/** A name can tell an address from what it passes itself off as, but who it is goes by the address. */
function keyOf({ emailAddress }: MessageAddress): string {
  return emailAddress.trim().toLowerCase();
}
