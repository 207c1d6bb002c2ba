import { readdir, readFile } from 'node:fs/promises';
import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { escapeIdentifier, Pool } from 'pg';

const folder = new URL('./migrations/', import.meta.url);

/** The schema that Kysely keeps its own tables in, apart from those with policies. */
export const migrationSchema = 'migration';

export interface MigrateOptions {
  /** Connects as the owner of the database. */
  readonly connectionString: string;
  /** The role that the server connects as; it gets what it needs, and nothing else. */
  readonly serverRole: string;
}

/** Brings the schema up to date, all or nothing, and returns the names of the migrations that were run. */
export async function migrate(options: MigrateOptions): Promise<readonly string[]> {
  const pool = new Pool({ connectionString: options.connectionString, max: 1 });
  pool.on('error', () => undefined); // the query that follows fails with it
  // Policies bind the owner too, and a migration may change what a colleague would not see.
  pool.on('connect', (client) => void client.query("set app.viewer_id = 'everything'").catch(() => undefined));
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({
      db: database,
      provider: { getMigrations: readMigrations },
      migrationTableSchema: migrationSchema,
    });
    const { error, results } = await migrator.migrateToLatest();
    if (error !== undefined) throw error instanceof Error ? error : new Error('The migration failed', { cause: error });
    const grants = await readFile(new URL('grants.sql', folder), 'utf8');
    await pool.query(grants.replaceAll('server_role', escapeIdentifier(options.serverRole)));
    return (results ?? []).map((result) => result.migrationName);
  } finally {
    await database.destroy();
  }
}

export async function listMigrationNames(): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.filter((name) => /^\d{4}-.*\.sql$/.test(name)).sort();
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const names = await listMigrationNames();
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      {
        up: async (database: Kysely<unknown>) => {
          await database.executeQuery(CompiledQuery.raw(texts[index] ?? ''));
        },
      },
    ]),
  );
}
