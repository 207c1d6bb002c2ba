import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context, Hono } from 'hono';
import { AppError } from '#domain/app-error.ts';
import type { PageSettings } from './page-settings.ts';
import type { Responder } from './respond.ts';
import { pageSecurityPolicy, type PagePolicy, type SecurityOptions } from './security-headers.ts';

export interface PageOptions {
  /** What `npm run build` made. */
  readonly folder: string;
  readonly settings: PageSettings;
  /** In development: where Office.js comes from instead of Microsoft's own address, in this order. */
  readonly officeScripts?: readonly string[] | undefined;
}

const microsoftOrigins = ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'];
const officeTag =
  /<script\b[^>]*\bsrc=["']?https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js["']?[^>]*><\/script>/g;
const settingsTag = /(<script\b[^>]*\bid=["']?acquaint-settings["']?[^>]*>)[^<]*(<\/script>)/;

/** The add-in's pages: the built file, with this installation's settings and a new nonce filled in at each request. */
export function registerPages(
  app: Hono,
  options: PageOptions & { readonly security: SecurityOptions; readonly responder: Responder },
): void {
  const { responder, settings, security } = options;
  const officeOrigins = options.officeScripts ? originsOf(options.officeScripts) : microsoftOrigins;
  const signInOrigins = originsOf([settings.authority, settings.msal.auth.authority]);

  async function answer(context: Context, name: string, policy: Partial<PagePolicy> = {}): Promise<Response> {
    const page = await readPage(join(options.folder, name));
    const nonce = randomBytes(16).toString('base64');
    return responder.send(context, renderPage(page, { ...options, nonce }), {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        'content-security-policy': pageSecurityPolicy({ ...security, nonce, signInOrigins, officeOrigins, ...policy }),
      },
    });
  }

  // Which of the desk's pages it is, the browser decides. It has a tab to itself: nobody shows it in a frame, and it asks nothing of Office.
  for (const path of ['/desk.html', '/desk', '/desk/*'])
    app.get(path, (context) => answer(context, 'desk.html', { frameAncestors: 'none', officeOrigins: [] }));
  app.get('/:page{[a-z][a-z-]*\\.html}', (context) => answer(context, context.req.param('page')));
}

function originsOf(urls: readonly string[]): string[] {
  return [...new Set(urls.filter((url) => URL.canParse(url)).map((url) => new URL(url).origin))];
}

async function readPage(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new AppError('not-found', 'There is no such page', { cause });
  }
}

function renderPage(page: string, options: PageOptions & { readonly nonce: string }): string {
  // `<` would end the script element from within; the rest of JSON is inert there.
  const settings = JSON.stringify({ ...options.settings, nonce: options.nonce }).replaceAll('<', '\\u003c');
  const filled = page.replace(settingsTag, (_, open: string, close: string) => `${open}${settings}${close}`);
  if (!options.officeScripts) return filled;
  const scripts = options.officeScripts.map((url) => `<script src="${url}"></script>`).join('');
  return filled.replace(officeTag, () => scripts);
}
