import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolderOf } from '../src/cli/data-folder.ts';
import { profileNames, readProfileName } from '../src/emulator/client-profiles.ts';
import { createEmulator } from '../src/emulator/server/emulator.ts';
import { openCalendar } from '../src/emulator/server/calendar/open-calendar.ts';
import { describeMail, openMail, type MailSource } from '../src/emulator/server/mail/open-mail.ts';
import { addInOriginOf, readManifest } from '../src/emulator/server/manifest/read-manifest.ts';
import { buildPages } from './build-pages.ts';
import { ensureCertificate } from './certificate.ts';
import { listenAll } from './listen-all.ts';

/** `npm run emulator`: the emulator alone, for an add-in of anybody's that is served on https://localhost. */
const usage = `Usage: npm run emulator -- --manifest PATH [--mail PATH] [--port N] [--profile NAME]
  --manifest PATH  the add-in only (XML) manifest; its pages have to be on https://localhost, any port
  --mail PATH      a folder of messages, an mbox, a Maildir, or a .tar.xz of one (the sample's messages);
                   meetings are .ics files in such a folder
  --port N         the emulator's port (3001)
  --profile NAME   the client of Outlook that it is as: ${profileNames.join(', ')} (web)
ACQUAINT_DATA names the folder that holds the certificate (.acquaint).`;
const root = join(import.meta.dirname, '..');

try {
  const { port, manifestFile, mail, calendar, profile } = readArguments();
  const manifest = readManifest(readFileSync(manifestFile, 'utf8'));
  const addInOrigin = checkOrigin(addInOriginOf(manifest));
  const started = performance.now();
  const [source, tls] = await Promise.all([
    openMail({ path: mail, isEverybodys: true }),
    ensureCertificate(join(dataFolderOf(process.env), 'certificate')),
    buildPages(['emulator']),
  ]);
  const url = `https://localhost:${port}`;
  const emulator = createEmulator({
    url,
    manifest: () => readFileSync(manifestFile, 'utf8'),
    addInOrigin,
    mail: source,
    profile,
    calendar: await openCalendar({ path: calendar, isEverybodys: true }),
    hostFolder: join(root, 'build/emulator'),
    officeFolder: join(root, 'node_modules/@microsoft/office-js/dist'),
  });
  const close = await listenAll({ port, tls, handlers: [emulator] });
  stopOnSignal(close, source);
  console.log(`${manifest.displayName}, from ${addInOrigin}, with ${describeMail(source)}
(ready in ${((performance.now() - started) / 1000).toFixed(1)} s). Open

  ${url}

Without a way to Microsoft's CDN, load these two before the add-in's own scripts, in place of Microsoft's office.js:
  <script src="${url}/office/addition.js"></script>
  <script src="${url}/office/office.js"></script>
An edited manifest is read again when the window is reloaded. Ctrl-C stops it.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

function readArguments() {
  const from = (path: string) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
  try {
    const { values } = parseArgs({
      options: {
        manifest: { type: 'string' },
        mail: { type: 'string' },
        port: { type: 'string' },
        profile: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    if (values.manifest === undefined) throw new Error('Which add-in? --manifest names its manifest.');
    const port = Number(values.port ?? 3001);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new Error('--port must be a number from 1 to 65535.');
    const mail = values.mail === undefined ? join(root, 'sample/messages') : from(values.mail);
    const calendar = values.mail === undefined ? join(root, 'sample/calendar') : mail;
    const profile = readProfileName(values.profile ?? 'web');
    return { port, mail, calendar, manifestFile: from(values.manifest), profile };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    process.exit(2);
  }
}

function checkOrigin(origin: string | undefined): string {
  if (origin === undefined) throw new Error('The manifest has no button, so there is no page to show.');
  const { protocol, hostname } = new URL(origin);
  // Office.js talks to a host of its own page's name, or to a real Outlook, and says nothing when it doesn't.
  if (protocol !== 'https:' || hostname !== 'localhost') {
    throw new Error(`The add-in's pages are on ${origin}. Office.js answers the emulator only from https://localhost.`);
  }
  return origin;
}

function stopOnSignal(close: () => Promise<void>, source: MailSource): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void close()
        .then(source.close)
        .then(() => process.exit(0));
    });
  }
}
