import { join, resolve } from 'node:path';

/** What ACQUAINT_DATA names, seen from the folder in which npm was called; by default `.acquaint` in the project's own. */
export function dataFolderOf(environment: NodeJS.ProcessEnv): string {
  const given = environment['ACQUAINT_DATA']?.trim();
  return given
    ? resolve(environment['INIT_CWD'] ?? process.cwd(), given)
    : join(import.meta.dirname, '../../.acquaint');
}
