import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ensureCertificate } from '../../scripts/certificate.ts';
import { runAcquaint } from './run-acquaint.ts';

const folder = mkdtempSync(join(tmpdir(), 'acquaint-running-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what another folder runs is told from nothing at all, with how to name the folder', async () => {
  const server = createServer(await ensureCertificate(join(folder, 'running/certificate')));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a cast: it listens on a port
  await ensureCertificate(join(folder, 'other/certificate'));
  const ask = (name: string) =>
    runAcquaint(['token', '--port', String(port - 2)], { ACQUAINT_DATA: join(folder, name) });
  for (const name of ['other', 'empty']) {
    expect((await ask(name)).stderr).toBe(
      `What listens on port ${port} has not the certificate in ${join(folder, name)}: set ACQUAINT_DATA to the folder that npm start was given.\n`,
    );
  }
  await new Promise((resolve) => server.close(resolve).closeAllConnections());
  const { code, stderr } = await ask('running');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^No sign-in authority answers on port \d+ of this machine: run npm start[^\n]*\.\n$/);
});
