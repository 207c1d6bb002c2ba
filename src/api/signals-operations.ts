import type { Operation } from './operations.ts';

/** What is done about signals, and to find whom they name; in the form of operations.ts. */
export const signalOperations = {
  listPersonSignals: {
    method: 'GET',
    path: '/api/v1/persons/{id}/signals',
    summary: 'What to know before approaching a person',
    permission: 'read',
    statuses: [200],
  },
  listOrganisationSignals: {
    method: 'GET',
    path: '/api/v1/organisations/{id}/signals',
    summary: 'What to know before approaching an organisation',
    permission: 'read',
    statuses: [200],
  },
  addSignal: {
    method: 'POST',
    path: '/api/v1/signals',
    summary: 'Set a steward, do-not-contact, a contact preference or a check of a person or an organisation',
    permission: 'manage-relationships',
    statuses: [201],
  },
  changeSignal: {
    method: 'PUT',
    path: '/api/v1/signals/{id}',
    summary: 'Set a signal anew; its kind, and whom it is of, stay',
    permission: 'manage-relationships',
    statuses: [204],
  },
  removeSignal: {
    method: 'DELETE',
    path: '/api/v1/signals/{id}',
    summary: 'Remove a signal',
    permission: 'manage-relationships',
    statuses: [204],
  },
  findColleagues: {
    method: 'GET',
    path: '/api/v1/colleagues',
    summary: 'Colleagues by the beginnings of words of their name or address, at most ten',
    permission: 'read',
    statuses: [200],
  },
  listUnits: {
    method: 'GET',
    path: '/api/v1/units',
    summary: 'The units of the institution, parents before their children',
    permission: 'read',
    statuses: [200],
  },
} as const satisfies Record<string, Operation>;
