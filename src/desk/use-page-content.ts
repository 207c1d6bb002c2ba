import { useCallback, useEffect, useState, type ComponentType } from 'react';
import type { DeskPage } from './pages.ts';

interface PageContent {
  readonly Content?: ComponentType;
  readonly isFailed: boolean;
  readonly retry: () => void;
}

/** A page's code, loaded once it is shown. */
export function usePageContent(page: DeskPage): PageContent {
  const [loaded, setLoaded] = useState<{ readonly Content?: ComponentType; readonly isFailed: boolean }>({
    isFailed: false,
  });
  const load = useCallback(() => {
    page.load().then(
      (Content) => setLoaded({ Content, isFailed: false }),
      () => setLoaded({ isFailed: true }),
    );
  }, [page]);
  useEffect(load, [load]);
  const retry = () => {
    setLoaded({ isFailed: false });
    load();
  };
  return { ...loaded, retry };
}
