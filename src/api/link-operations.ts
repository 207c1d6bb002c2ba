import type { Operation } from './operations.ts';

/** What colleagues see of links, and decide about those that wait; in the form of operations.ts. */
export const linkOperations = {
  listOrganisationLinks: {
    method: 'GET',
    path: '/api/v1/organisations/{id}/links',
    summary: 'Records of other systems about an organisation, the latest first',
    permission: 'read',
    statuses: [200],
  },
  listPersonLinks: {
    method: 'GET',
    path: '/api/v1/persons/{id}/links',
    summary: 'Records of other systems about a person, the latest first',
    permission: 'read',
    statuses: [200],
  },
  listWaitingLinks: {
    method: 'GET',
    path: '/api/v1/waiting-links',
    summary: 'Claims of other systems that no organisation is known for, with suggestions',
    permission: 'manage-relationships',
    statuses: [200],
  },
  decideWaitingLinks: {
    method: 'PUT',
    path: '/api/v1/waiting-links/{claimKey}',
    summary: 'Say whose all links with one claim are, make a new organisation of it, or leave them out',
    permission: 'manage-relationships',
    statuses: [200],
  },
  undoLinkDecision: {
    method: 'DELETE',
    path: '/api/v1/waiting-links/{claimKey}',
    summary: 'Take back what was decided about a claim',
    permission: 'manage-relationships',
    statuses: [204],
  },
} as const satisfies Record<string, Operation>;
