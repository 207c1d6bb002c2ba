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

/** Half of those that are kept at most, of a kilobyte each: to prepare one again takes longer than to compare it. */
const mostKept = 250_000;

interface Recall<Prepared> {
  readonly keep: (place: number, prepared: Prepared) => void;
  /** Reads and prepares those that are not kept. */
  readonly preparedAt: (places: readonly number[]) => Promise<ReadonlyMap<number, Prepared>>;
}

/** Keeps those that were asked for or given lately. */
export function createRecall<Identity, Prepared>(
  client: Client,
  prepare: (identity: Identity) => Prepared,
): Recall<Prepared> {
  let [kept, keptBefore] = [new Map<number, Prepared>(), new Map<number, Prepared>()];
  const rotate = () => {
    if (kept.size > mostKept) [kept, keptBefore] = [new Map<number, Prepared>(), kept];
  };
  const keep = (place: number, prepared: Prepared) => {
    rotate();
    kept.set(place, prepared);
  };
  const preparedAt = async (places: readonly number[]) => {
    rotate();
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
  return { keep, preparedAt };
}
