import { applyCorrection, revertCorrection, type Before, type DataCorrection } from './corrections-everyone.ts';
import { changeCorrection, holdCorrection, holdLater, holdPrior } from './corrections-sql.ts';
import type { NewChange } from './corrections-store.ts';
import type { Ask } from './session.ts';
import type { Viewer } from './store.ts';

/** A correction as it stands. */
export interface HeldCorrection extends DataCorrection {
  readonly id: string;
  readonly forId: string;
  readonly what: NewChange['what'];
  /** Null where nothing stored was changed, or where a later one has taken its place. */
  readonly before: KeptBefore | null;
  readonly undoneAt: Date | null;
}

interface KeptBefore extends Before {
  /** The one before it under the same address or domain. */
  readonly replacedId?: string;
}

/** Changes what is stored by a new correction for everyone, in the place of the one before it. */
export async function putInForce(
  ask: Ask,
  viewer: Viewer,
  correction: DataCorrection & Pick<HeldCorrection, 'what'>,
): Promise<KeptBefore> {
  const [prior] = await ask<HeldCorrection>(holdPrior, [viewer.institutionId, correction.appliesTo, correction.what]);
  if (prior?.before) {
    const later = await holdChain(ask, viewer, { of: prior.before, after: prior.id });
    for (const one of [prior, ...later].toReversed()) await revert(ask, viewer, one);
    keepBefore(ask, viewer, prior, null);
    for (const one of later) await applyAgain(ask, viewer, one);
  }
  const before = await applyCorrection(ask, viewer, correction);
  return { ...before, ...(prior ? { replacedId: prior.id } : {}) };
}

/**
 * Takes back what a correction for everyone has changed. Later ones that have to do with it are taken back before it and made
 * again after it, so that nothing is left of it, whatever the order; the one that it had replaced counts again.
 */
export async function takeOutOfForce(ask: Ask, viewer: Viewer, correction: HeldCorrection): Promise<void> {
  const { id, before } = correction;
  if (!before) return;
  const [replaced] = await ask<HeldCorrection>(holdCorrection, [viewer.institutionId, before.replacedId ?? null]);
  const again = replaced?.undoneAt === null && replaced.before === null ? [replaced] : [];
  const chain = await holdChain(ask, viewer, { of: before, after: again[0]?.id ?? id });
  const others = chain.filter((one) => one.id !== id);
  for (const one of [...others, correction].sort(byTime).toReversed()) await revert(ask, viewer, one);
  for (const one of [...again, ...others]) await applyAgain(ask, viewer, one);
}

async function revert(ask: Ask, viewer: Viewer, correction: HeldCorrection): Promise<void> {
  if (correction.before) await revertCorrection(ask, viewer, correction, correction.before);
}

async function applyAgain(ask: Ask, viewer: Viewer, correction: HeldCorrection): Promise<void> {
  const before = await applyCorrection(ask, viewer, correction);
  const { replacedId } = correction.before ?? {};
  keepBefore(ask, viewer, correction, { ...before, ...(replacedId === undefined ? {} : { replacedId }) });
}

function keepBefore(ask: Ask, { institutionId }: Viewer, { id }: HeldCorrection, before: KeptBefore | null): void {
  void ask(changeCorrection, [institutionId, id, before === null ? null : JSON.stringify(before)]);
}

/** Those after one that have to do with it, or with one of these, in the order of time. */
async function holdChain(
  ask: Ask,
  { institutionId }: Viewer,
  { of, after }: { readonly of: Before; readonly after: string },
): Promise<readonly HeldCorrection[]> {
  const later = await ask<HeldCorrection>(holdLater, [institutionId, after]);
  const touched = new Set(touchedBy(of));
  const chain = new Set<HeldCorrection>();
  for (let size = -1; size < chain.size;) {
    size = chain.size;
    for (const one of later) {
      const ids = one.before ? touchedBy(one.before) : [];
      if (!ids.some((id) => touched.has(id))) continue;
      chain.add(one);
      for (const id of ids) touched.add(id);
    }
  }
  return [...chain].sort(byTime);
}

/** Their ids are in the order of time. */
function byTime(a: HeldCorrection, b: HeldCorrection): number {
  return a.id < b.id ? -1 : 1;
}

/** Persons, organisations, and what was logged of them. */
function touchedBy({ involved, moved }: Before): readonly string[] {
  return [...involved, ...(moved?.contributions ?? []).map(({ interactionId }) => interactionId)];
}
