import type { Operation } from './operations.ts';

/** Why interactions take place, as the institution tells it apart. */
export const purposeOperations = {
  listPurposes: {
    method: 'GET',
    path: '/api/v1/purposes',
    summary: 'The purposes of interactions, in the institution’s order, retired ones too',
    permission: 'read',
    statuses: [200],
  },
  setPurposes: {
    method: 'PUT',
    path: '/api/v1/purposes',
    summary: 'Add, rename, order and retire purposes',
    permission: 'administer',
    statuses: [200],
  },
} as const satisfies Record<string, Operation>;
