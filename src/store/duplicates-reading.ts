import type { Client } from 'pg';
import { readSubjectsAt } from './duplicates-sql.ts';

/** The rows of an open cursor, so many at a time. */
export async function* readCursor<Row extends object>(
  client: Client,
  name: string,
  atATime: number,
): AsyncGenerator<readonly Row[]> {
  const fetch = async () => (await client.query<Row>(`fetch forward ${String(atATime)} from ${name}`)).rows;
  for (let next = fetch(); ;) {
    const rows = await next;
    if (rows.length === 0) return;
    next = fetch(); // the database is at it while these are looked at
    next.catch(() => undefined); // it is looked at in its turn, if that comes
    yield rows;
  }
}

/** More than this are not kept: those of the pairs that come next are near in the order. */
const mostKept = 100_000;

/** Reads and prepares those that are asked for, unless they were lately. */
export function createRecall<Identity, Prepared>(
  client: Client,
  prepare: (identity: Identity) => Prepared,
): (places: readonly number[]) => Promise<ReadonlyMap<number, Prepared>> {
  let [kept, keptBefore] = [new Map<number, Prepared>(), new Map<number, Prepared>()];
  return async (places) => {
    if (kept.size > mostKept) [kept, keptBefore] = [new Map<number, Prepared>(), kept];
    const missing = new Set<number>();
    for (const place of places) {
      if (kept.has(place)) continue;
      const known = keptBefore.get(place);
      if (known === undefined) missing.add(place);
      else kept.set(place, known);
    }
    if (missing.size > 0) {
      const asked = [`{${[...missing].join(',')}}`];
      const { rows } = await client.query<{ place: number; identity: Identity }>(readSubjectsAt, asked);
      for (const { place, identity } of rows) kept.set(place, prepare(identity));
    }
    return kept;
  };
}
