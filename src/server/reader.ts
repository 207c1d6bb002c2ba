import type { Reader } from '#store/store.ts';
import type { SignedIn } from './authenticate.ts';

/** On whose behalf the store is read. */
export function readerOf({ institution, colleague, sight }: SignedIn): Reader {
  return { institutionId: institution.id, colleagueId: colleague.id, sight };
}
