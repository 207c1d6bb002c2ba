import { z } from 'zod';
import { interactionKinds } from '#domain/interaction.ts';

// PostgreSQL's text cannot hold NUL, which broken mail has in its headers.
/** Without what PostgreSQL can't keep: a NUL, or half of a pair. */
const keepable = (value: string) => value.replaceAll('\0', '').replace(/\p{Cs}/gu, '\ufffd');
export const text = (longest: number) => z.string().max(longest).overwrite(keepable);
/** What people write has no limit that they know of: it is cut, not refused. */
export const cutText = (longest: number) => z.string().overwrite((value) => keepable(value).slice(0, longest));
export const id = z.guid();
export const timestamp = z.iso.datetime({ offset: true }).describe('RFC 3339 with offset');
export const plausibleTimestamp = timestamp
  .refine((value) => !(new Date(value).getTime() < firstPlausible), 'must be after 1900')
  .refine((value) => !(new Date(value).getTime() > lastPlausible), 'must be before 2200');
const firstPlausible = Date.UTC(1900, 0, 1);
const lastPlausible = Date.UTC(2200, 0, 1);
export const direction = z.enum(['in', 'out']);
export const count = z.int().min(0);

export const colleague = z.object({ id, displayName: z.string(), emailAddress: z.string(), unit: z.string() });

export const relationship = z.object({
  colleague,
  count,
  firstAt: timestamp,
  lastAt: timestamp,
  direction: z.enum(['in', 'out', 'both']),
  strength: z
    .literal([1, 2, 3, 4])
    .describe('How strong it is now, by what there was and how long ago: what is a half-life old counts half'),
});

export const interactionSummary = z.object({
  id,
  kind: z.enum(interactionKinds),
  occurredAt: timestamp,
  subject: z
    .string()
    .optional()
    .describe('Absent unless the viewer logged it too, or sees what each of its contributors shares'),
  colleagues: z.array(colleague),
});

export const totals = z
  .object({
    interactions: count,
    colleagues: count,
    more: z.boolean().optional().describe('True where there are more than these, which were not counted'),
  })
  .describe('Of what the viewer sees, each once');
export const person = z.object({ id, displayName: z.string() });
export const organisation = z.object({ id, name: z.string(), domain: z.string() });
