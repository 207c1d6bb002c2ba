import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { AppError, type ErrorCode } from '#domain/app-error.ts';
import { sendProblem } from './answers.ts';
import type { EmulatorOptions } from './emulator-options.ts';
import { createRoutes, type Route } from './routes.ts';

/** Outlook on the web for development: the window, its data, and Office.js for the add-in's pages. */
export function createEmulator(options: EmulatorOptions): RequestListener {
  const own = new URL(options.url);
  const routes = createRoutes(options);
  return (request, response) => {
    answer({ own, routes, request, response }).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else if (error instanceof AppError) sendProblem(response, statuses[error.code] ?? 500, error.message);
      else sendProblem(response, 500, 'The emulator failed on this request.');
    });
  };
}

const statuses: Partial<Record<ErrorCode, number>> = {
  'invalid-input': 422,
  'not-found': 404,
  forbidden: 403,
  'too-large': 413,
  'unsupported-media-type': 415,
  'sign-in-unavailable': 503,
};

async function answer(exchange: {
  readonly own: URL;
  readonly routes: readonly Route[];
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}): Promise<void> {
  const { own, routes, request, response } = exchange;
  // Another name that leads here would make this server part of another site (DNS rebinding).
  if (request.headers.host !== own.host) {
    sendProblem(response, 421, `The emulator answers to ${own.host} only.`);
    return;
  }
  const url = new URL(request.url ?? '/', own);
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const place = routes.find(({ path }) => (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path));
  const here = routes.filter(({ path }) => path === place?.path);
  const route = here.find((each) => each.method === method);
  if (!route) {
    const allowed = here.map((each) => each.method).join(', ');
    sendProblem(response, 405, `${request.method ?? ''} is not for this address.`, { Allow: allowed });
    return;
  }
  if (method === 'POST') checkSender(request, own);
  await route.answer({ request, response, url, rest: url.pathname.slice(route.path.length) });
}

/** Only the window asks for something to be done: its origin, and a type that no form can send. */
function checkSender(request: IncomingMessage, own: URL): void {
  if (request.headers.origin !== own.origin)
    throw new AppError('forbidden', 'Only the window itself may ask for this.');
  if (!/^application\/json\b/iu.test(request.headers['content-type'] ?? '')) {
    throw new AppError('unsupported-media-type', 'The request has to be application/json.');
  }
}
