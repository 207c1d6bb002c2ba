import { z } from 'zod';
import { visibilities } from '#domain/visibility.ts';
import { count, id, organisation, relationship, text } from './schema-parts.ts';

const { firstAt, lastAt, direction, strength } = relationship.shape;

const known = z.object({
  id,
  name: z.string(),
  emailAddress: z.string().optional().describe('Of a person'),
  organisation: organisation.optional().describe('Of a person'),
  domain: z.string().optional().describe('Of an organisation'),
  isLeftAlone: z.boolean().describe('Somebody has said not to write to them, or to their organisation'),
  count,
  in: count,
  out: count,
  ...{ firstAt, lastAt, direction, strength },
  units: z.array(z.string()).describe('Where it was logged, by name, the strongest part first'),
  shared: z
    .array(z.object({ visibility: z.enum(visibilities), count }))
    .describe('How many of them others see in which way, the widest first'),
  quiet: z
    .object({
      everyDays: z.number().describe('Days between two interactions, on average'),
      silentDays: z.number().describe('Days since the last'),
    })
    .optional()
    .describe('There when the silence is longer than this relationship’s own rhythm'),
});

const mayBeOne = z.object({ id, name: z.string(), at: z.string().describe('An address, or a domain') });

const suggestion = z.object({
  subject: z.enum(['person', 'organisation']),
  one: mayBeOne.describe('Whom the colleague knows'),
  other: mayBeOne,
  score: z.number().min(0).max(1),
  reasons: z.array(z.object({ code: z.string(), params: z.record(z.string(), z.string()) })),
});

const nothing = z.undefined();

export const myRelationshipSchemas = {
  listMyRelationships: {
    params: nothing,
    query: z.object({
      kind: z.enum(['person', 'organisation']).default('person'),
      sort: z
        .enum(['strength', 'latest', 'quiet'])
        .default('strength')
        .describe('quiet: only those that have gone quiet, the one that did last first'),
      q: text(200)
        .optional()
        .describe('Words that begin words of the name, the addresses or domains, or of a person’s organisation'),
      cursor: z.string().max(300).optional().describe('The next of the page before, with the same sort'),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    body: nothing,
    response: z.object({
      relationships: z
        .array(known)
        .describe(
          'However rare what is asked for, a bounded number is gone through for a page: it may be empty and have a next',
        ),
      next: z.string().optional().describe('Absent at the end'),
    }),
  },
  listMergeSuggestions: {
    params: nothing,
    query: nothing,
    body: nothing,
    response: z.object({
      suggestions: z
        .array(suggestion)
        .describe('The likeliest first; of organisations, only for who may make two of them one'),
    }),
  },
} as const;
