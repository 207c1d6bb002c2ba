import type { Store } from '#store/store.ts';

/** Milliseconds from one look to the next. */
const betweenLooks = 60_000;

/**
 * Links that wait are matched once their organisation or person is known: made by a log, or with a new domain. Each look is at a bounded
 * number of each institution's, and goes on where the last one ended.
 */
export function createMatching({
  store,
}: {
  readonly store: Pick<Store, 'listInstitutionIds' | 'matchWaitingLinks'>;
}): (now: Date) => Promise<void> {
  const places = new Map<string, string | undefined>();
  let looksAt = 0;
  return async (now) => {
    if (now.getTime() < looksAt) return;
    for (const institutionId of await store.listInstitutionIds()) {
      const { next } = await store.matchWaitingLinks({ institutionId, after: places.get(institutionId) });
      places.set(institutionId, next);
    }
    looksAt = now.getTime() + betweenLooks;
  };
}
