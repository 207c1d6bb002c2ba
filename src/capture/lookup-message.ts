import type { PaneClient } from '#api/client.ts';
import type { LookupCorrespondent, LookupRequest, LookupResponse } from '#api/types.ts';
import { AppError } from '#domain/app-error.ts';
import { normaliseMessageId } from '#domain/interaction.ts';
import { listAddresses, type MessageAddress } from '#domain/message.ts';
import { nameMailbox, type CompleteMessage } from './complete-message.ts';

export type Conversation = NonNullable<LookupResponse['conversation']>;

export interface Recognition {
  /** Everybody on the message once, sender first, each as on the message and as the server knows them. */
  readonly correspondents: readonly { readonly address: MessageAddress; readonly answer: LookupCorrespondent }[];
  readonly interaction?: NonNullable<LookupResponse['interaction']>;
  /** The institution's; absent where nobody was asked about. */
  readonly settings?: LookupResponse['settings'];
  /** Whose mailbox it is in, when it isn't the signed-in colleague's. */
  readonly mailbox?: MessageAddress;
  /** When this colleague keeps logging the message's conversation. */
  readonly conversation?: Conversation;
}

// The limits of the API's schemas, which a browser bundle can't import.
export const mostPerCall = 500;
const longestText = 1000;
const longestMessageId = 2000;

/** Asks the server about everybody on the message, in as many calls as that takes. */
export async function lookupMessage(
  client: PaneClient,
  message: CompleteMessage,
  signal?: AbortSignal,
): Promise<Recognition> {
  const addresses = listAddresses(message);
  const chunks = Array.from({ length: Math.ceil(addresses.length / mostPerCall) }, (_, index) =>
    addresses.slice(index * mostPerCall, (index + 1) * mostPerCall),
  );
  const answers = await Promise.all(
    chunks.map((chunk) =>
      client.lookup({
        body: { correspondents: chunk.map(limitAddress), message: identifyMessage(message) },
        ...(signal ? { signal } : {}),
      }),
    ),
  );
  const recognised = answers.flatMap((answer) => answer.correspondents);
  const { interaction, settings, conversation } = answers[0] ?? {};
  return {
    correspondents: addresses.map((address, index) => ({ address, answer: answerAt(recognised, index) })),
    ...(interaction ? { interaction } : {}),
    ...(settings ? { settings } : {}),
    ...(conversation ? { conversation } : {}),
    ...(message.mailbox === undefined ? {} : { mailbox: nameMailbox(message, message.mailbox) }),
  };
}

/**
 * The ids in the lengths that the API takes; a longer one is left out, since a shortened one would be another's. A mail about
 * a meeting is told by the meeting: by its own ids every such mail would be a meeting of its own.
 */
export function identifyMessage(message: Identified): NonNullable<LookupRequest['message']> {
  const { internetMessageId, conversationId, draftId, meetingKeys = [], mailbox } = message;
  const inMailbox = mailbox === undefined ? {} : { mailbox };
  if (meetingKeys.length > 0) return { meetingKeys: [...meetingKeys], ...inMailbox };
  return {
    ...inMailbox,
    ...(internetMessageId && internetMessageId.length <= longestMessageId ? { internetMessageId } : {}),
    ...(conversationId && conversationId.length <= longestText ? { conversationId } : {}),
    ...(draftId === undefined ? {} : { draftId }),
  };
}

/** Without an id a lookup can't tell whether the message is logged; what was clicked is known all the same. */
export function isIdentified(message: CompleteMessage): boolean {
  const { internetMessageId, meetingKeys, draftId } = identifyMessage(message);
  return meetingKeys !== undefined || draftId !== undefined || normaliseMessageId(internetMessageId) !== undefined;
}

/** What the colleague whose mailbox it is has logged of it. */
export function loggedIn({ interaction }: Recognition) {
  const { id, mine, visibility } = interaction ?? {};
  return id !== undefined && mine && visibility ? { id, visibility } : undefined;
}

type Identified = Pick<CompleteMessage, 'internetMessageId' | 'conversationId' | 'draftId' | 'meetingKeys' | 'mailbox'>;

/** A name or an address beyond the API's length is cut: no address that mail could be sent to is that long. */
export function limitAddress({ emailAddress, displayName }: MessageAddress): MessageAddress {
  return {
    emailAddress: emailAddress.slice(0, longestText),
    ...(displayName === undefined ? {} : { displayName: displayName.slice(0, longestText) }),
  };
}

function answerAt(recognised: readonly LookupCorrespondent[], index: number): LookupCorrespondent {
  const answer = recognised[index];
  if (!answer) throw new AppError('internal', 'The server answered for fewer correspondents than were asked');
  return answer;
}
