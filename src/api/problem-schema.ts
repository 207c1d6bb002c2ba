import { z } from 'zod';

/** An error's body (RFC 9457), sent as application/problem+json. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  code: z.string(),
  requestId: z.string(),
  errors: z
    .array(
      z.object({
        path: z.string(),
        message: z.string(),
        code: z.string().optional().describe('Where what is wrong has a name'),
        params: z.record(z.string(), z.string()).optional(),
      }),
    )
    .describe('What is wrong with the input, and where'),
});
