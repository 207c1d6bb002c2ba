import type { Pool } from 'pg';
import { isOpenContribution, tellingOf, type Telling } from '#domain/audit-telling.ts';
import { firstPlace, listStatement, windowEndStatement } from './list-audit-sql.ts';
import { withInstitution } from './session.ts';
import type { AuditEntry, AuditPage, AuditPlace, AuditQuery, AuditSubject } from './audit-store.ts';
import type { Colleague } from './store.ts';

const pageSize = 50;

/** A page of the audit for reading, the latest first. However rare what is asked for, no more than a window of entries is gone through. */
export async function listAudit(pool: Pool, query: AuditQuery): Promise<AuditPage> {
  const { institutionId, colleagueId, subjectId, action, from, to, after = firstPlace } = query;
  const way = subjectId ? 'subject' : colleagueId ? 'colleague' : 'all';
  const start = [institutionId, after.recordedAt, after.id, (way === 'subject' ? subjectId : colleagueId) ?? null];
  const filters = [action ?? null, from ?? null, to ?? null, way === 'subject' ? (colleagueId ?? null) : null];
  return await withInstitution(pool, institutionId, async (ask) => {
    const [rows, [end]] = await Promise.all([
      ask<Row>(listStatement(way), [...start, ...filters, pageSize + 1]),
      ask<WindowEnd>(windowEndStatement(way), start),
    ]);
    const page = rows.slice(0, pageSize);
    const last = page.at(-1);
    const next = rows.length > pageSize && last ? placeOf(last) : end?.isFull ? placeOf(end) : undefined;
    const entries = page.map(toEntry).filter(({ subject }) => subjectId === undefined || subject !== undefined);
    return { entries, ...(next ? { next } : {}) };
  });
}

interface Row extends AuditPlace {
  readonly at: Date;
  readonly action: string;
  readonly details: AuditEntry['details'];
  readonly subjectId: string;
  readonly seal: number | null;
  readonly colleague: Colleague | null;
  readonly personName: string | null;
  readonly organisationName: string | null;
  readonly colleagueName: string | null;
  readonly unitName: string | null;
  /** What the contribution is shared as, or was when it was taken back. */
  readonly latestVisibility: string | null;
  /** Whether everyone may see that who did it knows the person. */
  readonly isOpenlyKnown: boolean;
}

interface WindowEnd extends AuditPlace {
  readonly isFull: boolean;
}

function placeOf({ recordedAt, id }: AuditPlace): AuditPlace {
  return { recordedAt, id };
}

function toEntry(row: Row): AuditEntry {
  const { id, at, action, seal } = row;
  const telling = tellingOf(action, row.details);
  const subject = isToldWhole(telling, row) ? subjectOf(row, telling === 'contribution') : undefined;
  return {
    id,
    at: at.toISOString(),
    action,
    ...(row.colleague ? { colleague: row.colleague } : {}),
    ...(subject ? { subject } : {}),
    // Why something was read stays, though the person has gone.
    details: subject || action === 'content-disclosed' ? row.details : {},
    ...(seal === null ? {} : { seal }),
  };
}

function isToldWhole(telling: Telling, { details, latestVisibility, isOpenlyKnown }: Row): boolean {
  switch (telling) {
    case 'whole':
      return true;
    case 'contribution':
      return isOpenContribution(details, latestVisibility);
    case 'knowing':
      return isOpenlyKnown;
    case 'action':
      return false;
  }
}

function subjectOf(row: Row, isContribution: boolean): AuditEntry['subject'] {
  const id = String(row.details['personId'] ?? row.details['organisationId'] ?? row.subjectId);
  if (isContribution || row.details['of'] === 'interaction') return { id, kind: 'interaction' };
  const named: readonly (readonly [AuditSubject, string | null])[] = [
    ['person', row.personName],
    ['organisation', row.organisationName],
    ['colleague', row.colleagueName],
    ['unit', row.unitName],
  ];
  for (const [kind, name] of named) if (name !== null) return { id, kind, name };
  // A person whom only somebody's private log knows of is not there, nor are those who are gone.
  return /^(?:person|signal|do-not|content)/.test(row.action) ? undefined : { id: row.subjectId, kind: 'other' };
}
