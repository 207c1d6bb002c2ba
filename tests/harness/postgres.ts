import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '#store/migrate.ts';
import { startPostgres } from '#store/postgres/start.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    testPostgres: TestPostgres;
  }
}

/** What a test file needs to make its own database: `createTestDatabase()` in database.ts. */
export interface TestPostgres {
  /** A role with CREATEDB, connected to any database. */
  readonly adminUrl: string;
  /** The role that the server connects as in tests. */
  readonly serverRole: string;
  readonly serverPassword: string | null;
  readonly template: string;
}

const serverRole = 'acquaint_test_server';

/** One PostgreSQL for the whole run: the one that DATABASE_URL names, or else an embedded one that ends with the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined && given !== '') return await prepare(project, given, () => Promise.resolve());
  const dataFolder = await mkdtemp(join(tmpdir(), 'acquaint-test-'));
  const postgres = await startPostgres({ dataFolder });
  return await prepare(project, postgres.superuserUrl, async () => {
    await postgres.stop();
    await rm(dataFolder, { recursive: true, force: true });
  });
}

async function prepare(
  project: TestProject,
  adminUrl: string,
  stop: () => Promise<void>,
): Promise<() => Promise<void>> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  const template = `acquaint_test_template_${String(process.pid)}_${String(Date.now())}`;
  const server = await prepareServerRole(admin);
  await admin.query(`create database ${template}`);
  await migrate({ connectionString: withDatabase(adminUrl, template), serverRole: server.serverRole });
  project.provide('testPostgres', { adminUrl, ...server, template });
  return async () => {
    await admin.query(`drop database if exists ${template} with (force)`);
    await admin.end();
    await stop();
  };
}

/** A role of the server's own, made where the given role may; else the given role itself, which policies bind as well. */
async function prepareServerRole(admin: Client): Promise<Pick<TestPostgres, 'serverRole' | 'serverPassword'>> {
  const { rows } = await admin.query<{ name: string; canMakeRoles: boolean }>(
    'select current_user as name, rolcreaterole or rolsuper as "canMakeRoles" from pg_roles where rolname = current_user',
  );
  const me = rows[0];
  if (!me) throw new Error('DATABASE_URL connects as a role that does not exist');
  if (!me.canMakeRoles) return { serverRole: me.name, serverPassword: null };
  const serverPassword = crypto.randomUUID();
  const attributes = `login nosuperuser nobypassrls nocreatedb nocreaterole password '${serverPassword}'`;
  await admin.query(`do $$ begin create role ${serverRole}; exception when duplicate_object then null; end $$`);
  await admin.query(`alter role ${serverRole} ${attributes}`);
  return { serverRole, serverPassword };
}

export function withDatabase(url: string, database: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${database}`;
  return parsed.href;
}
