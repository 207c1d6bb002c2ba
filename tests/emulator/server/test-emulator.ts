import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProfileName } from '#emulator/client-profiles.ts';
import { createEmulator } from '#emulator/server/emulator.ts';
import { openCalendar } from '#emulator/server/calendar/open-calendar.ts';
import type { SharedMailbox } from '#emulator/wire-shared-mailbox.ts';
import { openMail } from '#emulator/server/mail/open-mail.ts';
import type { Certificate } from '../../../scripts/certificate.ts';

export interface TestEmulator {
  readonly url: string;
  readonly addInOrigin: string;
  /** The same pages on another origin. */
  readonly otherOrigin: string;
  /** GET of a path, as JSON. */
  readonly get: (path: string, headers?: Record<string, string>) => Promise<{ status: number; body: unknown }>;
  readonly close: () => Promise<void>;
}

export interface TestEmulatorOptions {
  /** Its text, or what makes it, for every time that it is read, once the add-in's origins are known. */
  readonly manifest?: string | ((addInOrigin: string, otherOrigin: string) => string);
  /** File name → text, in a folder. */
  readonly messages?: Readonly<Record<string, string>>;
  /** As the messages: iCalendar files. */
  readonly calendar?: Readonly<Record<string, string>>;
  readonly sharedMailboxes?: readonly SharedMailbox[];
  readonly isEverybodys?: boolean;
  /** The window's files. */
  readonly host?: Readonly<Record<string, string>>;
  readonly addIn?: (addresses: { readonly emulator: string }) => RequestListener;
  readonly authorityUrl?: string;
  readonly profile?: ProfileName;
  readonly certificate?: Certificate;
}

/** The emulator on a free port, beside a server for an add-in's pages, over temporary folders. */
export async function startTestEmulator(options: TestEmulatorOptions = {}): Promise<TestEmulator> {
  const folder = await mkdtemp(join(tmpdir(), 'emulator-test-'));
  const [mailFolder, calendarFolder, hostFolder] = await Promise.all([
    writeFolder(folder, 'mail', options.messages ?? {}),
    writeFolder(folder, 'calendar', options.calendar ?? {}),
    writeFolder(folder, 'host', options.host ?? { 'index.html': '<!doctype html><title>Window</title>' }),
  ]);
  const handlers: { emulator?: RequestListener; addIn?: RequestListener } = {};
  const emulator = await listen((...exchange) => handlers.emulator?.(...exchange), options.certificate);
  const addIn = await listen((...exchange) => handlers.addIn?.(...exchange), options.certificate);
  const other = await listen((...exchange) => handlers.addIn?.(...exchange), options.certificate);
  const mail = await openMail({ path: mailFolder, isEverybodys: options.isEverybodys ?? false });
  const calendar = await openCalendar({ path: calendarFolder, isEverybodys: options.isEverybodys ?? false });
  handlers.addIn = options.addIn?.({ emulator: emulator.url }) ?? ((_, response) => response.writeHead(404).end());
  handlers.emulator = createEmulator({
    url: emulator.url,
    manifest: () => {
      const { manifest = '' } = options;
      return typeof manifest === 'function' ? manifest(addIn.url, other.url) : manifest;
    },
    addInOrigin: addIn.url,
    ...(options.authorityUrl === undefined ? {} : { authorityUrl: options.authorityUrl }),
    ...(options.profile === undefined ? {} : { profile: options.profile }),
    mail,
    calendar,
    sharedMailboxes: options.sharedMailboxes ?? [],
    hostFolder,
    officeFolder: join(import.meta.dirname, '../../../node_modules/@microsoft/office-js/dist'),
  });
  return {
    url: emulator.url,
    addInOrigin: addIn.url,
    otherOrigin: other.url,
    get: async (path, headers = {}) => {
      const response = await fetch(emulator.url + path, { headers });
      return { status: response.status, body: await response.json() };
    },
    close: async () => {
      await Promise.all([emulator.close(), addIn.close(), other.close(), mail.close()]);
      await rm(folder, { recursive: true });
    },
  };
}

async function writeFolder(
  parent: string,
  name: string,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<string> {
  const folder = await mkdtemp(join(parent, `${name}-`));
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content);
  return folder;
}

async function listen(listener: RequestListener, certificate: Certificate | undefined) {
  const server: Server = certificate ? createHttpsServer(certificate, listener) : createHttpServer(listener);
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1' }, resolve));
  // A cast: a TCP server's address is an object.
  const { port } = server.address() as AddressInfo;
  return {
    url: `${certificate ? 'https' : 'http'}://localhost:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server && typeof server.closeAllConnections === 'function') {
          server.closeAllConnections();
        }
      }),
  };
}
