import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAuthority } from '#authority/authority.ts';
import { sampleDirectory } from '../../sample/directory.ts';
import { ensureCertificate } from '../../scripts/certificate.ts';
import { clientAt } from '../../scripts/development-client.ts';
import { addressesAt } from '../../scripts/ports.ts';
import { runAcquaint } from './run-acquaint.ts';

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'acquaint-token-'));
  const certificate = await ensureCertificate(join(folder, 'certificate'));
  server = createServer(certificate);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port - 2; // a cast: it listens on a port
  const addresses = addressesAt(port);
  const authority = await createAuthority({
    url: addresses.authority,
    institutions: sampleDirectory,
    client: clientAt(addresses),
    keysFile: join(folder, 'keys.json'),
  });
  server.on('request', authority);
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve).closeAllConnections());
  rmSync(folder, { recursive: true });
});

const token = (...words: string[]) =>
  runAcquaint(['token', '--port', String(port), ...words], { ACQUAINT_DATA: folder });
const colleagues = sampleDirectory.flatMap((institution) =>
  institution.colleagues.map((colleague) => ({ ...colleague, institution: institution.name })),
);

test('prints nothing but a token and a newline, the first colleague’s, good for an hour and more', async () => {
  const { code, stdout, stderr } = await token();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  const claims = decodeJwt(stdout.trim());
  expect(claims).toMatchObject({ oid: colleagues[0]?.objectId, scp: 'access_as_user' });
  expect((claims.exp ?? 0) - Date.now() / 1000).toBeGreaterThan(3_600);
});

test('prints the token of whom --as names, in any case, of whichever institution', async () => {
  const last = colleagues.at(-1);
  const { stdout } = await token('--as', last?.emailAddress.toUpperCase() ?? '');
  expect(decodeJwt(stdout.trim())).toMatchObject({ oid: last?.objectId, tid: sampleDirectory.at(-1)?.tenantId });
});

test('finds the data where the caller’s own folder says, as npm hands it on', async () => {
  const environment = { ACQUAINT_DATA: basename(folder), INIT_CWD: dirname(folder) };
  expect(await runAcquaint(['token', '--port', String(port)], environment)).toMatchObject({ code: 0, stderr: '' });
});

test('lists the colleagues, tab-separated, those of the second institution last', async () => {
  const { code, stdout } = await token('--list');
  expect(code).toBe(0);
  expect(stdout).toBe(
    colleagues
      .map(
        ({ emailAddress, displayName, unit, institution }) =>
          `${[emailAddress, displayName, unit, institution].join('\t')}\n`,
      )
      .join(''),
  );
  expect(new Set(colleagues.map(({ institution }) => institution)).size).toBe(2);
});

test('an address that nobody has is one sentence on standard error, and exit code 1', async () => {
  const { code, stdout, stderr } = await token('--as', 'nobody@northbridge.example');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^There is no sample colleague nobody@northbridge\.example[^\n]*\.\n$/);
});

test('with nothing running it is one sentence too, and exit code 1', async () => {
  for (const environment of [{ ACQUAINT_DATA: folder }, { ACQUAINT_DATA: join(folder, 'nothing-here') }]) {
    const { code, stdout, stderr } = await runAcquaint(['token', '--port', '1'], environment);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^No sign-in authority answers on port 3 [^\n]*\.\n$/);
  }
});

test('a certificate that is not its own is not trusted', async () => {
  const other = mkdtempSync(join(tmpdir(), 'acquaint-other-'));
  await ensureCertificate(join(other, 'certificate'));
  const { code, stdout } = await runAcquaint(['token', '--port', String(port)], { ACQUAINT_DATA: other });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  rmSync(other, { recursive: true });
});
