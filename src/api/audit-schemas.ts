import { z } from 'zod';
import { shortestReason } from '#domain/disclosure.ts';
import { interactionKinds } from '#domain/interaction.ts';
import { recordNamingSomebody } from './protection-schemas.ts';
import { colleague, count, id, person, text, timestamp } from './schema-parts.ts';

const auditQuery = z.object({
  cursor: text(200).optional().describe('Where the page before has ended: its `next`'),
  colleague: id.optional().describe('Who did it'),
  subject: id.optional().describe('What it was done to'),
  action: text(100).optional(),
  from: timestamp.optional(),
  to: timestamp.optional().describe('Not in it any more'),
});

const auditPage = z.object({
  entries: z.array(
    z.object({
      id,
      at: timestamp,
      action: z.string(),
      colleague: colleague.optional().describe("Absent for the administrator's commands"),
      subject: z
        .object({
          id,
          kind: z.enum(['person', 'organisation', 'interaction', 'colleague', 'unit', 'other']),
          name: z.string().optional(),
        })
        .optional()
        .describe('Absent where it is not for everyone to see, or gone'),
      details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      seal: count.optional().describe('The seal that holds it; absent for the minute before it is sealed'),
    }),
  ),
  next: z
    .string()
    .optional()
    .describe('The cursor of the page behind it, also behind an empty one; absent at the beginning of the audit'),
});

const verifyQuery = z.object({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .default(0)
    .describe('The last seal that was gone through'),
});

const verified = z.object({
  head: z
    .object({ number: count, hash: z.string(), sealedAt: timestamp })
    .optional()
    .describe('The last seal of this answer, behind which to go on; absent when there are no more'),
  seals: count,
  entries: count,
  findings: z.array(
    z.object({
      kind: z.enum([
        'seal-missing',
        'chain-broken',
        'seal-changed',
        'entry-missing',
        'entry-changed',
        'entry-unsealed',
      ]),
      seal: count.optional(),
      entry: id.optional(),
    }),
  ),
});

const reason = z
  .string()
  .trim()
  .min(shortestReason)
  .max(1000)
  .describe('Why it has to be read; the colleagues concerned are told');

const discloseRequest = z
  .object({ personId: id.optional(), interactionId: id.optional(), reason })
  .refine(
    ({ personId, interactionId }) => (personId === undefined) !== (interactionId === undefined),
    'must name either personId or interactionId',
  );

const disclosure = z.object({
  person: person.optional(),
  contributions: z
    .array(
      z.object({
        interactionId: id,
        kind: z.enum(interactionKinds),
        occurredAt: timestamp,
        subject: z.string().optional().describe('Absent too where a contribution beside it is private'),
        purpose: z.string().optional().describe('A code of the institution’s purposes'),
        note: z.string().optional(),
        visibility: z.enum(['institution', 'unit', 'tie']),
        loggedAt: timestamp,
        colleague,
        unit: z.string().optional().describe("The colleague's when it was logged"),
        people: z.array(person),
      }),
    )
    .describe('All but what is private, the latest first'),
  records: z.array(recordNamingSomebody).describe('Of other systems, about the person; the latest first'),
  areRecordsCut: z.boolean().describe('Whether there are more records, and these the latest'),
  isCut: z.boolean().describe('Whether there are more, and these the latest'),
  notified: count.describe('How many colleagues are told'),
});

const notices = z.object({
  notices: z.array(
    z.object({
      id,
      kind: z.string(),
      at: timestamp,
      readAt: timestamp.optional(),
      by: colleague.optional(),
      person: person.optional(),
      interaction: z.object({ id, kind: z.enum(interactionKinds), occurredAt: timestamp }).optional(),
      reason: z.string().optional(),
    }),
  ),
});

const readNoticesRequest = z.object({ ids: z.array(id).min(1).max(100) });

const nothing = z.undefined();

/** What the operations about the audit, disclosures and notices take and give. */
export const auditSchemas = {
  listAudit: { params: nothing, query: auditQuery, body: nothing, response: auditPage },
  verifyAudit: { params: nothing, query: verifyQuery, body: nothing, response: verified },
  disclose: { params: nothing, query: nothing, body: discloseRequest, response: disclosure },
  listNotices: { params: nothing, query: nothing, body: nothing, response: notices },
  readNotices: { params: nothing, query: nothing, body: readNoticesRequest, response: nothing },
} as const;
