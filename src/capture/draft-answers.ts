import type { PaneClient } from '#api/client.ts';
import type { LookupCorrespondent } from '#api/types.ts';
import { listAddresses, type Message, type MessageAddress } from '#domain/message.ts';
import { lookupMessage, type Conversation, type Recognition } from './lookup-message.ts';

export interface DraftAnswers {
  /** Looks up those of the recipients who have not been asked for yet. Rejects as the lookup does; they are asked for again then. */
  readonly lookUpNew: (message: Message) => Promise<void>;
  /** Looks up all of them anew, and shows the new answers all at once. */
  readonly lookUpAll: (message: Message) => Promise<void>;
  /** The recipients who are answered for, in their order. */
  readonly recognise: (message: Message) => Recognition;
  readonly listAwaited: (message: Message) => MessageAddress[];
  readonly all: () => LookupCorrespondent[];
}

/** Who the recipients of one draft are: each is asked for once, and the answers are kept though a recipient goes and comes again. */
export function createDraftAnswers(client: PaneClient, signal: AbortSignal): DraftAnswers {
  const answers = new Map<string, LookupCorrespondent>();
  const asked = new Set<string>();
  let round = 0;
  let conversation: Conversation | undefined;
  let settings: Recognition['settings'];

  async function lookUp(message: Message, to: readonly MessageAddress[]) {
    const { from: _, ...rest } = message;
    const answer = await lookupMessage(client, { ...rest, to, cc: [], bcc: [] }, signal);
    conversation = answer.conversation;
    settings = answer.settings ?? settings;
    return answer.correspondents.map(({ address, answer }) => [keyOf(address), answer] as const);
  }

  return {
    async lookUpNew(message) {
      const fresh = listRecipients(message).filter((address) => !asked.has(keyOf(address)));
      if (fresh.length === 0) return;
      const thisRound = round;
      for (const address of fresh) asked.add(keyOf(address));
      try {
        const found = await lookUp(message, fresh);
        // What was asked before all were asked anew may be of the past.
        for (const [key, answer] of found) if (thisRound === round || !answers.has(key)) answers.set(key, answer);
      } catch (error) {
        for (const address of fresh) asked.delete(keyOf(address));
        throw error;
      }
    },
    async lookUpAll(message) {
      const thisRound = (round += 1);
      const everybody = listRecipients(message);
      const found = everybody.length === 0 ? [] : await lookUp(message, everybody);
      if (thisRound !== round) return;
      const isNow = new Map(found);
      // Who has been taken off is asked for again when they come back.
      for (const key of [...answers.keys()].filter((one) => !isNow.has(one))) {
        answers.delete(key);
        asked.delete(key);
      }
      for (const [key, answer] of found) {
        asked.add(key);
        answers.set(key, answer);
      }
    },
    recognise: (message) => ({
      correspondents: listRecipients(message).flatMap((address) => {
        const answer = answers.get(keyOf(address));
        return answer ? [{ address, answer }] : [];
      }),
      ...(settings ? { settings } : {}),
      ...(conversation ? { conversation } : {}),
    }),
    listAwaited: (message) => listRecipients(message).filter((address) => !answers.has(keyOf(address))),
    all: () => [...answers.values()],
  };
}

/** Outlook, asked now and then where it does not tell, mostly says the same as before. */
export function isToSame(one: Message, other: Message): boolean {
  const parts = ({ to, cc, bcc, meeting, marking, subject }: Message) =>
    JSON.stringify([to, cc, bcc, meeting, marking, subject]);
  return parts(one) === parts(other);
}

function listRecipients({ to, cc, bcc = [] }: Message): MessageAddress[] {
  return listAddresses({ to, cc, bcc });
}

function keyOf({ emailAddress, displayName = '' }: MessageAddress): string {
  return `${emailAddress.toLowerCase()}\n${displayName}`;
}
