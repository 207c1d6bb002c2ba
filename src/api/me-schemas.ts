import { z } from 'zod';
import { interactionKinds } from '#domain/interaction.ts';
import { reciprocities } from '#domain/policy.ts';
import { visibilities } from '#domain/visibility.ts';
import { fileAnswer } from './file-schema.ts';
import { count, id, person, timestamp } from './schema-parts.ts';
import { sharing } from './sharing-schemas.ts';
import { words } from './words-schema.ts';

const visibility = z.enum(visibilities);

const mySettings = z.object({
  sharing,
  visibility: visibility.optional().describe('What the colleague has chosen; absent where they go by the institution'),
  institutionVisibility: visibility.describe('What is shared by colleagues who have not chosen'),
  reciprocity: z.enum(reciprocities),
  isExempt: z.boolean().describe('Whether a role of the colleague’s sees of others whatever they share'),
  words: words.optional().describe('What the institution calls things, and what it says about sharing'),
  language: z.string().optional().describe("A BCP 47 tag; absent: Outlook's, or the browser's"),
});

const mySettingsRequest = z
  .object({
    visibility: visibility.nullable().optional().describe("Null: the institution's; absent: as it is"),
    language: z.enum(['en-GB', 'ar']).nullable().optional().describe("Null: Outlook's; absent: as it is"),
  })
  .refine((body) => Object.keys(body).length > 0, 'must name what changes');

const upTo = z.object({ count, isMore: z.boolean().describe('There are more than were counted') });

const seen = z.object({
  sees: z
    .enum(['subject', 'content', 'tie', 'nothing'])
    .describe('Subject, date, people and name; all but the subject; that somebody knows them; nothing'),
  unit: z.string().optional().describe('How a tie names where somebody knows them; absent: only the institution'),
});

const mySharing = z.object({
  month: z
    .object({ since: timestamp, shared: upTo, seen: upTo })
    .describe('What the colleague has shared, and what colleagues have shared with them, since the first of the month'),
  cap: visibility.optional().describe('How much of others is seen at most, where that is less than everything'),
  reciprocity: z.enum(reciprocities),
  counts: z.object({ institution: upTo, unit: upTo, tie: upTo, private: upTo }),
  latest: z.array(
    z.object({
      id,
      kind: z.enum(interactionKinds),
      occurredAt: timestamp,
      subject: z.string().optional(),
      visibility,
      people: z.array(person),
      unit: seen.describe('What a colleague of the own unit sees of it; where there is none, of no unit'),
      elsewhere: seen.describe('What a colleague of no unit sees of it who shares everything'),
    }),
  ),
});

const myConversations = z.object({
  conversations: z.array(
    z.object({
      id,
      since: timestamp.optional(),
      until: timestamp.describe('When it ends by itself'),
      people: z.array(z.string()).describe('Their names'),
    }),
  ),
});

const nothing = z.undefined();

export const meSchemas = {
  getMySettings: { params: nothing, query: nothing, body: nothing, response: mySettings },
  changeMySettings: { params: nothing, query: nothing, body: mySettingsRequest, response: mySettings },
  getMySharing: { params: nothing, query: nothing, body: nothing, response: mySharing },
  exportMyData: {
    params: nothing,
    query: z.object({ format: z.enum(['csv', 'vcard', 'json']) }),
    body: nothing,
    response: fileAnswer,
  },
  listMyConversations: { params: nothing, query: nothing, body: nothing, response: myConversations },
} as const;
