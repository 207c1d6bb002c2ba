import type { InteractionKeys } from './interaction-key.ts';
import type { Ask, Statement } from './session.ts';
import { InTheWay } from './store-error.ts';

/** Under which key a log holds its interaction, and what it is to be known by as well. */
export interface HeldKeys {
  readonly key: Buffer;
  readonly aliases: readonly Buffer[];
  /** The key of a draft, which the message that was sent has replaced by its own. */
  readonly replaced?: Buffer;
}

/**
 * The keys of the interaction that is there by any of them, the first one before the others. Where they lead to several,
 * because each was logged by what the others lacked, those stay apart.
 */
export async function findKeys(ask: Ask, institutionId: string, keys: InteractionKeys): Promise<HeldKeys> {
  const { first, aliases } = keys;
  const rows = await ask<FoundRow>(find, [institutionId, [first, ...aliases]]);
  const [found] = rows;
  if (!found) return { key: first, aliases };
  const elsewhere = rows.filter(({ id }) => id !== found.id).map(({ asked }) => asked);
  const isElsewhere = (key: Buffer) => elsewhere.some((one) => one.equals(key));
  const isAlias = (key: Buffer) => aliases.some((alias) => alias.equals(key));
  const others = aliases.filter((key) => !isElsewhere(key));
  if (found.key.equals(first)) return { key: first, aliases: others };
  if (isAlias(found.key) && !isAlias(first)) return { key: first, aliases: others, replaced: found.key };
  return { key: found.key, aliases: isAlias(first) ? others : [first, ...others] };
}

/** Gives an interaction, which is held, the keys that it lacks; what comes back tells whether it lacked any. */
export function keepAliases(
  ask: Ask,
  institutionId: string,
  { key, aliases }: HeldKeys,
): () => Promise<{ readonly areNew: boolean }> {
  if (aliases.length === 0) return () => Promise.resolve({ areNew: false });
  const made = ask(keep, [institutionId, aliases, key]);
  const counted = ask<{ readonly count: number }>(count, [institutionId, aliases, key]);
  return async () => {
    const [kept] = await counted;
    // Somebody's log at the same time has one of them for an interaction that it has just made: this one joins it.
    if (kept?.count !== aliases.length) throw new InTheWay('Logged meanwhile under another key');
    return { areNew: (await made).length > 0 };
  };
}

export const replaceKey: Statement = {
  name: 'replace-interaction-key',
  text: `update interaction set key = $3 where institution_id = $1 and key = $2`,
};

interface FoundRow {
  readonly asked: Buffer;
  readonly id: string;
  readonly key: Buffer;
}

// Which it is comes first, by itself: under a policy, nothing but a column is looked up by an index.
const find: Statement = {
  name: 'find-interaction-by-keys',
  text: `with found as materialized (
      select given.key, given.rank, coalesce(direct.id, alias.interaction_id) as id
      from unnest($2::bytea[]) with ordinality as given (key, rank)
      left join interaction as direct on direct.institution_id = $1 and direct.key = given.key
      left join interaction_alias as alias on alias.institution_id = $1 and alias.key = given.key
    )
    select found.key as asked, interaction.id, interaction.key
    from found
    cross join lateral (
      select interaction.id, interaction.key from interaction
      where interaction.institution_id = $1 and interaction.id = found.id offset 0
    ) as interaction
    order by found.rank`,
};

const keep: Statement = {
  name: 'keep-interaction-aliases',
  text: `insert into interaction_alias (institution_id, key, interaction_id)
    select $1, given.key, interaction.id
    from unnest($2::bytea[]) as given (key)
    cross join lateral (
      select interaction.id from interaction where interaction.institution_id = $1 and interaction.key = $3 offset 0
    ) as interaction
    order by given.key
    on conflict (institution_id, key) do nothing
    returning key`,
};

const count: Statement = {
  name: 'count-interaction-aliases',
  text: `select count(*)::int as count
    from unnest($2::bytea[]) as given (key)
    left join interaction_alias as alias on alias.institution_id = $1 and alias.key = given.key
    cross join lateral (
      select interaction.key from interaction
      where interaction.institution_id = $1 and interaction.id = alias.interaction_id offset 0
    ) as interaction
    where interaction.key = $3`,
};
