import type { Operation } from './operations.ts';

/** Erasing whoever asks for it, and keeping nothing for longer than the institution says. */
export const protectionOperations = {
  previewErasure: {
    method: 'POST',
    path: '/api/v1/erasures/preview',
    summary: 'What erasing a person would take away, in numbers',
    permission: 'protect-data',
    statuses: [200],
  },
  erasePerson: {
    method: 'POST',
    path: '/api/v1/erasures',
    summary: 'Erase a person for everyone and for good, for a reason that the colleagues concerned are told',
    permission: 'protect-data',
    statuses: [201],
  },
  discloseRecords: {
    method: 'POST',
    path: '/api/v1/disclosures/records',
    summary: 'Read the records of other systems that name somebody, by name or address, be they known here or not',
    permission: 'protect-data',
    statuses: [201],
  },
  eraseFromRecords: {
    method: 'POST',
    path: '/api/v1/erasures/records',
    summary: 'Take somebody out of records of other systems, for everyone and for good',
    permission: 'protect-data',
    statuses: [201],
  },
  letAddressIn: {
    method: 'POST',
    path: '/api/v1/erasures/let-in',
    summary: 'Let an address be logged again whose person was erased and kept out',
    permission: 'protect-data',
    statuses: [204],
  },
  getRetention: {
    method: 'GET',
    path: '/api/v1/retention',
    summary: 'For how many years the institution keeps interactions',
    permission: 'protect-data',
    statuses: [200],
  },
  setRetention: {
    method: 'PUT',
    path: '/api/v1/retention',
    summary: 'Say for how many years interactions are kept; what is older goes, a little at a time',
    permission: 'protect-data',
    statuses: [200],
  },
  previewRetention: {
    method: 'GET',
    path: '/api/v1/retention/preview',
    summary: 'What would go if interactions were kept for so many years',
    permission: 'protect-data',
    statuses: [200],
  },
} as const satisfies Record<string, Operation>;
