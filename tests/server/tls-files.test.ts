import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTlsFiles } from '#server/tls-files.ts';
import { ensureCertificate } from '../../scripts/certificate.ts';

let folder: string;
let good: { certificate: string; key: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'acquaint-tls-'));
  const { cert, key } = await ensureCertificate(join(folder, 'certificate'));
  good = { certificate: write('good.crt', cert), key: write('good.key', key) };
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function privateKey(encryption: object = {}): string {
  const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return key.export({ type: 'pkcs8', format: 'pem', ...encryption }).toString();
}

test('a certificate and its key are read', () => {
  expect(readTlsFiles(good)).toEqual({
    cert: expect.stringContaining('BEGIN CERTIFICATE'),
    key: expect.stringContaining('PRIVATE KEY'),
  });
});

const cases: readonly [what: string, files: () => Partial<typeof good>, said: RegExp][] = [
  [
    'missing',
    () => ({ key: join(folder, 'none.key') }),
    /^ACQUAINT_TLS_KEY names a file that cannot be read: .*none\.key$/,
  ],
  [
    'an empty certificate',
    () => ({ certificate: write('empty.crt', '') }),
    /^ACQUAINT_TLS_CERTIFICATE names a file that holds no certificate/,
  ],
  [
    'a key for a certificate',
    () => ({ certificate: good.key }),
    /^ACQUAINT_TLS_CERTIFICATE names a file that holds no certificate/,
  ],
  [
    'a certificate for a key',
    () => ({ key: good.certificate }),
    /^ACQUAINT_TLS_KEY names a file that holds no private key/,
  ],
  [
    'a key with a passphrase',
    () => ({ key: write('locked.key', privateKey({ cipher: 'aes-256-cbc', passphrase: 'secret' })) }),
    /^ACQUAINT_TLS_KEY names a file that holds no private key in PEM, or one with a passphrase: .*locked\.key$/,
  ],
  [
    "another certificate's key",
    () => ({ key: write('other.key', privateKey()) }),
    /^ACQUAINT_TLS_KEY is not the key of the certificate that ACQUAINT_TLS_CERTIFICATE names$/,
  ],
];

test.each(cases)('%s is refused in a sentence that names the variable', (_, files, said) => {
  expect(() => readTlsFiles({ ...good, ...files() })).toThrow(
    expect.objectContaining({ name: 'AppError', code: 'invalid-input', message: expect.stringMatching(said) }),
  );
});
