import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { namesAny } from '#domain/erasure.ts';
import { appendAudit } from './audit.ts';
import { waitForOthers } from './corrections-sql.ts';
import {
  countToErase,
  findToErase,
  forgetSubjects,
  leaveOut,
  listMerged,
  readTheirContributions,
  removeEmptyContributions,
} from './erasure-sql.ts';
import type { ErasureCounts, ErasureInput, ErasureRefusal, ErasureStore, ErasureSubject } from './erasure-store.ts';
import { holdLinks } from './hold-links.ts';
import { holdLateInteractions, holdSubjects, listInteractions } from './hold-subjects.ts';
import { endImportsForErasure } from './imports.ts';
import { keepOut, letIn } from './kept-out.ts';
import { giveNotices } from './notices.ts';
import { forget } from './records-of-people.ts';
import { recount } from './recount.ts';
import { removePersonsWhole } from './remove-person.ts';
import { renewInteractions } from './renew-interactions.ts';
import { forgetWords } from './search-words.ts';
import { withInstitution, withRetries, type Ask } from './session.ts';
import { InTheWay } from './store-error.ts';
import { forgetSaid } from './topics.ts';
import { removeInteractions } from './undo-contribution.ts';

export async function previewErasure(
  pool: Pool,
  { institutionId, subject }: Parameters<ErasureStore['previewErasure']>[0],
): ReturnType<ErasureStore['previewErasure']> {
  return await withInstitution(pool, institutionId, async (ask) => {
    const found = await find(ask, institutionId, subject);
    if (!found) return undefined;
    const { id, displayName, emailAddresses } = found;
    return { person: { id, displayName, emailAddresses }, counts: await countWhole(ask, institutionId, found) };
  });
}

/** Everything in one transaction: nobody is ever half erased, and what was is told by the same. */
export async function erasePerson(
  pool: Pool,
  input: ErasureInput,
): Promise<ErasureCounts | ErasureRefusal | undefined> {
  return await withRetries(
    async () => await withInstitution(pool, input.institutionId, async (ask) => await eraseHere(ask, input)),
  );
}

export async function liftKeptOut(pool: Pool, input: Parameters<ErasureStore['liftKeptOut']>[0]): Promise<boolean> {
  const { institutionId, colleagueId, emailAddress } = input;
  return await withInstitution(pool, institutionId, async (ask) => {
    const wasKeptOut = await letIn(ask, institutionId, emailAddress);
    if (wasKeptOut) {
      const action = 'address-let-in';
      void appendAudit(ask, { institutionId, colleagueId, action, subjectId: institutionId, details: {} });
    }
    return wasKeptOut;
  });
}

async function eraseHere(ask: Ask, input: ErasureInput): Promise<ErasureCounts | ErasureRefusal | undefined> {
  const { institutionId, personId, reason } = input;
  await ask(waitForOthers, [institutionId]);
  holdLinks(ask, institutionId);
  const found = await find(ask, institutionId, { personId });
  if (!found) return undefined;
  const { displayName, emailAddresses } = found;
  if (!emailAddresses.includes(input.confirmedAddress)) return 'other-address';
  if (namesAny(reason, [displayName, ...emailAddresses])) return 'reason-names-them';

  const subject = { subject: 'person', ids: [personId] } as const;
  const listed = await listInteractions(ask, institutionId, subject);
  const organisationIds = placesOf(found, await readContributions(ask, institutionId, personId));
  holdSubjects(ask, institutionId, { interactionIds: listed, personIds: [personId], organisationIds });
  const interactionIds = await holdLateInteractions(ask, institutionId, { ...subject, held: listed });
  const contributions = await readContributions(ask, institutionId, personId);
  const now = await find(ask, institutionId, { personId });
  const isAsListed = placesOf(found, contributions).every((id) => organisationIds.includes(id));
  if (!isAsListed || JSON.stringify(now) !== JSON.stringify(found)) throw new InTheWay('Changed meanwhile');

  const counts = await countWhole(ask, institutionId, found);
  void ask(leaveOut, [institutionId, interactionIds, personId, found.organisationIds]);
  recount(ask, institutionId, { personIds: [], organisationIds, interactionIds });
  void ask(removeEmptyContributions, [institutionId, interactionIds]);
  void ask(removeInteractions, [institutionId, interactionIds]);
  renewInteractions(ask, institutionId, interactionIds);
  const words = [displayName, ...emailAddresses].map((word) => word.toLowerCase());
  void ask(forgetSubjects, [institutionId, interactionIds, words]);
  await forget(ask, institutionId, { by: { personId, addresses: emailAddresses }, words });
  void ask(forgetSaid, [institutionId, interactionIds]);
  const ids = [personId, ...found.mergedIds];
  await removePersonsWhole(ask, institutionId, { ids, addresses: emailAddresses, organisationIds });
  forgetWords(ask, institutionId);
  await endImportsForErasure(ask, institutionId);
  if (input.keepOut) keepOut(ask, institutionId, emailAddresses);
  tell(ask, input, { counts, colleagueIds: contributions.map(({ colleagueId }) => colleagueId) });
  return counts;
}

