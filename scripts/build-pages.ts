import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack from 'webpack';
import configurations from '../webpack.config.js';
import { whileHolding } from './hold.mjs';

const root = join(import.meta.dirname, '..');

/** What a build is made from; when none of it has changed, the build that is there is used again. */
const sources = [
  'src/{domain,api,locales,outlook,sign-in,capture,ui,taskpane,commands,launchevent,desk}/**/*',
  'src/emulator/{host/**/*,*.ts}',
  'assets/**/*',
  'webpack.config.js',
  'package-lock.json',
];

export type BuildName = 'pages' | 'emulator';

/** The configurations of webpack.config.js that each is made by. */
const bundles: Record<BuildName, readonly string[]> = { pages: ['pages', 'launchevent'], emulator: ['emulator'] };

const outputs: Record<BuildName, string> = { pages: join(root, 'dist'), emulator: join(root, 'build/emulator') };

/** Bundles what is asked for and is not up to date. Gives whether anything had to be built. Two at once build once. */
export async function buildPages(names: readonly BuildName[]): Promise<boolean> {
  const built = names.map((name) => whileHolding(join(root, 'build', `${name}.lock`), () => buildOne(name)));
  return (await Promise.all(built)).includes(true);
}

async function buildOne(name: BuildName): Promise<boolean> {
  const stamp = hashOfSources();
  if (readStamp(name) === stamp) return false;
  rmSync(stampFile(name), { force: true });
  await bundle(name);
  if (name === 'pages') cpSync(join(root, 'assets/icons'), join(outputs.pages, 'icons'), { recursive: true });
  writeFileSync(stampFile(name), stamp);
  return true;
}

function bundle(name: BuildName): Promise<void> {
  const compiler = webpack(configurations.filter((configuration) => bundles[name].includes(configuration.name ?? '')));
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
        else resolve();
      });
    });
  });
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const file of globSync(sources, { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile())) {
    const path = join(file.parentPath, file.name);
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function stampFile(name: BuildName): string {
  return join(root, 'build', `${name}.sha256`);
}

function readStamp(name: BuildName): string | undefined {
  const isThere = existsSync(stampFile(name)) && existsSync(outputs[name]);
  return isThere ? readFileSync(stampFile(name), 'utf8') : undefined;
}
