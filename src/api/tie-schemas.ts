import { z } from 'zod';

/** Who knows a person or an organisation without being seen to: never who, when, or how many. */
export const somebody = z
  .array(z.object({ unit: z.string().optional().describe('Absent where naming it would name the colleague') }))
  .describe('Units in which somebody knows them whom the viewer does not see, each once, by name');
