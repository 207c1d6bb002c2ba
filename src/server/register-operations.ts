import type { Context, Hono } from 'hono';
import { operations, type Operation, type OperationName } from '#api/operations.ts';
import type { SentFile } from '#api/file-schema.ts';
import { schemas } from '#api/schemas.ts';
import { AppError } from '#domain/app-error.ts';
import type { Store } from '#store/store.ts';
import type { Authenticate } from './authenticate.ts';
import { handlers, type Handler } from './handlers.ts';
import { parseInput } from './input-issues.ts';
import { readBody, readFile } from './read-body.ts';
import { requirePermission } from './require-permission.ts';
import type { Responder } from './respond.ts';

/**
 * Serves every operation of src/api. None is open: the sign-in is checked first, then the permission, then the input, then its
 * handler is asked.
 */
export function registerOperations(
  app: Hono,
  options: { readonly store: Store; readonly authenticate: Authenticate; readonly responder: Responder },
): void {
  const { store, authenticate, responder } = options;
  for (const name of Object.keys(operations) as OperationName[]) {
    // a cast: Object.keys widens to string
    const { method, path, permission } = operations[name];
    const handle = handlers[name] as AnyHandler; // a cast: which input goes with which handler is lost in a loop
    app.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), async (context) => {
      const signedIn = await authenticate(context.req.header('authorization'));
      requirePermission(signedIn, permission);
      const input = await readInput(context, name);
      const { status, body } = await handle({ signedIn, store, ...input });
      const { gives }: Operation = operations[name];
      if (gives === 'file') return responder.file(context, body as SentFile); // a cast: its handler answers one
      return status === 204 ? responder.send(context, null, { status }) : responder.json(context, body, { status });
    });
  }
}

type AnyHandler = (request: Omit<Parameters<Handler<'lookup'>>[0], 'body' | 'params' | 'query'> & Input) => Promise<{
  readonly status: number;
  readonly body: unknown;
}>;

interface Input {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

async function readInput(context: Context, name: OperationName): Promise<Input> {
  const { params, query, body } = schemas[name];
  const { longestBody, takes }: Operation = operations[name];
  const hasBody = takes !== 'file' && !body.safeParse(undefined).success;
  const path = context.req.param();
  const isKnownPath = Object.keys(path).length === 0 || params.safeParse(path).success;
  // An id of another form names nothing here, which is what 404 says.
  if (!isKnownPath) throw new AppError('not-found', 'There is nothing under this id');
  return {
    params: path,
    query: query.safeParse(undefined).success ? undefined : parseInput(query, context.req.query()),
    body:
      takes === 'file'
        ? readFile(context.req)
        : hasBody
          ? parseInput(body, await readBody(context.req, longestBody))
          : undefined,
  };
}
