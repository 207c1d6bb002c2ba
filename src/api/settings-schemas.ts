import { z } from 'zod';
import { categoryColours } from '#domain/category-colour.ts';
import { words } from './words-schema.ts';
import { logRule, sharing } from './sharing-schemas.ts';

export const institutionSettings = z.object({
  askBeforeSending: z.boolean().describe('Whether sending asks once where there is a signal that calls for it'),
  category: z
    .object({ name: z.string(), colour: z.enum(categoryColours) })
    .optional()
    .describe('What logged messages are marked with in Outlook'),
  words: words.optional().describe('What the institution calls things, where it has words of its own'),
  sharing,
  logRules: z.array(logRule).describe('What may not be logged'),
  harmlessLabels: z.array(z.string()).describe('Names or ids of the sensitivity labels that are no marking'),
});
