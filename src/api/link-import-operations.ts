import type { Operation } from './operations.ts';

/** Files of other systems' records. */
export const linkImportOperations = {
  addLinkImport: {
    method: 'POST',
    path: '/api/v1/link-imports',
    summary: 'Send a CSV file of a connected system: its columns, and how it may be read; nothing is changed yet',
    permission: 'administer',
    statuses: [201],
    takes: 'file',
  },
  listLinkImports: {
    method: 'GET',
    path: '/api/v1/link-imports',
    summary: 'The latest files, and what came of them',
    permission: 'administer',
    statuses: [200],
  },
  getLinkImport: {
    method: 'GET',
    path: '/api/v1/link-imports/{id}',
    summary: 'A file, how far it is read, and what came or would come of it',
    permission: 'administer',
    statuses: [200],
  },
  stopLinkImport: {
    method: 'DELETE',
    path: '/api/v1/link-imports/{id}',
    summary: 'Read a file no further, and forget it; what it has put stays',
    permission: 'administer',
    statuses: [204],
  },
  beginLinkImport: {
    method: 'PUT',
    path: '/api/v1/link-imports/{id}/begin',
    summary: 'Read a file from its first row by a mapping, on trial or for good; steps do it',
    permission: 'administer',
    statuses: [200],
  },
  moveLinkImport: {
    method: 'POST',
    path: '/api/v1/link-imports/{id}/steps',
    summary: 'Read the next rows, for a few seconds: again until it is over',
    permission: 'administer',
    statuses: [200],
  },
  getRefusedRows: {
    method: 'GET',
    path: '/api/v1/link-imports/{id}/refused-rows',
    summary: 'What is wrong with the rows that were refused, as CSV: line, column, value, reason',
    permission: 'administer',
    statuses: [200],
    gives: 'file',
  },
  listLinkMappings: {
    method: 'GET',
    path: '/api/v1/connected-systems/{id}/mappings',
    summary: 'How files of a connected system are read, the latest first',
    permission: 'administer',
    statuses: [200],
  },
  saveLinkMapping: {
    method: 'PUT',
    path: '/api/v1/connected-systems/{id}/mappings/{name}',
    summary: 'Keep how files of a connected system are read, by a name',
    permission: 'administer',
    statuses: [204],
  },
  removeLinkMapping: {
    method: 'DELETE',
    path: '/api/v1/connected-systems/{id}/mappings/{name}',
    summary: 'Forget a mapping',
    permission: 'administer',
    statuses: [204],
  },
} as const satisfies Record<string, Operation>;
