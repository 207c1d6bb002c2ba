import { v7 as newId } from 'uuid';
import type { Ask, Statement } from './session.ts';

type AuditAction =
  | 'interaction-logged'
  | 'contribution-changed'
  | 'contribution-undone'
  | 'details-changed'
  | 'person-detail-kept'
  | 'person-detail-removed'
  | 'correction-made'
  | 'correction-undone'
  | 'persons-merged'
  | 'organisations-merged'
  | 'merge-undone'
  | 'content-disclosed'
  | 'person-erased'
  | 'records-disclosed'
  | 'records-erased'
  | 'address-let-in'
  | 'retention-changed'
  | 'old-removed'
  | 'links-imported'
  | 'link-import-stopped'
  | 'link-mapping-saved'
  | 'link-mapping-removed'
  | 'own-data-exported'
  | 'institution-added'
  | 'institution-changed'
  | 'unit-added'
  | 'unit-changed'
  | 'unit-removed'
  | 'signal-added'
  | 'signal-changed'
  | 'signal-removed'
  | 'conversation-followed'
  | 'conversation-unfollowed'
  | 'colleague-unit-changed'
  | 'introduction-asked'
  | 'introduction-withdrawn'
  | 'introduction-answered'
  | 'introduction-answer-taken-back'
  | 'introduction-refusal-lifted'
  | 'colleague-settings-changed'
  | 'links-put'
  | 'parent-set'
  | 'links-removed'
  | 'links-matched'
  | 'links-decided'
  | 'link-decision-undone'
  | 'system-added'
  | 'system-changed'
  | 'system-revoked'
  | 'system-renewed';

/** Who changed what, when; never a message's text. Goes out with the transaction that it tells of. */
export function appendAudit(
  ask: Ask,
  entry: {
    readonly institutionId: string;
    /** Null for the administrator's commands. */
    readonly colleagueId: string | null;
    readonly action: AuditAction;
    readonly subjectId: string;
    readonly details: Readonly<Record<string, string | number | boolean>>;
  },
): Promise<unknown> {
  const { institutionId, colleagueId, action, subjectId, details } = entry;
  return ask(append, [institutionId, newId(), new Date(), action, colleagueId, subjectId, details]);
}

const append: Statement = {
  name: 'append-audit',
  text: `insert into audit (institution_id, id, at, action, colleague_id, subject_id, details)
    values ($1, $2, $3, $4, $5, $6, $7)`,
};

/** Whether any colleague ever did anything to what has this id, be it there still or not. */
export async function isInAudit(ask: Ask, institutionId: string, interactionId: string): Promise<boolean> {
  const rows = await ask(findInAudit, [institutionId, interactionId]);
  return rows.length > 0;
}

const findInAudit: Statement = {
  name: 'find-in-audit',
  text: `select 1 from audit where institution_id = $1 and subject_id = $2 and colleague_id is not null limit 1`,
};
