import { z } from 'zod';
import { linkAudiences, linkKinds } from '#domain/link.ts';
import { systemCode } from './link-schemas.ts';
import { count, id, text, timestamp } from './schema-parts.ts';

const name = text(100).trim().min(1);
const kinds = z.array(z.enum(linkKinds)).min(1).max(linkKinds.length).describe('Of the links that it may write');
const seenBy = z.enum(linkAudiences).describe('Who sees its links: everyone, or only who manages relationships');
const perMinute = z.int().min(60).max(1_000_000).describe('Links that it may send in a minute');

const system = z.object({
  id,
  name: z.string(),
  code: z.string(),
  kinds: z.array(z.enum(linkKinds)),
  seenBy,
  perMinute,
  createdAt: timestamp,
  renewedAt: timestamp.describe('When its key was made'),
  revokedAt: timestamp.optional(),
  receivedAt: timestamp.optional().describe('When it last sent anything'),
  links: count,
  waiting: count.describe('Those among them whose organisation is not known'),
});

const key = z.string().describe('The API key, which nobody is told again');
const onlyId = z.object({ id });
const nothing = z.undefined();

/** In the form of schemas.ts. */
export const connectedSystemSchemas = {
  listConnectedSystems: {
    params: nothing,
    query: nothing,
    body: nothing,
    response: z.object({ systems: z.array(system) }),
  },
  addConnectedSystem: {
    params: nothing,
    query: nothing,
    body: z.object({
      name,
      code: systemCode,
      kinds,
      seenBy: seenBy.default('everyone'),
      perMinute: perMinute.default(6000),
    }),
    response: z.object({ id, key }),
  },
  changeConnectedSystem: {
    params: onlyId,
    query: nothing,
    body: z.object({ name, kinds, seenBy, perMinute }).partial(),
    response: nothing,
  },
  revokeConnectedSystem: { params: onlyId, query: nothing, body: nothing, response: nothing },
  renewSystemKey: { params: onlyId, query: nothing, body: z.object({}), response: z.object({ key }) },
} as const;
