import { recountLinks } from './hold-links.ts';
import type { Pair } from './merge-rows.ts';
import { ownedRows } from './owned-rows.ts';
import type { Ask } from './session.ts';

/** What of an organisation's links is now another's; JSON. */
export interface GivenLinks {
  readonly links: readonly string[];
  readonly decisions: readonly string[];
  readonly identifiers: readonly string[];
}

const owned = {
  links: ownedRows('link', 'organisation_id'),
  decisions: ownedRows('link_decision', 'organisation_id', { name: 'claim_key', type: 'text' }),
  identifiers: ownedRows('organisation_identifier', 'organisation_id', {
    name: `scheme || ' ' || value`,
    type: 'text',
  }),
} as const;

/** The links of an organisation that becomes another are that other's, as are those that come later. */
export async function giveLinks(ask: Ask, institutionId: string, { keptId, mergedId }: Pair): Promise<GivenLinks> {
  const give = async (rows: (typeof owned)[keyof typeof owned]) =>
    (await ask<{ readonly id: string }>(rows.give, [institutionId, mergedId, keptId])).map(({ id }) => id).sort();
  const [links, decisions, identifiers] = await Promise.all([
    give(owned.links),
    give(owned.decisions),
    give(owned.identifiers),
  ]);
  recountLinks(ask, institutionId, [keptId]);
  return { links, decisions, identifiers };
}

/** The exact inverse; links that have become somebody else's since stay so. */
export function takeLinks(
  ask: Ask,
  institutionId: string,
  { keptId, mergedId, given }: Pair & { readonly given: GivenLinks | undefined },
): void {
  if (!given) return;
  const take = (rows: (typeof owned)[keyof typeof owned], ids: readonly string[]) =>
    void ask(rows.take, [institutionId, keptId, mergedId, ids]);
  take(owned.links, given.links);
  take(owned.decisions, given.decisions);
  take(owned.identifiers, given.identifiers);
  recountLinks(ask, institutionId, [keptId, mergedId]);
}
