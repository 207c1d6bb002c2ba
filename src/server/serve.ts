import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#domain/app-error.ts';
import { openStore } from '#store/open-store.ts';
import { createApp } from './app.ts';
import type { Configuration } from './configuration.ts';
import { listen, type Listening } from './listen.ts';
import { entraPageSettings } from './page-settings.ts';
import { createTokenCheck } from './token-check.ts';

const root = join(import.meta.dirname, '../..');

/** The production server: sign-in by Entra alone, the pages as they were built. */
export async function serve(configuration: Configuration): Promise<Listening> {
  const folder = join(root, 'dist');
  if (!existsSync(join(folder, 'taskpane.html'))) {
    throw new AppError('invalid-input', 'The pages are not built yet: run npm run build first');
  }
  const tls = configuration.tls && readTls(configuration.tls);
  const store = openStore({ connectionString: configuration.databaseUrl });
  const app = createApp({
    store,
    origin: configuration.origin,
    frameAncestors: configuration.frameAncestors,
    verifyToken: createTokenCheck(configuration),
    pages: { folder, settings: entraPageSettings(configuration) },
    manifestFile: join(root, 'manifest.xml'),
  });
  try {
    const listening = await listen({ app, host: configuration.host, port: configuration.port, tls });
    return { port: listening.port, close: () => listening.close().finally(store.close) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function readTls(files: { readonly certificate: string; readonly key: string }): { cert: string; key: string } {
  return { cert: readPem(files.certificate, 'ACQUAINT_TLS_CERTIFICATE'), key: readPem(files.key, 'ACQUAINT_TLS_KEY') };
}

function readPem(path: string, variable: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new AppError('invalid-input', `${variable} names a file that cannot be read: ${path}`, { cause });
  }
}
