import type { Statement } from './session.ts';

/** Rows that belong to a person or an organisation: all of them given to another, or some of them taken back. */
interface OwnedRows {
  /** $1 institution, $2 whose they are, $3 whose they become; gives the `id` of each. */
  readonly give: Statement;
  /** $1 institution, $2 whose they are, $3 whose they become, $4 the ids of those to take. */
  readonly take: Statement;
}

/** `table`'s rows with the owner's id in `owner`, told apart by `key`. */
export function ownedRows(
  table: string,
  owner: 'person_id' | 'organisation_id' | 'parent_id',
  key: { readonly name: string; readonly type: 'uuid' | 'text' } = { name: 'id', type: 'uuid' },
): OwnedRows {
  const update = `update ${table} set ${owner} = $3 where institution_id = $1 and ${owner} = $2`;
  return {
    give: { name: `give-${table}-by-${owner}`, text: `${update} returning ${key.name} as id` },
    take: { name: `take-${table}-by-${owner}`, text: `${update} and ${key.name} = any($4::${key.type}[])` },
  };
}
