import type { Operation } from './operations.ts';

/** What an administrator does about the systems that send links; in the form of operations.ts. */
export const connectedSystemOperations = {
  listConnectedSystems: {
    method: 'GET',
    path: '/api/v1/connected-systems',
    summary: 'The systems that send links, and how many',
    permission: 'administer',
    statuses: [200],
  },
  addConnectedSystem: {
    method: 'POST',
    path: '/api/v1/connected-systems',
    summary: 'Add a system; its API key is told this once',
    permission: 'administer',
    statuses: [201],
  },
  changeConnectedSystem: {
    method: 'PATCH',
    path: '/api/v1/connected-systems/{id}',
    summary: 'Change what a system is called, may send, and who sees it',
    permission: 'administer',
    statuses: [204],
  },
  revokeConnectedSystem: {
    method: 'DELETE',
    path: '/api/v1/connected-systems/{id}',
    summary: 'Take the API key from a system; what it sent stays',
    permission: 'administer',
    statuses: [204],
  },
  renewSystemKey: {
    method: 'POST',
    path: '/api/v1/connected-systems/{id}/keys',
    summary: 'Give a system a new API key, told this once; the one before counts no longer',
    permission: 'administer',
    statuses: [201],
  },
} as const satisfies Record<string, Operation>;
