import type { Operation } from './operations.ts';

/** What colleagues say of an interaction after the click, what they enter by hand, and what they come back to. */
export const detailsOperations = {
  getInteractionDetails: {
    method: 'GET',
    path: '/api/v1/interactions/{id}/details',
    summary:
      'What the signed-in colleague has said of an interaction, with the purposes there are and which were usual',
    permission: 'read',
    statuses: [200],
  },
  changeInteractionDetails: {
    method: 'PATCH',
    path: '/api/v1/interactions/{id}/details',
    summary: 'Say of one’s own contribution what kind it was, its purpose, a note, and when to follow up',
    permission: 'contribute',
    statuses: [204],
  },
  enterInteraction: {
    method: 'POST',
    path: '/api/v1/interactions/by-hand',
    summary:
      'Enter a meeting, call, visit, event, letter or note that Outlook knows nothing of; the same id enters it once',
    permission: 'contribute',
    statuses: [200, 201],
  },
  listMyFollowUps: {
    method: 'GET',
    path: '/api/v1/me/follow-ups',
    summary:
      'What the signed-in colleague means to come back to and has not done, the one that is due first before the others',
    permission: 'read',
    statuses: [200],
  },
} as const satisfies Record<string, Operation>;
