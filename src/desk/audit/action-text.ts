import type { Locale } from '#locales/locale.ts';

/** What an entry of the audit may say was done, as the filter lists it. */
export const auditActions = [
  'interaction-logged',
  'contribution-changed',
  'contribution-undone',
  'details-changed',
  'content-disclosed',
  'person-erased',
  'address-let-in',
  'retention-changed',
  'old-removed',
  'parent-set',
  'person-detail-kept',
  'person-detail-removed',
  'correction-made',
  'correction-undone',
  'persons-merged',
  'organisations-merged',
  'merge-undone',
  'steward-added',
  'steward-removed',
  'do-not-contact-set',
  'do-not-contact-cleared',
  'signal-added',
  'signal-changed',
  'signal-removed',
  'conversation-followed',
  'conversation-unfollowed',
  'introduction-asked',
  'introduction-withdrawn',
  'colleague-unit-changed',
  'colleague-settings-changed',
  'unit-added',
  'unit-changed',
  'unit-removed',
  'links-imported',
  'link-import-stopped',
  'link-mapping-saved',
  'link-mapping-removed',
  'links-put',
  'links-removed',
  'links-matched',
  'links-decided',
  'link-decision-undone',
  'system-added',
  'system-changed',
  'system-revoked',
  'system-renewed',
  'institution-added',
  'institution-changed',
] as const;

/** What was done, in words; an action of a newer server by its own name. */
export function actionText(action: string, { text }: Locale): string {
  const known = auditActions.find((one) => one === action);
  return known ? text(`audit-action.${known}`) : action;
}
