import { z } from 'zod';
import { id } from './schema-parts.ts';

export const mergePersonsRequest = z.object({ personId: id.describe('Becomes one with the person in the path') });

export const mergeOrganisationsRequest = z.object({
  organisationId: id.describe('Becomes one with the organisation in the path'),
});
