import { domainAndParents } from '#domain/email-address.ts';
import {
  findHome,
  findOwner,
  givePlace,
  isThere,
  leaveToLogging,
  listAtDomain,
  makeNamed,
  releasePlace,
  removeAbandoned,
  returnPlace,
} from './corrections-everyone-sql.ts';
import { mergePersonsHere } from './merge.ts';
import { readMerges } from './merge-rows.ts';
import { movePersons, undoMovePersons, type Moved } from './move-persons.ts';
import { attachAddress, detachAddress } from './person-address.ts';
import { rematchDomain } from './rematch-links.ts';
import { renewNameWords } from './renew-name-words.ts';
import type { Ask } from './session.ts';
import type { Viewer } from './store.ts';
import { undoMergeHere } from './undo-merge.ts';

/** A correction for everyone of whose an address is, or of an organisation. */
export interface DataCorrection {
  readonly appliesTo: string;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly organisationDomain: string | null;
}

/** What undoing one needs; JSON. */
export interface Before {
  /** The persons and organisations that it has to do with, and what was logged of those made one. */
  readonly involved: readonly string[];
  /** The person who got the address. */
  readonly attachedTo?: string;
  readonly mergeId?: string;
  readonly moved?: Moved;
  /** A domain that another organisation, or none, had. */
  readonly place?: { readonly domain: string; readonly organisationId: string | null };
}

/** Changes what is stored as a correction says; answers what undoing needs. Nothing may be held before. */
export async function applyCorrection(ask: Ask, viewer: Viewer, correction: DataCorrection): Promise<Before> {
  return correction.personId === null
    ? await place(ask, viewer.institutionId, correction)
    : await identify(ask, viewer, { emailAddress: correction.appliesTo, personId: correction.personId });
}

/** The exact inverse; what has been logged since stays. */
export async function revertCorrection(
  ask: Ask,
  viewer: Viewer,
  correction: DataCorrection,
  before: Before,
): Promise<void> {
  const { institutionId, colleagueId } = viewer;
  const { attachedTo, mergeId, moved } = before;
  if (mergeId !== undefined) await undoMergeHere(ask, { institutionId, colleagueId, mergeId });
  if (attachedTo !== undefined) {
    await detachAddress(ask, institutionId, { personId: attachedTo, emailAddress: correction.appliesTo });
  }
  // Before the people go back: the place that they go back to may be made again, with its domain.
  if (before.place) void ask(releasePlace, [institutionId, before.place.domain, correction.organisationId]);
  if (moved) await undoMovePersons(ask, institutionId, moved);
  if (before.place) {
    const { domain, organisationId } = before.place;
    void ask(returnPlace, [institutionId, domain, organisationId]);
    const changed = [correction.organisationId ?? [], organisationId ?? []].flat();
    await renewNameWords(ask, institutionId, 'organisation', changed);
    if (correction.organisationId !== null) {
      await rematchDomain(ask, institutionId, { domain, organisationId: correction.organisationId });
    }
  }
}

/** Takes away what a correction had made, once nothing and no other correction needs it. */
export function clearAway(
  ask: Ask,
  institutionId: string,
  { organisationId }: Pick<DataCorrection, 'organisationId'>,
): void {
  void ask(removeAbandoned, [institutionId, organisationId]);
  void ask(leaveToLogging, [institutionId, organisationId]);
}

/** The address becomes one more of the person; whoever had it and the person are one. */
async function identify(
  ask: Ask,
  { institutionId, colleagueId }: Viewer,
  { emailAddress, personId }: { readonly emailAddress: string; readonly personId: string },
): Promise<Before> {
  if ((await ask(isThere, [institutionId, personId])).length === 0) return { involved: [] };
  const [owner] = await ask<{ readonly id: string }>(findOwner, [institutionId, emailAddress]);
  if (owner?.id === personId) return { involved: [personId] };
  if (!owner) {
    await attachAddress(ask, institutionId, { personId, emailAddress });
    return { involved: [personId], attachedTo: personId };
  }
  // Whom only another colleague's private log knows stays apart: the correction alone tells then.
  const merged = await mergePersonsHere(ask, { institutionId, colleagueId, keptId: personId, mergedId: owner.id });
  const involved = [personId, owner.id];
  if (!merged) return { involved };
  const [merge] = await readMerges(ask, institutionId, [merged.id]);
  const interactionIds = (merge?.before.contributions ?? []).map(({ interactionId }) => interactionId);
  return { involved: [...involved, ...interactionIds], mergeId: merged.id };
}

/** Everybody there is put at the organisation, which is made where it is not known here. */
async function place(ask: Ask, institutionId: string, correction: DataCorrection): Promise<Before> {
  const { appliesTo, organisationId, organisationName: name } = correction;
  if (organisationId === null) throw new TypeError('A correction for everyone names its organisation');
  const domain = appliesTo.startsWith('@') ? appliesTo.slice(1) : undefined;
  const named = [institutionId, organisationId, name, correction.organisationDomain, domain ?? ''];
  if (name !== null) void ask(makeNamed, named);
  if ((await ask(isThere, [institutionId, organisationId])).length === 0) return { involved: [] };
  if (domain === undefined) {
    const persons = await ask<Found>(findOwner, [institutionId, appliesTo]);
    const ids = persons.map(({ id }) => id);
    const moved = await movePersons(ask, institutionId, ids, organisationId);
    await renewNameWords(ask, institutionId, 'organisation', [organisationId]);
    return { involved: [...ids, organisationId], moved };
  }
  const [home] = await ask<Found & { readonly domain: string }>(findHome, [institutionId, domainAndParents(domain)]);
  const persons = await ask<Found>(listAtDomain, [institutionId, home?.id ?? null, `@${domain}`, `.${domain}`]);
  const ids = persons.map(({ id }) => id);
  const moved = await movePersons(ask, institutionId, ids, organisationId);
  const organisationIds = [...new Set([organisationId, ...(home ? [home.id] : [])])];
  void ask(givePlace, [institutionId, domain, organisationId]);
  await renewNameWords(ask, institutionId, 'organisation', organisationIds);
  if (home && home.id !== organisationId) {
    await rematchDomain(ask, institutionId, { domain, organisationId: home.id });
  }
  const placeBefore = { domain, organisationId: home?.domain === domain ? home.id : null };
  return { involved: [...ids, ...organisationIds], moved, place: placeBefore };
}

interface Found {
  readonly id: string;
}
