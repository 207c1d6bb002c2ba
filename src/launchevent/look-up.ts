import type { LookupResponse } from '#api/types.ts';
import type { MessageAddress } from '#domain/message.ts';
import type { Server } from './server.ts';

// The limits of the API's schemas, which this script can't import.
const mostPerCall = 500;
const longestText = 1000;

/** Asks the server about some of a draft's recipients; of more than 500 about the first. */
export function lookUp(
  server: Server,
  { addresses, conversationId, limit }: LookUpOptions,
): Promise<{ readonly asked: readonly MessageAddress[]; readonly answer: LookupResponse }> {
  const asked = addresses.slice(0, mostPerCall);
  const correspondents = asked.map(limitAddress);
  return server
    .lookup({ correspondents, ...(conversationId ? { message: { conversationId } } : {}) }, limit)
    .then((answer) => ({ asked, answer }));
}

interface LookUpOptions {
  readonly addresses: readonly MessageAddress[];
  readonly conversationId: string | undefined;
  /** In milliseconds. */
  readonly limit: number;
}

/** A name or an address beyond the API's length is cut: no address that mail could be sent to is that long. */
export function limitAddress({ emailAddress, displayName }: MessageAddress): MessageAddress {
  return {
    emailAddress: emailAddress.slice(0, longestText),
    ...(displayName === undefined ? {} : { displayName: displayName.slice(0, longestText) }),
  };
}

/** Undefined for one that is longer than the API takes, since a shortened one would be another's. */
export function limitConversationId(conversationId: string | undefined): string | undefined {
  return conversationId !== undefined && conversationId.length <= longestText ? conversationId : undefined;
}
