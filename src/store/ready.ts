import type { Pool } from 'pg';
import { AppError } from '#domain/app-error.ts';
import { listMigrationNames, migrationSchema } from './migrate.ts';
import { toStoreError } from './store-error.ts';

/** Throws AppError `store-unavailable` unless the store answers and every migration of this version has run. */
export async function checkReady(pool: Pool): Promise<void> {
  const done = await listDone(pool);
  const missing = (await listMigrationNames()).filter((name) => !done.has(name));
  if (missing.length === 0) return;
  throw new AppError('store-unavailable', `The store lacks ${missing.join(', ')}: run \`acquaint migrate\`.`);
}

async function listDone(pool: Pool): Promise<ReadonlySet<string>> {
  try {
    const { rows } = await pool.query<{ name: string }>(`select name from ${migrationSchema}.kysely_migration`);
    return new Set(rows.map(({ name }) => name));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && (cause.code === '42P01' || cause.code === '42501'))
      return new Set();
    throw toStoreError(cause);
  }
}
