import { X509Certificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureCertificate, type Certificate } from '../../scripts/certificate.ts';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'acquaint-certificate-'));
});
afterEach(async () => {
  await rm(data, { recursive: true, force: true });
});

const fingerprint = ({ cert }: Certificate) => new X509Certificate(cert).fingerprint256;

test('a browser that trusts the authority accepts localhost and 127.0.0.1', async () => {
  const { ca, cert, key } = await ensureCertificate(join(data, 'certificate'));
  const server = createServer({ cert, key });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a cast: a listening TCP server has a port
  for (const host of ['localhost', '127.0.0.1']) {
    const isAuthorized = await new Promise((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port, ca, servername: host === 'localhost' ? host : '' }, () => {
        resolve(socket.authorized);
        socket.destroy();
      }).on('error', reject);
    });
    expect(isAuthorized).toBe(true);
  }
  server.close();
});

test('it is kept: the second call gives the same one', async () => {
  const first = await ensureCertificate(join(data, 'certificate'));
  expect(await ensureCertificate(join(data, 'certificate'))).toEqual(first);
});

test('the key is its owner’s alone, and the authority’s key is not kept', async () => {
  const folder = join(data, 'certificate');
  await ensureCertificate(folder);
  expect((await stat(join(folder, 'localhost.key'))).mode & 0o777).toBe(0o600);
  expect((await readdir(folder)).sort()).toEqual(['ca.crt', 'localhost.crt', 'localhost.key']);
  expect(await readdir(data)).toEqual(['certificate']);
});

test('the folder around it stays open to others, since the store’s own account must pass it', async () => {
  await chmod(data, 0o755);
  await ensureCertificate(join(data, 'acquaint', 'certificate'));
  expect((await stat(join(data, 'acquaint'))).mode & 0o777).toBe(0o777 & ~process.umask());
});

test('it is made anew a fortnight before it expires', async () => {
  const folder = join(data, 'certificate');
  const first = await ensureCertificate(folder);
  const day = 24 * 60 * 60 * 1000;
  expect(fingerprint(await ensureCertificate(folder, Date.now() + 340 * day))).toBe(fingerprint(first));
  expect(fingerprint(await ensureCertificate(folder, Date.now() + 360 * day))).not.toBe(fingerprint(first));
});

test.each(['ca.crt', 'localhost.crt', 'localhost.key'])('it is made anew when %s is damaged or gone', async (name) => {
  const folder = join(data, 'certificate');
  const first = await ensureCertificate(folder);
  await writeFile(join(folder, name), 'damaged');
  const second = await ensureCertificate(folder);
  expect(fingerprint(second)).not.toBe(fingerprint(first));
  await rm(join(folder, name));
  expect(fingerprint(await ensureCertificate(folder))).not.toBe(fingerprint(second));
});

test('the generator’s own folder under the home folder is not touched', async () => {
  const own = join(homedir(), '.office-addin-dev-certs');
  const wasThere = existsSync(own);
  await ensureCertificate(join(data, 'certificate'));
  expect(existsSync(own)).toBe(wasThere);
});
