import type { Operation } from './operations.ts';

/** What colleagues log, take back, and make others see. */
export const interactionOperations = {
  logInteraction: {
    method: 'POST',
    path: '/api/v1/interactions',
    summary: 'Log an interaction, or join the one that is there',
    permission: 'contribute',
    statuses: [200, 201],
  },
  undoContribution: {
    method: 'DELETE',
    path: '/api/v1/interactions/{id}/contributions/mine',
    summary: "Take back the signed-in colleague's contribution",
    permission: 'contribute',
    statuses: [204],
  },
  changeContribution: {
    method: 'PATCH',
    path: '/api/v1/interactions/{id}/contributions/mine',
    summary: "Change who sees the signed-in colleague's contribution",
    permission: 'contribute',
    statuses: [204],
  },
} as const satisfies Record<string, Operation>;
