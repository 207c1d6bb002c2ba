import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#domain/app-error.ts';
import { createApp } from './app.ts';
import type { Configuration } from './configuration.ts';
import { listen, type Listening } from './listen.ts';
import { writeLog } from './log.ts';
import { openFencedStore } from './open-fenced-store.ts';
import { entraPageSettings } from './page-settings.ts';
import { createMailer } from './mailer.ts';
import { startRounds } from './rounds.ts';
import { startSealer } from './sealer.ts';
import { readTlsFiles } from './tls-files.ts';
import { createTokenCheck } from './token-check.ts';

const root = join(import.meta.dirname, '../..');

/** The production server: sign-in by Entra alone, the pages as they were built. */
export async function serve(configuration: Configuration): Promise<Listening> {
  const folder = join(root, 'dist');
  if (!existsSync(join(folder, 'taskpane.html'))) {
    throw new AppError('invalid-input', 'The pages are not built yet: run npm run build first');
  }
  const tls = configuration.tls && readTlsFiles(configuration.tls);
  const store = await openFencedStore(configuration.databaseUrl);
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
    const mailer = configuration.mail && createMailer(configuration.mail);
    const inBackground = [startSealer({ store, log: writeLog }), startRounds({ store, mailer, log: writeLog })];
    const stop = async () => {
      await Promise.all(inBackground.map((one) => one.stop())).finally(store.close);
      mailer?.close();
    };
    return { port: listening.port, close: () => listening.close().finally(stop) };
  } catch (error) {
    await store.close();
    throw error;
  }
}
