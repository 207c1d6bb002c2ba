import { z } from 'zod';
import type { Words } from '#domain/policy.ts';
import { text } from './schema-parts.ts';

export const words = z.object({
  steward: text(40).optional().describe('What the institution calls the colleague to ask first'),
  unit: text(40).optional().describe('What it calls a school, department or office'),
  notice: text(300).optional().describe('What it says where colleagues choose who sees what they log'),
  noticeUrl: text(1000).optional().describe('Where more is said about that, by https'),
} satisfies Record<keyof Words, z.ZodType>);
