import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import tls from 'node:tls';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAuthority } from '#authority/authority.ts';
import { loadSigningKeys } from '#authority/signing-keys.ts';
import { askForToken, makeFolder, startAuthority } from './fixture.ts';

let folder: Awaited<ReturnType<typeof makeFolder>>;
let authority: Awaited<ReturnType<typeof startAuthority>>;

beforeAll(async () => {
  folder = await makeFolder();
  authority = await startAuthority({ folder: folder.folder, pageOrigin: 'https://localhost:3000' });
  tls.setDefaultCACertificates([...tls.getCACertificates(), authority.certificate.ca]);
});

afterAll(async () => {
  await authority.close();
  await folder.remove();
});

test('the signing keys survive a restart, so that yesterday’s token is still good', async () => {
  const { answer } = await askForToken(authority.url);
  authority.answerBy(await createAuthority(authority.settings));
  const keys = createRemoteJWKSet(new URL(`${authority.url}/common/discovery/v2.0/keys`));
  await expect(jwtVerify(answer.access_token, keys)).resolves.toBeDefined();
});

test('the signing keys are kept for their owner alone', async () => {
  const { mode } = await stat(authority.settings.keysFile);
  expect(mode & 0o777).toBe(0o600);
});

test('the signing keys are the same for three that start at once', async () => {
  const keysFile = join(folder.folder, 'together', 'keys.json');
  const loaded = await Promise.all([1, 2, 3].map(() => loadSigningKeys(keysFile)));
  expect(new Set(loaded.map((keys) => keys[0]?.kid)).size).toBe(1);
});

test('the signing keys are made anew when the file is damaged', async () => {
  const keysFile = join(folder.folder, 'damaged.json');
  await writeFile(keysFile, '{"keys":[{"kid"');
  await createAuthority({ ...authority.settings, keysFile });
  expect(JSON.parse(await readFile(keysFile, 'utf8'))).toHaveProperty('keys.0.kid');
});

test('the signing keys sign with the key that they name', async () => {
  const { answer } = await askForToken(authority.url);
  const [key] = await loadSigningKeys(authority.settings.keysFile);
  expect(decodeProtectedHeader(answer.access_token).kid).toBe(key?.kid);
});
