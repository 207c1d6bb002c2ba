import { z } from 'zod';
import {
  hebciTables,
  kefPerspectives,
  longestPurposeCode,
  longestPurposeName,
  mostPurposes,
  purposeCodeForm,
  type Purpose,
} from '#domain/purpose.ts';
import { text } from './schema-parts.ts';

export const purposeCode = z
  .string()
  .max(longestPurposeCode)
  .regex(purposeCodeForm, 'must be lower-case words with hyphens between them');

const purpose = z.object({
  code: purposeCode.describe('What contributions keep: it stays when the name changes'),
  name: text(longestPurposeName)
    .optional()
    .describe('What the institution calls it; absent where every language has a name for the code'),
  hebciTable: z
    .enum(hebciTables)
    .optional()
    .describe('The table of the HE-BCI return that it may lead to something in'),
  kefPerspective: z.enum(kefPerspectives).optional().describe('The perspective of the Knowledge Exchange Framework'),
  isRetired: z.boolean().optional().describe('Offered no longer, and still there for what it was chosen for'),
} satisfies Record<keyof Purpose, z.ZodType>);

/** In the institution's order. */
export const purposes = z.array(purpose).max(mostPurposes);

const purposesAnswer = z.object({ purposes });
const nothing = z.undefined();

export const purposeSchemas = {
  listPurposes: { params: nothing, query: nothing, body: nothing, response: purposesAnswer },
  setPurposes: {
    params: nothing,
    query: nothing,
    body: z.object({
      purposes: purposes.describe('All of them, in order: one that is left out is retired'),
      seen: purposes.optional().describe('As they were seen: where they are no longer so, nothing is changed'),
    }),
    response: purposesAnswer,
  },
} as const;
