import { z } from 'zod';
import { categoryColours } from '#domain/category-colour.ts';
import { colleague } from './schema-parts.ts';
import { words } from './words-schema.ts';
import { logRule, sharing } from './sharing-schemas.ts';

export const institutionSettings = z.object({
  askBeforeSending: z.boolean().describe('Whether sending asks once where there is a caution'),
  category: z
    .object({ name: z.string(), colour: z.enum(categoryColours) })
    .optional()
    .describe('What logged messages are marked with in Outlook'),
  words: words.optional().describe('What the institution calls things, where it has words of its own'),
  sharing,
  logRules: z.array(logRule).describe('What may not be logged'),
});

export const caution = z
  .object({
    stewards: z
      .array(colleague)
      .describe('Whom to ask before approaching the organisation, the viewer never among them'),
    doNotContact: z
      .object({ subject: z.enum(['person', 'organisation']), reason: z.string().describe('Empty when none was given') })
      .optional(),
  })
  .describe('What to know before writing to them; absent when there is nothing');
