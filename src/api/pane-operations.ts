import { detailsOperations } from './details-operations.ts';
import { interactionOperations } from './interaction-operations.ts';
import { meOperations } from './me-operations.ts';
import { overviewOperations } from './overview-operations.ts';
import { purposeOperations } from './purpose-operations.ts';
import { searchOperations } from './search-operations.ts';
import type { Operation } from './operations.ts';

/** What the pane, the ribbon and Outlook's events ask of the server. The wide pages ask more: what only they need is not loaded with the pane. */
export const paneOperations = {
  lookup: {
    method: 'POST',
    path: '/api/v1/lookup',
    summary: 'Recognise the correspondents of a message and say who here knows them',
    permission: 'read',
    statuses: [200],
  },
  keepPersonDetail: {
    method: 'POST',
    path: '/api/v1/persons/{id}/details',
    summary: 'Keep a job title, telephone number, ORCID iD, web address or organisation of a person',
    permission: 'contribute',
    statuses: [200, 201],
  },
  removePersonDetail: {
    method: 'DELETE',
    path: '/api/v1/persons/{id}/details/{detailId}',
    summary: 'Remove what was kept of a person',
    permission: 'contribute',
    statuses: [204],
  },
  correct: {
    method: 'POST',
    path: '/api/v1/corrections',
    summary: 'Correct how an address, or everybody at its domain, is recognised',
    permission: 'contribute',
    statuses: [201],
  },
  undoCorrection: {
    method: 'DELETE',
    path: '/api/v1/corrections/{id}',
    summary: 'Take a correction back',
    permission: 'contribute',
    statuses: [204],
  },
  findPersons: {
    method: 'GET',
    path: '/api/v1/persons',
    summary: 'Persons by the beginnings of words of their name or address, at most ten',
    permission: 'read',
    statuses: [200],
  },
  findOrganisations: {
    method: 'GET',
    path: '/api/v1/organisations',
    summary: 'Organisations by the beginnings of words of their name or domain, at most ten',
    permission: 'read',
    statuses: [200],
  },
  followConversation: {
    method: 'POST',
    path: '/api/v1/conversations',
    summary: 'Keep logging a conversation while these persons are on it, until an end date',
    permission: 'contribute',
    statuses: [200, 201],
  },
  unfollowConversation: {
    method: 'DELETE',
    path: '/api/v1/conversations/{id}',
    summary: 'Log the later messages of a conversation no longer',
    permission: 'contribute',
    statuses: [204],
  },

  askForIntroduction: {
    method: 'POST',
    path: '/api/v1/introductions',
    summary: 'Ask whoever here knows a person or organisation, without learning who they are, for an introduction',
    permission: 'contribute',
    statuses: [200, 201],
  },
  listIntroductions: {
    method: 'GET',
    path: '/api/v1/introductions',
    summary: 'What the signed-in colleague asked of those who know somebody, and what is asked of them',
    permission: 'read',
    statuses: [200],
  },
  seeIntroductions: {
    method: 'POST',
    path: '/api/v1/introductions/seen',
    summary: 'Say that the answers so far have been looked at',
    permission: 'read',
    statuses: [204],
  },
  withdrawIntroduction: {
    method: 'DELETE',
    path: '/api/v1/introductions/{id}',
    summary: 'Take a request for an introduction back',
    permission: 'contribute',
    statuses: [204],
  },
  answerIntroduction: {
    method: 'POST',
    path: '/api/v1/introductions/{id}/answers',
    summary: 'Answer a request for an introduction; only yes says whose answer it is',
    permission: 'contribute',
    statuses: [204],
  },
  takeIntroductionAnswerBack: {
    method: 'DELETE',
    path: '/api/v1/introductions/{id}/answers',
    summary: 'Take an answer back that the asker has not heard of',
    permission: 'contribute',
    statuses: [204],
  },
  liftIntroductionRefusal: {
    method: 'DELETE',
    path: '/api/v1/introductions/refusals/{id}',
    summary: 'Be asked about a person or organisation again',
    permission: 'contribute',
    statuses: [204],
  },
  // After the others: what a script of ES2016 makes of a property after a spread needs a later engine.
  ...interactionOperations,
  ...detailsOperations,
  ...meOperations,
  ...purposeOperations,
  ...overviewOperations,
  ...searchOperations,
} as const satisfies Record<string, Operation>;

export type PaneOperationName = keyof typeof paneOperations;