/** Each colleague whose contribution goes, or loses somebody, and the audit: neither is told who it was. */
function tell(
  ask: Ask,
  { institutionId, colleagueId, personId, reason, keepOut: keptOut }: ErasureInput,
  { counts, colleagueIds }: { readonly counts: ErasureCounts; readonly colleagueIds: readonly string[] },
): void {
  const told = [...new Set(colleagueIds)].filter((id) => id !== colleagueId);
  const params = JSON.stringify({ colleagueId, reason });
  void ask(giveNotices, [institutionId, told.map(() => newId()), told, 'person-erased', params, new Date()]);
  const details = { reason, keptOut, ...counts };
  void appendAudit(ask, { institutionId, colleagueId, action: 'person-erased', subjectId: personId, details });
}

interface Found {
  readonly id: string;
  readonly displayName: string;
  readonly emailAddresses: readonly string[];
  readonly mergedIds: readonly string[];
  /** Where they are, and where those made one with them were. */
  readonly organisationIds: readonly string[];
}

async function find(ask: Ask, institutionId: string, subject: ErasureSubject): Promise<Found | undefined> {
  const by = 'personId' in subject ? [subject.personId, null] : [null, subject.emailAddress];
  const [row] = await ask<Pick<Found, 'id' | 'displayName' | 'emailAddresses'> & Placed>(findToErase, [
    institutionId,
    ...by,
  ]);
  if (!row) return undefined;
  const { organisationId, ...person } = row;
  const merged = await ask<Placed & { readonly id: string }>(listMerged, [institutionId, [row.id]]);
  const places = [organisationId, ...merged.map((one) => one.organisationId)].flatMap((id) => id ?? []);
  return { ...person, mergedIds: merged.map(({ id }) => id), organisationIds: [...new Set(places)] };
}

interface Placed {
  readonly organisationId: string | null;
}

interface Contribution {
  readonly colleagueId: string;
  readonly organisationIds: readonly string[];
}

async function readContributions(ask: Ask, institutionId: string, personId: string): Promise<Contribution[]> {
  return await ask<Contribution>(readTheirContributions, [institutionId, personId]);
}

/** Every organisation that is counted otherwise, or may have nobody left. */
function placesOf(found: Found, contributions: readonly Contribution[]): string[] {
  return [...new Set([...found.organisationIds, ...contributions.flatMap((one) => one.organisationIds)])].sort();
}

async function countWhole(ask: Ask, institutionId: string, found: Found): Promise<ErasureCounts> {
  const { id, emailAddresses, mergedIds } = found;
  const [row] = await ask<Omit<ErasureCounts, 'addresses' | 'merged'>>(countToErase, [
    institutionId,
    id,
    emailAddresses,
  ]);
  if (!row) throw new Error('A statement that aggregates answers with one row');
  return { addresses: emailAddresses.length, ...row, merged: mergedIds.length };
}
