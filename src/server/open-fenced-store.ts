import { AppError } from '#domain/app-error.ts';
import { openStore } from '#store/open-store.ts';
import type { Store } from '#store/store.ts';

/**
 * The store of a production server, whose role the policies must bind: with another role it is refused, now or, where it
 * cannot be asked yet, as long as it is not ready.
 */
export async function openFencedStore(connectionString: string): Promise<Store> {
  const store = openStore({ connectionString });
  const fault = await store.findRoleFault().catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    return undefined; // it may start after this server
  });
  if (fault !== undefined) {
    await store.close();
    throw new AppError('invalid-input', sentenceOf(fault));
  }
  return {
    ...store,
    checkReady: async () => {
      const late = await store.findRoleFault();
      if (late !== undefined) throw new AppError('store-unavailable', sentenceOf(late));
      await store.checkReady();
    },
  };
}

function sentenceOf(fault: string): string {
  return `DATABASE_URL must name the server's own role, whom the policies bind: ${fault}`;
}
