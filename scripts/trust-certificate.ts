import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { dataFolderOf } from '../src/cli/data-folder.ts';
import { caFile, ensureCertificate } from './certificate.ts';

/** `npm run trust-certificate`: makes the browsers of whoever runs it accept this folder's https://localhost. */
const folder = join(dataFolderOf(process.env), 'certificate');
await ensureCertificate(folder);
const file = caFile(folder);
const name = 'Acquaint development (localhost)';

const commands: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    'security',
    'add-trusted-cert',
    '-r',
    'trustRoot',
    '-k',
    join(homedir(), 'Library/Keychains/login.keychain-db'),
    file,
  ],
  win32: ['certutil', '-user', '-addstore', 'Root', file],
  linux: ['certutil', '-d', `sql:${join(homedir(), '.pki/nssdb')}`, '-A', '-t', 'C,,', '-n', name, '-i', file],
};

const command = commands[process.platform];
console.log(`The certificate that npm start uses for https://localhost is signed by an authority made on this machine:
  ${file}
Its private key was thrown away when it had signed, so it can never sign for another site. It is valid for a year.`);

if (command) {
  const [program = '', ...parameters] = command;
  console.log(
    `\nNow it is added to what your own browsers trust (your system may ask you to confirm):\n  ${quote(command)}`,
  );
  // certutil makes its database, but not the folder for it.
  if (process.platform === 'linux') mkdirSync(join(homedir(), '.pki/nssdb'), { recursive: true });
  const { status, error } = spawnSync(program, parameters, { stdio: 'inherit' });
  if (status === 0) console.log('\nDone. Restart the browser; https://localhost opens without a warning.');
  else explain(error);
} else {
  explain();
}

function explain(error?: Error): void {
  process.exitCode = 1;
  const reason = error ? ` (${error.message})` : '';
  const advice =
    process.platform === 'linux'
      ? `Chromium and Chrome read it by the tool certutil: sudo apt-get install libnss3-tools, then run this command again.
For programs such as curl: sudo cp ${quote([file])} /usr/local/share/ca-certificates/acquaint.crt && sudo update-ca-certificates`
      : 'Import that file into your system’s or browser’s list of trusted root certificates by hand.';
  console.error(`\nThat did not work${reason}. ${advice}
Or go on without: accept the browser’s warning. Firefox wants that for each port: open https://localhost:3000 and https://localhost:3002 too.`);
}

function quote(words: readonly string[]): string {
  return words.map((word) => (/^[\w./:,-]+$/.test(word) ? word : `"${word}"`)).join(' ');
}
