import { z } from 'zod';
import { sensitivities } from '#domain/sensitivity.ts';
import { visibilities } from '#domain/visibility.ts';
import { text } from './schema-parts.ts';

export const visibility = z
  .enum(visibilities)
  .describe(
    'What others see: `institution` its content, everyone; `unit` its content, the colleague’s unit; `tie` that somebody in the unit knows them; `private` nothing',
  );

/** What a message says of who should read it. */
export const marking = {
  sensitivity: z
    .enum(sensitivities)
    .optional()
    .describe('Of its header Sensitivity (RFC 2156), or of an appointment; absent where it is normal'),
  labels: z
    .array(z.object({ id: text(300), name: text(300).optional() }))
    .max(100)
    .optional()
    .describe('Its sensitivity labels: what the institution has decided goes by their names or ids'),
};

/** Who sees what the colleague logs. */
export const sharing = z.object({
  institution: z.string().describe('Its name'),
  visibility: visibility.describe('What the colleague shares as unless they say otherwise'),
  allowed: z.array(visibility).describe('What the institution lets colleagues choose, widest first'),
  disallowed: visibility
    .optional()
    .describe('What the colleague has chosen instead, which the institution no longer allows'),
  unit: z.string().optional().describe('The colleague’s unit; absent where it isn’t known'),
  tieUnit: z
    .string()
    .optional()
    .describe('How a tie names the unit: by the nearest one that is large enough not to name the colleague'),
  sees: z.array(z.string()).describe('The units whose colleagues see what is shared as `unit`, the own one first'),
  managersSee: z.boolean().describe('Whether relationship managers see that too'),
});

export const logRule = z.object({
  id: z.string(),
  kind: z.enum(['label', 'domain', 'subject-word']),
  value: z.string().describe('A label’s name or id; a domain, with those below it; a word of the subject'),
  reason: z.string().optional(),
});

export const changeContributionRequest = z.object({
  visibility,
  mailbox: text(320).optional().describe('Whose contribution it is, when a delegate has logged it for them'),
});
