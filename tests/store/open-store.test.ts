import { Client } from 'pg';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '#store/migrate.ts';
import { openStore } from '#store/open-store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const unavailable = { name: 'AppError', code: 'store-unavailable' };

async function asOwner(statement: string): Promise<void> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(statement).finally(() => owner.end());
}

describe('a store', () => {
  test('is ready when it answers and its migrations are current', async () => {
    await database.store.checkReady();
    await asOwner("update migration.kysely_migration set name = 'x' || name where name like '0004%'");
    await expect(database.store.checkReady()).rejects.toMatchObject({
      ...unavailable,
      message: expect.stringContaining('0004-policies.sql'),
    });
    await asOwner("update migration.kysely_migration set name = substr(name, 2) where name like 'x0004%'");
    await database.store.checkReady();
  });

  test('that is up to date has no migration left to run', async () => {
    const serverRole = new URL(database.serverUrl).username;
    expect(await migrate({ connectionString: database.ownerUrl, serverRole })).toEqual([]);
  });

  test('that nobody serves says so, in every call', async () => {
    const store = openStore({ connectionString: 'postgresql://nobody@127.0.0.1:9/acquaint' });
    await expect(store.checkReady()).rejects.toMatchObject(unavailable);
    await expect(store.findInstitution(newId())).rejects.toMatchObject(unavailable);
    await store.close();
  });

  test('that hangs up says so', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const store = openStore({ connectionString: `postgresql://nobody@127.0.0.1:${port}/acquaint` });
    await expect(store.findInstitution(newId())).rejects.toMatchObject(unavailable);
    await store.close();
    server.close();
  });

  test('goes on after its connections were cut, idle or at work', async () => {
    // As the owner, who may end its own connections.
    const store = openStore({ connectionString: database.ownerUrl });
    await store.findInstitution(newId());
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const cut = async (): Promise<unknown> =>
      await owner.query(
        `select pg_terminate_backend(pid, 5000) from pg_stat_activity
        where datname = current_database() and application_name = 'acquaint' and usename = current_user`,
      );
    await cut();
    await expect.poll(() => store.findInstitution(newId()).catch(() => 'not yet')).toBeUndefined();

    await owner.query('begin; lock table institution in access exclusive mode');
    const waiting = expect(store.findInstitution(newId())).rejects.toMatchObject(unavailable);
    await delay(200);
    await cut();
    await waiting;
    await owner.query('rollback');
    expect(await store.findInstitution(newId())).toBeUndefined();
    await owner.end();
    await store.close();
  });
});
