import { z } from 'zod';
import { interactionKinds } from '#domain/interaction.ts';
import { itemIdentity } from './item-schemas.ts';
import { count, cutText, direction, id, plausibleTimestamp } from './schema-parts.ts';
import { marking, visibility } from './sharing-schemas.ts';

export const address = z.object({
  // One bad address on a message must not keep the others from being answered: what is no text is no address either.
  emailAddress: z.string().catch('').describe('As on the message; one that is no address is answered, not refused'),
  displayName: cutText(1000).optional(),
});

const loggedAddress = address.extend({
  include: z
    .boolean()
    .optional()
    .describe('Whether this one becomes a person: by default external addresses do and personal ones do not'),
});

export const logRequest = itemIdentity.extend({
  kind: z.enum(interactionKinds),
  occurredAt: plausibleTimestamp,
  subject: cutText(2000).optional(),
  direction,
  from: loggedAddress,
  correspondents: z.array(loggedAddress).max(1000).describe('Everybody on it but from, colleagues included'),
  visibility: visibility
    .optional()
    .describe(
      'As chosen; else as the colleague shares by default, and at most as `tie` what is sensitive or has a label',
    ),
  ...marking,
  isFollowed: z
    .boolean()
    .optional()
    .describe(
      'Logged without a click, because the colleague keeps logging its conversation: refused once it was taken back',
    ),
});

export const logResponse = z.object({
  id,
  created: z.boolean(),
  contributions: count,
  visibility: visibility.describe('What the contribution is logged as: logging again never makes it wider'),
});
