import { createContext, use, useEffect, useState, type ReactNode } from 'react';

const NowContext = createContext(new Date(0));
const oneMinute = 60_000;

/** One clock for the page, so that "2 minutes ago" goes on while a pinned pane stays open. */
export function NowProvider({ children }: { readonly children: ReactNode }) {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), oneMinute);
    return () => clearInterval(timer);
  }, []);
  return <NowContext value={now}>{children}</NowContext>;
}

export function useNow(): Date {
  return use(NowContext);
}
