import { z } from 'zod';
import { introductionAnswers, toldAnswers } from '#domain/introduction.ts';
import { colleague, cutText, id, timestamp } from './schema-parts.ts';

const note = cutText(2000);

const introductionRequest = z.union([
  z.strictObject({ personId: id, note: note.optional() }),
  z.strictObject({ organisationId: id, note: note.optional() }),
]);

const about = z.object({ subject: z.enum(['person', 'organisation']), id, name: z.string() });

const askedIntroduction = z
  .object({
    id,
    about,
    note: z.string().describe('Empty when none was given, as are all here'),
    askedAt: timestamp,
    expiresAt: timestamp,
    state: z
      .enum(['asked', 'answered', 'expired'])
      .describe('Who does not answer, says not now or never is never told apart: it stays asked, then expires'),
    isNew: z.boolean().describe('Answered since the answers were last looked at'),
    answers: z.array(
      z.object({
        answer: z.enum(toldAnswers),
        note: z.string(),
        at: timestamp,
        colleague: colleague.optional().describe('Only of yes'),
      }),
    ),
  })
  .describe('A request as its asker sees it, which is the same whoever was asked');

const receivedIntroduction = z.object({
  id: id.describe('Of the request as it was received; its asker has another'),
  about,
  asker: colleague,
  note: z.string(),
  askedAt: timestamp,
  expiresAt: timestamp,
  answer: z.literal('let-me-write-first').optional().describe('Said already; yes may follow'),
});

const introductions = z.object({
  asked: z.array(askedIntroduction).describe('Latest first, as received'),
  received: z.array(receivedIntroduction).describe('What waits for an answer'),
  refusals: z.array(z.object({ id, about })).describe('About whom the signed-in colleague is never to be asked'),
});

const introductionAnswer = z
  .object({ answer: z.enum(introductionAnswers), note: note.optional() })
  .refine(({ answer, note: text }) => text === undefined || answer === 'yes' || answer === 'let-me-write-first', {
    path: ['note'],
    error: 'goes only with an answer that the asker is told',
  });

const nothing = z.undefined();
const onlyId = z.object({ id });

/** As in schemas.ts. */
export const introductionOperations = {
  askForIntroduction: { params: nothing, query: nothing, body: introductionRequest, response: askedIntroduction },
  listIntroductions: { params: nothing, query: nothing, body: nothing, response: introductions },
  seeIntroductions: {
    params: nothing,
    query: nothing,
    body: z.object({ ids: z.array(id).min(1).max(100) }),
    response: nothing,
  },
  withdrawIntroduction: { params: onlyId, query: nothing, body: nothing, response: nothing },
  answerIntroduction: { params: onlyId, query: nothing, body: introductionAnswer, response: nothing },
  takeIntroductionAnswerBack: { params: onlyId, query: nothing, body: nothing, response: nothing },
  liftIntroductionRefusal: { params: onlyId, query: nothing, body: nothing, response: nothing },
} as const;
