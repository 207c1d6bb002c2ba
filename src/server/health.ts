import type { Hono } from 'hono';
import { AppError } from '#domain/app-error.ts';
import type { Store } from '#store/store.ts';
import type { Responder } from './respond.ts';

/** `/healthz`: this process answers. `/readyz`: it can do its work. Both without sign-in. */
export function registerHealth(
  app: Hono,
  options: {
    readonly store: Pick<Store, 'checkReady'>;
    readonly responder: Responder;
    /** In development: whether the sample institution is loaded. */
    readonly sampleLoaded?: (() => boolean) | undefined;
  },
): void {
  const { store, responder, sampleLoaded } = options;
  app.get('/healthz', (context) => responder.json(context, { status: 'ok' }));
  app.get('/readyz', async (context) => {
    await store.checkReady();
    if (sampleLoaded && !sampleLoaded()) throw new AppError('store-unavailable', 'The sample is still being loaded');
    return responder.json(context, { status: 'ready' });
  });
}
