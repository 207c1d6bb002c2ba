import type { AuditPlace } from '#store/audit-store.ts';
import type { Handler } from './handlers.ts';
import { invalidInput } from './input-issues.ts';

export const listAudit: Handler<'listAudit'> = async ({ signedIn, store, query }) => {
  const { cursor, colleague, subject, action, from, to } = query;
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const { entries, next } = await store.listAudit({
    institutionId: signedIn.institution.id,
    colleagueId: colleague,
    subjectId: subject,
    action,
    from,
    to,
    after,
  });
  return { status: 200, body: { entries, ...(next ? { next: writeCursor(next) } : {}) } };
};

export const verifyAudit: Handler<'verifyAudit'> = async ({ signedIn, store, query }) => {
  return {
    status: 200,
    body: await store.verifySeals({ institutionId: signedIn.institution.id, after: query.after }),
  };
};

function writeCursor({ recordedAt, id }: AuditPlace): string {
  return Buffer.from(`${recordedAt} ${id}`).toString('base64url');
}

const place = /^(?<recordedAt>-infinity|\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00) (?<id>[\da-f-]{36})$/;

function readCursor(cursor: string): AuditPlace {
  const { recordedAt, id } = place.exec(Buffer.from(cursor, 'base64url').toString())?.groups ?? {};
  const isTime = recordedAt === '-infinity' || !Number.isNaN(Date.parse(recordedAt ?? ''));
  const isId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id ?? '');
  if (recordedAt !== undefined && id !== undefined && isTime && isId) return { recordedAt, id };
  throw invalidInput([{ path: 'cursor', message: 'must be the next of a page' }]);
}
