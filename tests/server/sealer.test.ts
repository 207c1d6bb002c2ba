import { connect } from '../harness/connect.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealAll, startSealer } from '#server/sealer.ts';
import { verifyAudit } from '#store/verify-as-owner.ts';
import {
  amina,
  eastmere,
  logRequest,
  northbridge,
  ros,
  startTestServer,
  type TestServer,
} from '../harness/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const verify = (institutionId: string) => verifyAudit({ connectionString: server.ownerUrl, institutionId });

test('what is logged is sealed soon, at every institution, and only numbers are told', async () => {
  const lines: unknown[][] = [];
  const sealer = startSealer({ store: server.store, log: (...line) => lines.push(line), milliseconds: 20 });
  await server.clientFor(amina).logInteraction({ body: logRequest() });
  await server.clientFor(ros).logInteraction({ body: logRequest() });
  for (const { id } of [northbridge, eastmere]) {
    await expect.poll(() => verify(id)).toMatchObject({ entries: 2, waiting: 0, findings: [] });
  }
  await sealer.stop();
  await server.clientFor(amina).logInteraction({ body: logRequest({ subject: 'Later' }) });
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect((await verify(northbridge.id)).waiting).toBe(1);
  expect(lines.length).toBeGreaterThan(0);
  for (const [level, message, fields] of lines) {
    expect([level, message]).toEqual(['info', 'audit sealed']);
    for (const value of Object.values(fields as object)) expect(value).toBeTypeOf('number');
  }
});

test('a server that starts again seals what another has left', async () => {
  const lines: unknown[] = [];
  await sealAll({ store: server.store, log: (...line) => lines.push(line), everything: true });
  expect((await verify(northbridge.id)).waiting).toBe(0);
  expect(lines).toEqual([['info', 'audit sealed', { institutions: 1, entries: 1, seals: 1 }]]);
});

test('an institution that cannot be sealed keeps none of the others from it', async () => {
  await server.clientFor(ros).logInteraction({ body: logRequest({ subject: 'Last' }) });
  // No number comes after the last that there is.
  const database = await connect(server.serverUrl);
  await database.query(`begin; set local app.institution_id = '${northbridge.id}'`);
  await database.query(
    `insert into audit_seal (institution_id, number, previous_hash, hash, entry_count, sealed_at)
    select institution_id, 9223372036854775807, hash, hash, 0, now() from audit_seal where number = 1`,
  );
  await database.query('commit');
  await database.end();
  await server.clientFor(amina).logInteraction({ body: logRequest({ subject: 'Last' }) });
  const lines: unknown[][] = [];
  await sealAll({ store: server.store, log: (...line) => lines.push(line), everything: false });
  expect(lines.map(([level, message]) => [level, message])).toEqual([
    ['error', 'audit not sealed'],
    ['info', 'audit sealed'],
  ]);
  expect((await verify(eastmere.id)).waiting).toBe(0);
});
