import type { Context, Hono } from 'hono';
import {
  systemOperations,
  systemSchemas,
  type SystemOperation,
  type SystemOperationName,
} from '#api/system-operations.ts';
import { AppError } from '#domain/app-error.ts';
import type { Store } from '#store/store.ts';
import { parseInput } from './input-issues.ts';
import { readBody } from './read-body.ts';
import type { Responder } from './respond.ts';
import type { SystemCheck } from './system-check.ts';
import { systemHandlers, type SystemHandler } from './system-links.ts';

/** Serves what connected systems may do: the key is checked first, then whose system the path names, then the input. */
export function registerSystemOperations(
  app: Hono,
  options: { readonly store: Store; readonly authenticate: SystemCheck; readonly responder: Responder },
): void {
  const { store, authenticate, responder } = options;
  for (const name of Object.keys(systemOperations) as SystemOperationName[]) {
    // a cast: Object.keys widens to string
    const { method, path } = systemOperations[name];
    const handle = systemHandlers[name] as AnyHandler; // a cast: which input goes with which handler is lost in a loop
    app.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), async (context) => {
      const system = await authenticate(context.req.header('authorization'));
      // The same for a system that isn't there: a key tells nothing of others.
      if (context.req.param('system') !== system.code)
        throw new AppError('forbidden', 'This API key is another system’s');
      const { status, body } = await handle({ system, store, ...(await readSystemInput(context, name)) });
      return status === 204 ? responder.send(context, null, { status }) : responder.json(context, body, { status });
    });
  }
}

type AnyHandler = (
  request: Pick<Parameters<SystemHandler<'putLinks'>>[0], 'system' | 'store'> & {
    readonly params: unknown;
    readonly body: unknown;
  },
) => Promise<{ readonly status: number; readonly body: unknown }>;

async function readSystemInput(context: Context, name: SystemOperationName) {
  const { params, body } = systemSchemas[name];
  const { longestBody }: SystemOperation = systemOperations[name];
  const hasBody = !body.safeParse(undefined).success;
  return {
    params: parseInput(params, context.req.param()),
    body: hasBody ? parseInput(body, await readBody(context.req, longestBody)) : undefined,
  };
}
