import { z } from 'zod';
import type { OutgoingMessage } from '../../wire-outgoing.ts';

export const mailbox = z.object({
  name: z.string().max(2000),
  // What a header field can hold as it stands; whether anybody has this address is nobody's business here.
  address: z
    .string()
    .max(571)
    .regex(/^[^\s<>()[\]\\,;:"@]+@[^\s<>()[\]\\,;:"@]+$/u),
});
export const mailboxes = z.array(mailbox).max(500);

/** The limits are those of Outlook's own methods; names may come from the message that is answered. */
export const outgoingSchema = z.object({
  from: mailbox,
  to: mailboxes,
  cc: mailboxes,
  bcc: mailboxes,
  subject: z.string().max(255),
  bodyText: z.string(),
  bodyHtml: z.string(),
  label: z.object({ id: z.guid(), name: z.string().max(100) }).optional(),
  headers: z.record(z.string().regex(/^x-[!-9;-~]+$/iu), z.string().max(998)),
  attachments: z.array(z.string().max(255)).max(100),
  answers: z.string().max(1000).optional(),
  answersIn: z.string().max(571).optional(),
}) satisfies z.ZodType<OutgoingMessage>;
