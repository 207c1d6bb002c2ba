import { z } from 'zod';
import { personDetailKinds } from '#domain/person-detail.ts';
import { id, text } from './schema-parts.ts';

const kind = z.enum(personDetailKinds);

export const personDetails = z.array(z.object({ id, kind, value: z.string() }));

export const keepDetailRequest = z.object({
  kind,
  value: text(1000).describe(
    'A telephone number with its country’s, a web address with https: or http:, an ORCID iD with its check character',
  ),
});

export const detailParams = z.object({ id, detailId: id });
