import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { AppError } from '#domain/app-error.ts';

/** Reads what the server speaks TLS with; AppError names the variable whose file cannot be used. */
export function readTlsFiles(files: { readonly certificate: string; readonly key: string }): {
  readonly cert: string;
  readonly key: string;
} {
  const cert = read('ACQUAINT_TLS_CERTIFICATE', files.certificate);
  const key = read('ACQUAINT_TLS_KEY', files.key);
  const certificate = attempt(
    () => new X509Certificate(cert),
    `ACQUAINT_TLS_CERTIFICATE names a file that holds no certificate in PEM: ${files.certificate}`,
  );
  const privateKey = attempt(
    () => createPrivateKey(key),
    `ACQUAINT_TLS_KEY names a file that holds no private key in PEM, or one with a passphrase: ${files.key}`,
  );
  if (!certificate.checkPrivateKey(privateKey)) throw new AppError('invalid-input', unpaired);
  attempt(() => createSecureContext({ cert, key }), unusable);
  return { cert, key };
}

const unpaired = 'ACQUAINT_TLS_KEY is not the key of the certificate that ACQUAINT_TLS_CERTIFICATE names';
const unusable = 'TLS cannot be spoken with what ACQUAINT_TLS_CERTIFICATE and ACQUAINT_TLS_KEY name';

function read(variable: string, path: string): string {
  return attempt(() => readFileSync(path, 'utf8'), `${variable} names a file that cannot be read: ${path}`);
}

function attempt<Value>(work: () => Value, sentence: string): Value {
  try {
    return work();
  } catch (cause) {
    throw new AppError('invalid-input', sentence, { cause });
  }
}
