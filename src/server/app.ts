import { Hono } from 'hono';
import { openApiDocument } from '#api/openapi.ts';
import { methods } from '#api/operations.ts';
import { AppError } from '#domain/app-error.ts';
import type { Store } from '#store/store.ts';
import { createAuthenticate } from './authenticate.ts';
import { registerHealth } from './health.ts';
import { registerLaunchEvent } from './launch-event.ts';
import { writeLog, type Log } from './log.ts';
import { registerManifests } from './manifests.ts';
import { registerPages, type PageOptions } from './pages.ts';
import { registerOperations } from './register-operations.ts';
import { rememberBalances } from './remember-balances.ts';
import { createResponder } from './respond.ts';
import type { SecurityOptions } from './security-headers.ts';
import { registerSystemOperations } from './register-system-operations.ts';
import { registerStaticFiles } from './static-files.ts';
import { createSystemCheck } from './system-check.ts';
import type { VerifyToken } from './token-check.ts';

export interface AppOptions extends SecurityOptions {
  readonly store: Store;
  readonly verifyToken: VerifyToken;
  readonly pages: PageOptions;
  /** The repository's manifest.xml. */
  readonly manifestFile: string;
  /** In development: whether the sample institution is loaded; `/readyz` waits for it. */
  readonly sampleLoaded?: () => boolean;
  readonly log?: Log;
}

/** The whole server apart from listening: API, pages, manifests and health, on one origin. */
export function createApp(options: AppOptions): Hono {
  const { verifyToken, origin } = options;
  const store = rememberBalances(options.store);
  const security: SecurityOptions = { origin, frameAncestors: options.frameAncestors };
  const responder = createResponder({ security, log: options.log ?? writeLog });
  const app = new Hono();

  registerOperations(app, { store, responder, authenticate: createAuthenticate({ store, verifyToken }) });
  registerSystemOperations(app, { store, responder, authenticate: createSystemCheck({ store }) });
  registerHealth(app, { store, responder, sampleLoaded: options.sampleLoaded });
  registerPages(app, { ...options.pages, security, responder });
  registerLaunchEvent(app, { ...options.pages, origin, responder });
  registerStaticFiles(app, { folder: options.pages.folder, responder });
  registerManifests(app, { manifestFile: options.manifestFile, origin, responder });

  const description = openApiDocument({ origin });
  app.get('/api/openapi.json', (context) => responder.json(context, description));
  // New Outlook has been seen to look at an add-in's root before it opens a page.
  app.get('/', (context) =>
    responder.send(context, 'Acquaint\n', { headers: { 'content-type': 'text/plain; charset=utf-8' } }),
  );

  app.notFound((context) => {
    const allowed = methodsAt(app, context.req.path);
    if (allowed.length > 0) return responder.methodNotAllowed(context, allowed);
    return responder.problem(context, new AppError('not-found', 'There is nothing at this address'));
  });
  app.onError((error, context) => responder.problem(context, error));
  return app;
}

function methodsAt(app: Hono, path: string): string[] {
  const answered: string[] = methods.filter((method) => app.router.match(method, path)[0].length > 0);
  return answered.includes('GET') ? ['HEAD', ...answered] : answered; // Hono answers HEAD by what answers GET
}
