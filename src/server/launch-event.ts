import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { AppError } from '#domain/app-error.ts';
import type { PageSettings } from './page-settings.ts';
import type { Responder } from './respond.ts';

/**
 * The script of Outlook's events, under a name that stays, since the manifest names it, and the list by which classic Outlook on Windows lets it call
 * this server and sign in. There it runs without a page, so that its settings stand in its first line.
 */
export function registerLaunchEvent(
  app: Hono,
  options: {
    /** What `npm run build` made. */
    readonly folder: string;
    readonly settings: PageSettings;
    readonly origin: string;
    readonly responder: Responder;
  },
): void {
  const { folder, origin, responder } = options;
  const settings = describeSettings({ ...options.settings, origin });

  app.get('/launchevent.js', async (context) =>
    responder.send(context, `${settings}\n${await readScript(join(folder, 'launchevent.js'))}`, {
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
    }),
  );

  app.get('/.well-known/microsoft-officeaddins-allowed.json', (context) =>
    responder.json(context, { allowed: [`${origin}/launchevent.js`] }, { headers: { 'cache-control': 'no-cache' } }),
  );
}

/** As ES2016 reads it: there, unlike in JSON, these two end a line. */
function describeSettings(settings: PageSettings & { readonly origin: string }): string {
  const json = JSON.stringify(settings).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  return `var acquaintSettings = ${json};`;
}

async function readScript(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new AppError('not-found', 'There is no such file', { cause });
  }
}
