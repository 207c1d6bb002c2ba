import type { Operation } from './operations.ts';

/** Finding people, organisations and colleagues. */
export const searchOperations = {
  search: {
    method: 'GET',
    path: '/api/v1/search',
    summary:
      'People, organisations and colleagues by name, domain, address or identifier, and colleagues by what they have been in touch about',
    permission: 'read',
    statuses: [200],
  },
} as const satisfies Record<string, Operation>;
