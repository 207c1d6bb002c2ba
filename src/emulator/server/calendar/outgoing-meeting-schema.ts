import { z } from 'zod';
import type { OutgoingMeeting } from '../../wire-appointment.ts';
import { mailbox, mailboxes } from '../sending/outgoing-schema.ts';

const instant = z.number().int().min(0).max(4_102_444_800_000);

export const outgoingMeetingSchema = z
  .object({
    action: z.enum(['save', 'send', 'cancel']),
    organizer: mailbox,
    id: z.string().max(1000).optional(),
    required: mailboxes,
    optional: mailboxes,
    subject: z.string().max(255),
    location: z.string().max(255),
    start: instant,
    end: instant,
    sensitivity: z.enum(['normal', 'personal', 'private', 'confidential']),
    bodyText: z.string(),
    bodyHtml: z.string(),
  })
  .refine(({ start, end }) => end >= start) satisfies z.ZodType<OutgoingMeeting>;
