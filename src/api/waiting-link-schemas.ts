import { z } from 'zod';
import { identifierSchemes, linkKinds } from '#domain/link.ts';
import { count, id, organisation, text } from './schema-parts.ts';

const waitingQuery = z.object({
  state: z.enum(['waiting', 'left-out']).default('waiting'),
  cursor: text(200).optional().describe('Where the page before has ended: its `next`'),
});

const suggestion = z.object({
  organisation,
  reason: z.object({ code: z.string(), params: z.record(z.string(), z.string()) }).describe('Why it may be this one'),
});

const waitingClaim = z.object({
  claimKey: id,
  name: z.string().optional().describe('What the organisation is called there'),
  domain: z.string().optional(),
  identifiers: z.array(z.object({ scheme: z.enum(identifierSchemes), value: z.string() })),
  links: count,
  kinds: z.array(z.enum(linkKinds)),
  systems: z.array(z.string()).describe('What the systems are called that claim so'),
  titles: z.array(z.string()).describe('Of at most three of the links'),
  suggestions: z.array(suggestion).describe('At most five, the likeliest first'),
});

const waitingPage = z.object({
  claims: z.array(waitingClaim),
  next: z.string().optional().describe('The cursor of the page behind it'),
  waiting: count.describe('Claims that wait'),
  leftOut: count.describe('Claims that somebody has left out'),
});

const decision = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('organisation'), organisationId: id }),
  z.object({ decision: z.literal('new-organisation'), name: text(300).trim().min(1) }),
  z.object({ decision: z.literal('leave-out') }),
]);

const decided = z.object({ links: count.describe('How many it is about'), organisationId: id.optional() });
const claimParams = z.object({ claimKey: id });
const nothing = z.undefined();

/** In the form of schemas.ts. */
export const waitingLinkSchemas = {
  listWaitingLinks: { params: nothing, query: waitingQuery, body: nothing, response: waitingPage },
  decideWaitingLinks: { params: claimParams, query: nothing, body: decision, response: decided },
  undoLinkDecision: { params: claimParams, query: nothing, body: nothing, response: nothing },
} as const;
