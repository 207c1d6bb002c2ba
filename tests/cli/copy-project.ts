import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-acquaint.ts';

const copied = ['src', 'scripts', 'assets', 'package.json', 'package-lock.json', 'manifest.xml', 'webpack.config.js'];
const built = ['dist', 'build'];

/** The project in a folder of its own, with the packages of this one as installed, and what is built here taken along. */
export function copyProject(folder: string): void {
  const isThere = new Set(readdirSync(root));
  for (const name of [...copied, ...built].filter((one) => isThere.has(one))) {
    cpSync(join(root, name), join(folder, name), { recursive: true, filter: (path) => !path.endsWith('.lock') });
  }
  const packages = join(root, 'node_modules');
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(packages).filter(isOfInstallation)) {
    symlinkSync(join(packages, name), join(folder, 'node_modules', name));
  }
}

/** Not what tools keep there. */
function isOfInstallation(name: string): boolean {
  return !name.startsWith('.') || name === '.bin' || name === '.package-lock.json';
}
