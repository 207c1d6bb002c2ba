import type { Session, SessionOptions } from './session.ts';

interface LateSessionOptions extends Pick<Session, 'isOf'>, Pick<SessionOptions, 'show'> {
  readonly load: () => Promise<Session>;
}

/** A session whose code is loaded once it is opened: what few open costs the others nothing. */
export function openLateSession({ isOf, show, load }: LateSessionOptions): Session {
  const life = new AbortController();
  let session: Session | undefined;
  return {
    isOf,
    async start() {
      show({ status: 'opening' });
      const loaded = await load().catch(() => undefined);
      if (life.signal.aborted) return loaded?.close();
      if (!loaded) return show({ status: 'not-loaded' });
      session = loaded;
      await loaded.start();
    },
    refresh: async () => session?.refresh(),
    showReady: () => session?.showReady(),
    close() {
      life.abort();
      session?.close();
    },
    include: (emailAddress, isIncluded) => session?.include(emailAddress, isIncluded),
    want: async (isLogged) => session?.want(isLogged),
    canLog: () => session?.canLog() === true,
    share: async (visibility) => session?.share?.(visibility),
    follow: (isFollowed) => session?.follow?.(isFollowed),
    keepDetail: (personId, detail, isKept) => session?.keepDetail(personId, detail, isKept),
    forget: (interactionId) => session?.forget(interactionId),
  };
}
