import type { Operation } from './operations.ts';

/** Whom the signed-in colleague knows. */
export const myRelationshipOperations = {
  listMyRelationships: {
    method: 'GET',
    path: '/api/v1/me/relationships',
    summary:
      'Whom the signed-in colleague knows, of every visibility: the strongest first, the latest, or who has gone quiet',
    permission: 'read',
    statuses: [200],
  },
  listMergeSuggestions: {
    method: 'GET',
    path: '/api/v1/me/merge-suggestions',
    summary: 'Two who may be one, among those with whom the signed-in colleague was in touch lately',
    permission: 'read',
    statuses: [200],
  },
} as const satisfies Record<string, Operation>;
