import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { getRequestListener } from '@hono/node-server';
import { createAuthority } from '../src/authority/authority.ts';
import type { ProfileName } from '../src/emulator/client-profiles.ts';
import { createEmulator } from '../src/emulator/server/emulator.ts';
import { openCalendar } from '../src/emulator/server/calendar/open-calendar.ts';
import { describeMail, openMail } from '../src/emulator/server/mail/open-mail.ts';
import { createApp } from '../src/server/app.ts';
import { writeLog } from '../src/server/log.ts';
import { startSealer } from '../src/server/sealer.ts';
import { startRounds } from '../src/server/rounds.ts';
import { createTokenCheck } from '../src/server/token-check.ts';
import { manifestFor, parseManifestPermission, type ManifestPermission } from '../src/server/manifest.ts';
import { migrate } from '../src/store/migrate.ts';
import { openStore } from '../src/store/open-store.ts';
import { startPostgres } from '../src/store/postgres/start.ts';
import { loadSample } from '../sample/load.ts';
import { sampleSharedMailboxes } from '../sample/shared-mailboxes.ts';
import { sampleDirectory } from '../sample/directory.ts';
import { ensureCertificate } from './certificate.ts';
import { clientAt, pageSettingsAt } from './development-client.ts';
import { addressesAt, checkPorts, type Addresses } from './ports.ts';
import { listenAll } from './listen-all.ts';

const root = join(import.meta.dirname, '..');

export interface StackOptions {
  /** The product's port; emulator and authority take the two after it. */
  readonly port: number;
  /** Holds everything that is kept: database, certificate, signing keys. */
  readonly dataFolder: string;
  /** A mailbox of the caller's; without it, the sample's messages. */
  readonly mail?: string | undefined;
  /** Which of the two manifests the emulator's window has that asks for none by `?permission=`. */
  readonly permission?: ManifestPermission | undefined;
  /** The client of Outlook that the emulator is as; `web` where nobody says so. */
  readonly profile?: ProfileName | undefined;
  readonly onProgress?: ((step: string, milliseconds: number) => void) | undefined;
  /** Resolves when the pages are built. */
  readonly pagesBuilt: Promise<void>;
  /** Gives up a start that is under way: what is started is stopped, and the promise rejects. */
  readonly signal?: AbortSignal | undefined;
}

export interface Stack extends Addresses {
  /** What the mailbox holds, in a few words. */
  readonly mail: string;
  readonly stop: () => Promise<void>;
}

/** Starts store, server, sign-in authority and emulator, side by side where one needn't wait for another. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { port, dataFolder, mail, pagesBuilt, permission = 'item' } = options;
  await checkPorts(port);
  if (mail !== undefined && !existsSync(mail)) throw new Error(`There is no file or folder ${mail}.`);
  mkdirSync(dataFolder, { recursive: true });
  const addresses = addressesAt(port);
  const step = createSteps(options);
  const closers: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const certificate = step('Certificate', ensureCertificate(join(dataFolder, 'certificate')));
    const source = step(
      mail === undefined ? 'Sample messages' : `Messages of ${mail}`,
      openMail({ path: mail ?? join(root, 'sample/messages'), isEverybodys: mail !== undefined }),
    );
    const built = step('Pages', pagesBuilt);
    const starting = startPostgres({ dataFolder: join(dataFolder, 'postgres') });
    closers.push(async () => (await starting.catch(() => undefined))?.stop());
    const postgres = await step('PostgreSQL', starting);
    await step('Migrations', migrate({ connectionString: postgres.ownerUrl, serverRole: 'acquaint_server' }));
    const store = openStore({ connectionString: postgres.serverUrl });
    closers.push(store.close);
    const sealer = startSealer({ store, log: (level, ...rest) => level === 'error' && writeLog(level, ...rest) });
    closers.push(sealer.stop);
    let isSampleLoaded = false;
    const loading = loadSample({ ownerUrl: postgres.ownerUrl }).then(() => (isSampleLoaded = true));
    const sample = step('Sample institution', loading);

    const tls = await certificate;
    setDefaultCACertificates([...getCACertificates('default'), tls.ca]);
    const client = clientAt(addresses);
    const app = createApp({
      store,
      origin: addresses.product,
      frameAncestors: [addresses.emulator],
      verifyToken: createTokenCheck({ authority: addresses.authority, clientId: client.clientId }),
      pages: {
        folder: join(root, 'dist'),
        settings: pageSettingsAt(addresses),
        officeScripts: [`${addresses.emulator}/office/addition.js`, `${addresses.emulator}/office/office.js`],
      },
      manifestFile: join(root, 'manifest.xml'),
      sampleLoaded: () => isSampleLoaded,
    });
    closers.push(startRounds({ store, log: writeLog }).stop);
    const authority = await createAuthority({
      url: addresses.authority,
      institutions: sampleDirectory,
      client,
      keysFile: join(dataFolder, 'authority/keys.json'),
    });
    const messages = await source;
    closers.push(messages.close);
    const emulator = createEmulator({
      url: addresses.emulator,
      manifest: (query) =>
        manifestFor(readFileSync(join(root, 'manifest.xml'), 'utf8'), {
          url: addresses.product,
          permission: parseManifestPermission(query.get('permission') ?? permission),
        }),
      addInOrigin: addresses.product,
      authorityUrl: addresses.authority,
      mail: messages,
      sharedMailboxes: sampleSharedMailboxes,
      ...(options.profile === undefined ? {} : { profile: options.profile }),
      calendar: await openCalendar({ path: mail ?? join(root, 'sample/calendar'), isEverybodys: mail !== undefined }),
      hostFolder: join(root, 'build/emulator'),
      officeFolder: join(root, 'node_modules/@microsoft/office-js/dist'),
    });
    const handlers = [getRequestListener(app.fetch), emulator, authority];
    closers.push(await listenAll({ port, tls, handlers }));
    await Promise.all([sample, built]);
    return { ...addresses, mail: describeMail(messages), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Steps that are told of when they are done. Once one has failed, or the caller gives up, whoever awaits any is told at once. */
function createSteps({ onProgress, signal }: StackOptions) {
  let giveUp: (reason: unknown) => void = () => undefined;
  const end = new Promise<never>((_, reject) => (giveUp = reject));
  signal?.addEventListener('abort', () => giveUp(signal.reason));
  return <T>(name: string, work: Promise<T>): Promise<T> => {
    const started = performance.now();
    work.then(() => onProgress?.(name, performance.now() - started), giveUp);
    const step = Promise.race([work, end]);
    // Whoever awaits it sees the failure; until then it must not end the process.
    step.catch(() => undefined);
    return step;
  };
}
