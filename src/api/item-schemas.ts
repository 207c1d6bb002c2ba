import { z } from 'zod';
import { id, plausibleTimestamp, text, timestamp } from './schema-parts.ts';

/** By what an item is told from others, and two copies of it are told to be one. */
export const itemIdentity = z.object({
  internetMessageId: text(2000).optional(),
  conversationId: text(1000).optional(),
  draftId: id
    .optional()
    .describe(
      'What the add-in called the message before it was sent (header X-Acquaint-Draft-Id); counts only when the sender is a colleague',
    ),
  meetingKeys: z
    .array(z.string().regex(/^[\w-]{43}$/))
    .max(8)
    .optional()
    .describe('SHA-256 hashes, base64url, of what two copies of a meeting have in common; one in common is enough'),
  mailbox: text(320)
    .optional()
    .describe("Whose mailbox it is in, when it is not the signed-in colleague's: a delegate acts for them"),
});

export const followRequest = z.object({
  conversationId: text(1000),
  people: z.array(id).min(1).max(100).describe('Persons: a message is logged only while one of them is on it'),
  mailbox: text(320).optional(),
  since: plausibleTimestamp.optional().describe('What is earlier is not logged without a click'),
});

export const followedConversation = z.object({
  id,
  since: timestamp.optional().describe('What is earlier is not logged without a click'),
  until: timestamp.describe('When it ends by itself'),
  people: z.array(id),
});
