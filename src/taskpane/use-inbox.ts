import { useEffect, useState } from 'react';
import type { Capture } from '#capture/capture.ts';
import type { loadInbox } from './inbox/inbox.ts';
import { useLocale } from '#ui/use-locale.ts';

export type LoadedInbox = Awaited<ReturnType<typeof loadInbox>>;

interface UseInboxOptions {
  readonly capture: Capture;
  /** Nothing that the colleague waits for is under way. */
  readonly isAtRest: boolean;
  readonly messageKey: string;
}

/** The inbox, once its code is there; asked for what is new when another message is open and it has not been for a while. */
export function useInbox({ capture, isAtRest, messageKey }: UseInboxOptions): LoadedInbox | undefined {
  const locale = useLocale();
  const [loaded, setLoaded] = useState<LoadedInbox>();
  useEffect(() => {
    if (!isAtRest || loaded) return undefined;
    let isLeft = false;
    const load = async () => await (await import('./inbox/inbox.ts')).loadInbox(capture, locale);
    load().then(
      (inbox) => isLeft || setLoaded(inbox),
      // The next message tries again.
      () => undefined,
    );
    return () => void (isLeft = true);
  }, [capture, locale, isAtRest, messageKey, loaded]);
  useEffect(() => {
    if (isAtRest) void loaded?.inbox.loadIfOld();
  }, [loaded, isAtRest, messageKey]);
  return loaded;
}
