import type { Operation } from './operations.ts';

/** The whole relationship with one person or organisation; in the form of operations.ts. */
export const overviewOperations = {
  getOrganisationOverview: {
    method: 'GET',
    path: '/api/v1/organisations/{id}/overview',
    summary:
      'The whole relationship with an organisation and those below it; the id of one that was merged gives the one that is kept',
    permission: 'read',
    statuses: [200],
  },
  getPersonOverview: {
    method: 'GET',
    path: '/api/v1/persons/{id}/overview',
    summary: 'The whole relationship with a person; the id of one who was merged gives the one who is kept',
    permission: 'read',
    statuses: [200],
  },
} as const satisfies Record<string, Operation>;
