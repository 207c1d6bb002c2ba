import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolderOf } from '../src/cli/data-folder.ts';
import { profileNames, readProfileName } from '../src/emulator/client-profiles.ts';
import type { BuildName } from './build-pages.ts';
import { parseManifestPermission } from '../src/server/manifest.ts';
import { startStack, type Stack, type StackOptions } from './development-stack.ts';

const usage = `Usage: npm start -- [--port N] [--mail PATH] [--permission item|mailbox] [--profile NAME]
  --port N     the product's port (3000); the emulator takes N+1, the sign-in authority N+2
  --mail PATH  a mailbox to open instead of the sample's: a folder of messages, an mbox, a Maildir, or a .tar.xz of one
  --permission item|mailbox
               the manifest that the emulator reads: for the open item (item), or for the whole mailbox, which several
               messages selected at once need; ?permission=mailbox after the window's address says the same for one window
  --profile NAME
               the client of Outlook that the emulator is as: ${profileNames.join(', ')};
               web unless it is said, and ?profile=NAME after the window's address says the same for one window
ACQUAINT_DATA names the folder that holds everything that is kept (.acquaint). A second one beside the first needs a
folder and a port of its own: ACQUAINT_DATA=FOLDER npm start -- --port N`;
const root = join(import.meta.dirname, '..');

const { port, mail, permission, profile } = readArguments();
const started = performance.now();
const abort = new AbortController();
let stack: Stack | undefined;
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
// Whoever started this (scripts/setup.mjs) was killed.
process.on('disconnect', stop);
process.channel?.unref();

try {
  console.log('Starting Acquaint …');
  stack = await startStack({
    port,
    mail,
    permission,
    profile,
    dataFolder: dataFolderOf(process.env),
    signal: abort.signal,
    pagesBuilt: Promise.all([build('pages'), build('emulator')]).then(() => undefined),
    onProgress: (step, milliseconds) => console.log(`  ✓ ${step} (${(milliseconds / 1000).toFixed(1)} s)`),
  });
  if (!isStopping) sayWhere(stack);
  else await stack.stop().then(() => process.exit(0));
} catch (error) {
  abort.abort();
  if (!isStopping) console.error(error instanceof Error ? error.message : error);
  process.exit(isStopping ? 0 : 1);
}

function readArguments(): Pick<StackOptions, 'port' | 'mail' | 'permission' | 'profile'> {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        mail: { type: 'string' },
        permission: { type: 'string' },
        profile: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    const port = Number(values.port ?? 3000);
    if (!Number.isInteger(port) || port < 1 || port > 65533) throw new Error(`--port must be a number from 1 to 65533`);
    return {
      port,
      permission: parseManifestPermission(values.permission ?? 'item'),
      profile: readProfileName(values.profile ?? 'web'),
      mail: values.mail && resolve(process.env['INIT_CWD'] ?? root, values.mail),
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    process.exit(2);
  }
}

/** In a process of its own, so that bundling doesn't hold up the rest; what is up to date isn't built again. */
function build(name: BuildName): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'scripts/build.ts'), '--only', name], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    signal: abort.signal,
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('The pages could not be built: see above'))));
  });
}

function sayWhere({ emulator, mail: found }: Stack): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`
Ready in ${seconds} s. Open

  ${emulator}

It is an Outlook with ${mail === undefined ? 'a sample mailbox' : found}.
Your browser warns of the certificate, which was made on this machine for it: go on past the warning, or run
"npm run trust-certificate" once. Then choose a message, press Acquaint in the ribbon, sign in, and press "Log this
email". Switch to a colleague at the top right to see what they see.
Ctrl-C stops everything; what was logged is kept.`);
}

function stop(): void {
  // A terminal's Ctrl-C comes twice: to the whole group, and once more from scripts/setup.mjs.
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(1), 9_000).unref();
  abort.abort();
  void stack?.stop().then(() => process.exit(0));
}
