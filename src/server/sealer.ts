import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '#store/store.ts';
import type { Log } from './log.ts';

type SealingStore = Pick<Store, 'listInstitutionIds' | 'sealAudit'>;

export interface Sealer {
  readonly stop: () => Promise<void>;
}

const secondsBetween = 20;
const roundsADay = (24 * 60 * 60) / secondsBetween;

/**
 * Seals every institution's audit again and again, so that an entry waits less than a minute. Several servers may do so at once: each institution is sealed by
 * one at a time. What a seal missed is looked for once at the start and once a day.
 */
export function startSealer(options: {
  readonly store: SealingStore;
  readonly log: Log;
  readonly milliseconds?: number;
}): Sealer {
  const { store, log, milliseconds = secondsBetween * 1000 } = options;
  const stopped = new AbortController();
  const work = async () => {
    for (let round = 0; !stopped.signal.aborted; round += 1) {
      await sealAll({ store, log, everything: round % roundsADay === 0 });
      await wait(milliseconds, undefined, { signal: stopped.signal, ref: false }).catch(() => undefined);
    }
  };
  const working = work();
  return {
    stop: async () => {
      stopped.abort();
      await working;
    },
  };
}

/** One round. What fails is told and tried again in the next one; of what is sealed, only the numbers are told. */
export async function sealAll(options: {
  readonly store: SealingStore;
  readonly log: Log;
  readonly everything: boolean;
}): Promise<void> {
  const { store, log, everything } = options;
  const sealed = { institutions: 0, entries: 0, seals: 0 };
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> =>
    await work().catch((error: unknown) => {
      log('error', 'audit not sealed', { error });
      return undefined;
    });
  for (const institutionId of (await attempt(store.listInstitutionIds)) ?? []) {
    const rounds = everything ? [{ institutionId }, { institutionId, everything }] : [{ institutionId }];
    let entries = 0;
    for (const round of rounds) {
      const one = await attempt(() => store.sealAudit(round));
      entries += one?.entries ?? 0;
      sealed.seals += one?.seals ?? 0;
    }
    sealed.entries += entries;
    sealed.institutions += entries > 0 ? 1 : 0;
  }
  if (sealed.entries > 0) log('info', 'audit sealed', sealed);
}
