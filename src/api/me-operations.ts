import type { Operation } from './operations.ts';

/** Who has signed in, what they have logged and chosen, and what they share. */
export const meOperations = {
  getMe: {
    method: 'GET',
    path: '/api/v1/me',
    summary: 'The signed-in colleague and the institution',
    permission: 'read',
    statuses: [200],
  },
  listMyInteractions: {
    method: 'GET',
    path: '/api/v1/me/interactions',
    summary: "The signed-in colleague's latest contributions, newest first",
    permission: 'read',
    statuses: [200],
  },
  getMySharing: {
    method: 'GET',
    path: '/api/v1/me/sharing',
    summary: 'What colleagues see of the signed-in colleague, and what was shared both ways this month',
    permission: 'read',
    statuses: [200],
  },
  listNotices: {
    method: 'GET',
    path: '/api/v1/notices',
    summary: 'What the signed-in colleague is told, the latest hundred',
    permission: 'read',
    statuses: [200],
  },
  readNotices: {
    method: 'POST',
    path: '/api/v1/notices/read',
    summary: 'Mark notices as read',
    permission: 'read',
    statuses: [204],
  },
} as const satisfies Record<string, Operation>;
