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
  /** The same with the role that owns the tests' databases. */
  readonly ownerUrl: string;
  /** The same with the role that the server connects as. */
  readonly serverUrl: string;
  readonly template: string;
}

/** One PostgreSQL for the whole run: the one that DATABASE_URL names, or else an embedded one that ends with the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
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
  const { ownerUrl, serverUrl } = await prepareRoles(admin, adminUrl);
  await admin.query(`create database ${template} owner ${userOf(ownerUrl)}`);
  await migrate({ connectionString: withDatabase(ownerUrl, template), serverRole: userOf(serverUrl) });
  project.provide('testPostgres', { adminUrl, ownerUrl, serverUrl, template });
  return async () => {
    await admin.query(`drop database if exists ${template} with (force)`);
    await admin.end();
    await stop();
  };
}

/** An owner and a server's role, made where the given role may; else the given role is both, and policies bind it as well. */
async function prepareRoles(admin: Client, adminUrl: string): Promise<Pick<TestPostgres, 'ownerUrl' | 'serverUrl'>> {
  const { rows } = await admin.query<{ name: string; isSuperuser: boolean; canMakeRoles: boolean }>(
    `select current_user as name, rolsuper as "isSuperuser", rolcreaterole or rolsuper as "canMakeRoles"
    from pg_roles where rolname = current_user`,
  );
  const [me] = rows;
  if (!me) throw new Error('DATABASE_URL connects as a role that does not exist');
  if (!me.canMakeRoles) return { ownerUrl: adminUrl, serverUrl: adminUrl };
  const password = 'acquaint_test';
  for (const role of ['acquaint_test_owner', 'acquaint_test_server']) {
    await admin.query(`do $$ begin create role ${role}; exception when duplicate_object then null; end $$`);
    await admin.query(`alter role ${role} login nocreatedb nocreaterole password '${password}'`);
  }
  if (!me.isSuperuser) await admin.query('grant acquaint_test_owner to current_user');
  return {
    ownerUrl: withRole(adminUrl, 'acquaint_test_owner', password),
    serverUrl: withRole(adminUrl, 'acquaint_test_server', password),
  };
}

export function withDatabase(url: string, database: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${database}`;
  return parsed.href;
}

function withRole(url: string, role: string, password: string): string {
  const parsed = new URL(url);
  parsed.username = role;
  parsed.password = password;
  return parsed.href;
}

function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
