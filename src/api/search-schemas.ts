import { z } from 'zod';
import { colleague, count, id, organisation, text, timestamp } from './schema-parts.ts';

const isMore = z.boolean().describe('There are more than these');
const isMine = z.boolean().describe('Whether the signed-in colleague has been in touch');
const lastAt = timestamp.optional().describe('When anybody last was, as far as the signed-in colleague sees');

const response = z
  .object({
    people: z.object({
      found: z.array(
        z.object({
          id,
          displayName: z.string(),
          emailAddress: z.string(),
          organisation: organisation.optional(),
          isMine,
          lastAt,
        }),
      ),
      isMore,
    }),
    organisations: z.object({ found: z.array(organisation.extend({ isMine, lastAt })), isMore }),
    colleagues: z.object({ found: z.array(colleague), isMore }).describe('By name'),
    inTouch: z
      .object({
        found: z.array(
          z.object({
            colleague,
            topics: z.array(z.string()).describe('The words by which it was found, folded'),
            purposes: z
              .array(z.object({ code: z.string(), name: z.string().optional() }))
              .describe('With what the institution calls them; absent where every language has a name'),
            interactions: count.describe('How many of the signed-in colleague sees'),
            isMore: z.boolean().describe('There were earlier ones, which were not counted'),
            lastAt: timestamp,
          }),
        ),
        isMore,
      })
      .describe('Who has been in touch about it, by subjects, notes and purposes that the signed-in colleague may see'),
  })
  .describe(
    'Best first: all words before some, whole words before beginnings before slips; then whom one knows, then lately',
  );

const nothing = z.undefined();

export const searchSchemas = {
  search: {
    params: nothing,
    query: z.object({
      q: text(200).describe('What is typed so far'),
      limit: z.coerce.number().int().min(1).max(50).default(10).describe('Of each kind at most'),
    }),
    body: nothing,
    response,
  },
} as const;
