import { z } from 'zod';
import { longestNote } from '#domain/details.ts';
import { interactionKinds } from '#domain/interaction.ts';
import { address, logResponse } from './log-schemas.ts';
import { purposeCode, purposes } from './purpose-schemas.ts';
import { count, direction, id, person, plausibleTimestamp, text, timestamp } from './schema-parts.ts';
import { visibility } from './sharing-schemas.ts';

const kind = z.enum(interactionKinds);
const note = text(longestNote);
const day = z.iso.date().refine((value) => value >= '2000' && value < '2200', 'must be from 2000 to 2199');
const mailbox = text(320)
  .optional()
  .describe('Whose contribution it is, when a delegate has logged it for them: their follow-ups stay their own');

const followUp = z.object({ dueOn: day, isDone: z.boolean() });

export const detailsSaid = {
  purpose: z.string().optional().describe('A code of the purposes'),
  note: z.string().optional(),
  followUp: followUp.optional(),
};

const detailsAnswer = z.object({
  kind: kind.describe('What the colleague calls it'),
  subject: z.string().optional(),
  ...detailsSaid,
  purposes: purposes.describe('In the institution’s order, retired ones too'),
  history: z
    .array(
      z.object({
        organisation: z.string(),
        purpose: z.string(),
        count,
        isMore: z.boolean().describe('There are more than were counted'),
      }),
    )
    .describe(
      'What interactions with these organisations were for, of those that the viewer sees; the most usual first',
    ),
});

const said = {
  purpose: purposeCode.nullable().optional().describe('A code of the purposes; null: none'),
  note: note.nullable().optional().describe('One line; null: none'),
};

const changeDetailsRequest = z
  .object({
    kind: kind.optional().describe('What the colleague calls it, for whoever sees their contribution'),
    ...said,
    followUp: followUp.nullable().optional().describe('Seen by nobody else; null: none'),
    mailbox,
  })
  .refine(({ mailbox: _, ...rest }) => Object.keys(rest).length > 0, 'must name what changes');

const colleagues = z
  .array(text(320))
  .min(1)
  .max(20)
  .optional()
  .describe('The addresses of those of ours who took part, each of whom it is logged for; absent: only oneself');

const somebody = address.extend({ personId: id.optional().describe('Instead of an address: somebody who is known') });

const enterRequest = z.object({
  id: id.describe('Made up by whoever enters it: the same one again changes nothing'),
  kind,
  occurredAt: plausibleTimestamp,
  subject: text(2000).optional(),
  direction: direction.default('out').describe('Who came to whom: `out` where it was us'),
  colleagues,
  people: z.array(somebody).min(1).max(100).describe('With whom: known here by their id, or by an address'),
  visibility: visibility.optional().describe('As chosen; else as the colleague shares by default'),
  ...said,
  followUpOn: day.optional().describe('When the signed-in colleague means to come back to it'),
});

const followUpsQuery = z.object({
  until: day.optional().describe('Only what is due on this day or before'),
  cursor: text(200).optional().describe('As the page before gave it'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

const followUps = z.object({
  followUps: z.array(
    z.object({
      interactionId: id,
      dueOn: z.iso.date(),
      kind,
      occurredAt: timestamp,
      subject: z.string().optional(),
      purpose: z.string().optional(),
      note: z.string().optional(),
      people: z.array(person),
    }),
  ),
  next: z.string().optional().describe('The cursor of the page after; absent on the last one'),
});

const nothing = z.undefined();
const onlyId = z.object({ id });

export const detailsSchemas = {
  getInteractionDetails: {
    params: onlyId,
    query: z.object({ mailbox }),
    body: nothing,
    response: detailsAnswer,
  },
  changeInteractionDetails: { params: onlyId, query: nothing, body: changeDetailsRequest, response: nothing },
  enterInteraction: { params: nothing, query: nothing, body: enterRequest, response: logResponse },
  listMyFollowUps: { params: nothing, query: followUpsQuery, body: nothing, response: followUps },
} as const;
