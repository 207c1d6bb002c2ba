import { inject } from 'vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from 'pg';
import { openFencedStore } from '#server/open-fenced-store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { withDatabase } from '../harness/postgres.ts';

const { adminUrl, serverUrl } = inject('testPostgres');
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const refusal = (fault: RegExp) => ({
  code: 'invalid-input',
  message: expect.stringMatching(new RegExp(`^DATABASE_URL must name the server's own role.*: ${fault.source}$`)),
});

test("the tables' owner is refused", async () => {
  await expect(openFencedStore(database.ownerUrl)).rejects.toMatchObject(refusal(/\w+ owns tables of the store/));
});

// The rest needs a PostgreSQL in which the tests may make roles.
test.skipIf(adminUrl === serverUrl)('the role that the server is meant to have is taken', async () => {
  const store = await openFencedStore(database.serverUrl);
  await store.checkReady();
  await store.close();
});

test.skipIf(adminUrl === serverUrl)(
  'a role that may bypass policies is refused, and one that came to it later is not ready',
  async () => {
    const role = `acquaint_test_${crypto.randomUUID().slice(0, 8)}`;
    const admin = new Client({
      connectionString: withDatabase(adminUrl, new URL(database.ownerUrl).pathname.slice(1)),
    });
    await admin.connect();
    await admin.query(`create role ${role} login password 'acquaint_test' in role acquaint_test_server`);
    const url = Object.assign(new URL(database.serverUrl), { username: role }).href;
    try {
      const store = await openFencedStore(url);
      await store.checkReady();
      await admin.query(`alter role ${role} bypassrls`);
      const fault = expect.stringContaining(`${role} may bypass row-level security`);
      await expect(store.checkReady()).rejects.toMatchObject({ code: 'store-unavailable', message: fault });
      await store.close();
      await expect(openFencedStore(url)).rejects.toMatchObject(refusal(/\w+ may bypass row-level security/));
      await admin.query(`alter role ${role} superuser`);
      await expect(openFencedStore(url)).rejects.toMatchObject(refusal(/\w+ is a superuser/));
    } finally {
      await admin.query(`drop role ${role}`);
      await admin.end();
    }
  },
);

test('a store that does not answer yet is no reason not to start, only not to be ready', async () => {
  const store = await openFencedStore('postgres://acquaint_server@127.0.0.1:1/acquaint');
  await expect(store.checkReady()).rejects.toMatchObject({
    code: 'store-unavailable',
    message: 'The store does not answer',
  });
  await store.close();
});
