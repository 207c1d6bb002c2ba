import { z } from 'zod';
import type { Operation } from './operations.ts';
import {
  linkParams,
  linksParams,
  putLinkRequest,
  putLinkResponse,
  putLinksRequest,
  putLinksResponse,
} from './link-schemas.ts';

/** What connected systems may do by their API keys, and nobody else. */
export type SystemOperation = Omit<Operation, 'permission'>;

export const systemOperations = {
  putLinks: {
    method: 'PUT',
    path: '/api/v1/links/{system}',
    summary: 'Make or change up to 1,000 links, each by itself; what is as it was stays',
    statuses: [200],
    longestBody: 8 * 1024 * 1024,
  },
  putLink: {
    method: 'PUT',
    path: '/api/v1/links/{system}/{key}',
    summary: 'Make or change a link',
    statuses: [200, 201],
  },
  removeLink: {
    method: 'DELETE',
    path: '/api/v1/links/{system}/{key}',
    summary: 'Remove a link; removing twice is no error',
    statuses: [204],
  },
} as const satisfies Record<string, SystemOperation>;

export type SystemOperationName = keyof typeof systemOperations;

const nothing = z.undefined();

/** In the form of schemas.ts. */
export const systemSchemas = {
  putLinks: { params: linksParams, query: nothing, body: putLinksRequest, response: putLinksResponse },
  putLink: { params: linkParams, query: nothing, body: putLinkRequest, response: putLinkResponse },
  removeLink: { params: linkParams, query: nothing, body: nothing, response: nothing },
} as const satisfies Record<
  SystemOperationName,
  { params: z.ZodType; query: z.ZodType; body: z.ZodType; response: z.ZodType }
>;
