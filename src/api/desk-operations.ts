import type { Operation } from './operations.ts';

/** What the wide pages, and who uses the API, ask of persons, organisations and the colleague's own, beside what the pane asks. */
export const deskOperations = {
  getPerson: {
    method: 'GET',
    path: '/api/v1/persons/{id}',
    summary: 'One person',
    permission: 'read',
    statuses: [200],
  },
  getOrganisation: {
    method: 'GET',
    path: '/api/v1/organisations/{id}',
    summary: 'One organisation',
    permission: 'read',
    statuses: [200],
  },
  mergePersons: {
    method: 'POST',
    path: '/api/v1/persons/{id}/merges',
    summary: 'Make two persons one, for everyone',
    permission: 'manage-relationships',
    statuses: [201],
  },
  mergeOrganisations: {
    method: 'POST',
    path: '/api/v1/organisations/{id}/merges',
    summary: 'Make two organisations one, for everyone',
    permission: 'manage-relationships',
    statuses: [201],
  },
  undoMerge: {
    method: 'DELETE',
    path: '/api/v1/merges/{id}',
    summary: 'Make two of one again, as they were',
    permission: 'manage-relationships',
    statuses: [204],
  },
  getMySettings: {
    method: 'GET',
    path: '/api/v1/me/settings',
    summary: 'What the signed-in colleague has chosen, and may choose',
    permission: 'read',
    statuses: [200],
  },
  changeMySettings: {
    method: 'PATCH',
    path: '/api/v1/me/settings',
    summary: 'Choose what is shared by default, and the language; in force at once',
    permission: 'read',
    statuses: [200],
  },
  exportMyData: {
    method: 'GET',
    path: '/api/v1/me/export',
    summary:
      'What the signed-in colleague has contributed, and nothing of others: a table, cards of the people, or JSON',
    permission: 'read',
    statuses: [200],
    gives: 'file',
  },
  listMyConversations: {
    method: 'GET',
    path: '/api/v1/me/conversations',
    summary: 'The conversations that the signed-in colleague keeps logging, the one that ends next first',
    permission: 'read',
    statuses: [200],
  },
  listOrganisationTimeline: {
    method: 'GET',
    path: '/api/v1/organisations/{id}/timeline',
    summary: 'What happened with an organisation and those below it, the latest first',
    permission: 'read',
    statuses: [200],
  },
  listPersonTimeline: {
    method: 'GET',
    path: '/api/v1/persons/{id}/timeline',
    summary: 'What happened with a person, the latest first',
    permission: 'read',
    statuses: [200],
  },
  setOrganisationParent: {
    method: 'PUT',
    path: '/api/v1/organisations/{id}/parent',
    summary: 'Say what an organisation is part of, or that it is part of nothing',
    permission: 'manage-relationships',
    statuses: [204],
  },
} as const satisfies Record<string, Operation>;
