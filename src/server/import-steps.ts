import type { Import } from '#store/imports-store.ts';
import type { Institution, Store } from '#store/store.ts';
import { readImportRows } from './import-rows.ts';
import { claimDomainsOf } from './claim-domains.ts';

/** Milliseconds that one request, or one round, gives to a file. */
const aWhile = 4_000;

/** Reads on in a file for a few seconds; undefined when there is no such import. */
export async function moveForAWhile(
  store: Store,
  { institution, importId }: { readonly institution: Institution; readonly importId: string },
  milliseconds = aWhile,
): Promise<Import | undefined> {
  const until = performance.now() + milliseconds;
  const input = { institutionId: institution.id, importId, organisationDomainsOf: claimDomainsOf(institution) };
  for (;;) {
    const current = await store.moveImport({ ...input, read: readImportRows });
    const isMoving = current?.state === 'trying' || current?.state === 'running';
    if (!isMoving || performance.now() > until) return current;
  }
}
