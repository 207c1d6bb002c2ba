import { forgetIds } from '#domain/forget-ids.ts';
import { clearAway } from './corrections-everyone.ts';
import {
  changeMemory,
  endCorrections,
  listMemories,
  removeCorrections,
  removeDuplicates,
  removeErased,
  removeKeyed,
  removeMerges,
  removeNotices,
} from './erasure-sql.ts';
import type { Ask } from './session.ts';
import { removeOrganisations } from './undo-contribution.ts';

/** People who go whole: of whom nothing is contributed any more. */
export interface Gone {
  /** Their own, and of those who were made one with them. */
  readonly ids: readonly string[];
  readonly addresses: readonly string[];
  /** Their organisations, and those that what went counted. */
  readonly organisationIds: readonly string[];
}

/** Removes people, who are held, with everything that tells of them in any table but the audit; corrections wait for one another. */
export async function removePersonsWhole(ask: Ask, institutionId: string, gone: Gone): Promise<void> {
  const { ids, addresses, organisationIds } = gone;
  const ended = await ask<{ readonly organisationId: string | null }>(endCorrections, [
    institutionId,
    addresses,
    new Date(),
  ]);
  const made = [...new Set(ended.flatMap(({ organisationId }) => organisationId ?? []))];
  for (const statement of [...removeKeyed, removeDuplicates, removeNotices]) void ask(statement, [institutionId, ids]);
  void ask(removeErased, [institutionId, ids]);
  for (const organisationId of made) clearAway(ask, institutionId, { organisationId });
  for (const statement of [removeCorrections, removeMerges]) void ask(statement, [institutionId, ids, addresses]);
  const memories = await ask<Memory>(listMemories, [institutionId, ids]);
  const forgotten = new Set(ids);
  for (const { table, id, before } of memories) {
    void ask(changeMemory[table], [institutionId, id, JSON.stringify(forgetIds(before, forgotten)), ids]);
  }
  void ask(removeOrganisations, [institutionId, organisationIds]);
}

interface Memory {
  readonly table: keyof typeof changeMemory;
  readonly id: string;
  readonly before: unknown;
}
