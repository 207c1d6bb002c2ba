import { afterAll, beforeAll } from 'vitest';
import { createPool } from '#store/session.ts';
import type { Reader } from '#store/store.ts';
import { rowsOf as everyRowOf } from '../harness/rows-of.ts';
import { mailOf } from './institutions.ts';
import { ann, database, store, york } from './two-colleagues.ts';

/** Under the policies. */
export let pool: ReturnType<typeof createPool>;

beforeAll(() => {
  pool = createPool(database.serverUrl);
});
afterAll(() => pool.end());

/** A mail with Ann; the interaction's id. */
export async function log(who: Reader, more: Partial<Parameters<typeof mailOf>[1]> = {}): Promise<string> {
  return (await store.logInteraction(mailOf(who, { people: [ann], ...more }))).id;
}

export const read = async (who: Reader, interactionId: string) => await store.readDetails({ ...who, interactionId });

export async function rowsOf(table: string): Promise<unknown[]> {
  return ((await everyRowOf(database.serverUrl, york.id)).get(table) ?? []).map((row): unknown => JSON.parse(row));
}
