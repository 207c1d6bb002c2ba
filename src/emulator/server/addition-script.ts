import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

/** In the order in which they run: the helpers that Office.js looks for, then what its npm build lacks. */
const parts = [
  'microsoft-ajax.ts',
  'nested-app-auth-bridge.ts',
  'context-changes.ts',
  'office-theme.ts',
  'host-call.ts',
  'selected-items.ts',
  'later-members.ts',
  'browser-window.ts',
  'client-profile.ts',
];

/** The script that an add-in's page loads before office.js in development: plain browser code once its types are off. */
export async function readAdditionScript(): Promise<string> {
  const folder = join(import.meta.dirname, '../addition');
  const sources = await Promise.all(parts.map((part) => readFile(join(folder, part), 'utf8')));
  return sources.map((source) => stripTypeScriptTypes(source)).join('\n');
}
