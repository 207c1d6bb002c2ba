import { Client } from 'pg';
import { inject } from 'vitest';
import { openStore } from '#store/open-store.ts';
import type { Store } from '#store/store.ts';
import { withDatabase } from './postgres.ts';

export interface TestDatabase {
  /** Connects as the owner of the database, whom policies bind too; what any colleague has logged is seen. */
  readonly ownerUrl: string;
  /** Connects as the server's own role. */
  readonly serverUrl: string;
  /** The store as the server opens it. */
  readonly store: Store;
  readonly drop: () => Promise<void>;
}

/** A database of one test file's own, migrated unless another template is named; nothing but `acquaint_test_*` is ever touched. */
export async function createTestDatabase(template = inject('testPostgres').template): Promise<TestDatabase> {
  const { adminUrl, ownerUrl, serverUrl } = inject('testPostgres');
  const name = `acquaint_test_${crypto.randomUUID().replaceAll('-', '')}`;
  const owner = decodeURIComponent(new URL(ownerUrl).username);
  await administrate(adminUrl, `create database ${name} template ${template} owner ${owner}`);
  const store = openStore({ connectionString: withDatabase(serverUrl, name) });
  return {
    ownerUrl: seeingEverything(withDatabase(ownerUrl, name)),
    serverUrl: withDatabase(serverUrl, name),
    store,
    drop: async () => {
      await store.close();
      await administrate(adminUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

function seeingEverything(url: string): string {
  const parsed = new URL(url);
  parsed.searchParams.set('options', '-c app.viewer_id=everything');
  return parsed.href.replaceAll('+', '%20');
}

async function administrate(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
