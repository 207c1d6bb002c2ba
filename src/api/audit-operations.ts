import type { Operation } from './operations.ts';

/** The audit, what of it is for whoever protects data, and what colleagues are told. */
export const auditOperations = {
  listAudit: {
    method: 'GET',
    path: '/api/v1/audit',
    summary: 'Who did what to what, the latest first; nothing of what colleagues keep from everyone',
    permission: 'protect-data',
    statuses: [200],
  },
  verifyAudit: {
    method: 'GET',
    path: '/api/v1/audit/verification',
    summary: 'Go through some of the seals of the audit, and all that they hold',
    permission: 'protect-data',
    statuses: [200],
  },
  disclose: {
    method: 'POST',
    path: '/api/v1/disclosures',
    summary:
      'Read what is hidden about a person or an interaction, for a reason that the colleagues concerned are told',
    permission: 'protect-data',
    statuses: [201],
  },
} as const satisfies Record<string, Operation>;
