export interface Router {
  readonly subscribe: (onChange: () => void) => () => void;
  /** Path and query of the page that is shown. */
  readonly getAddress: () => string;
  /** Shows another of the desk's pages, without loading the document anew. */
  readonly navigate: (address: string) => void;
}

/** By the browser's own history, so that addresses can be kept, sent and gone back to. */
export function createRouter(): Router {
  const listeners = new Set<() => void>();
  const tellAll = () => listeners.forEach((listener) => listener());
  window.addEventListener('popstate', tellAll);
  return {
    subscribe(onChange) {
      listeners.add(onChange);
      return () => void listeners.delete(onChange);
    },
    getAddress: () => window.location.pathname + window.location.search,
    navigate(address) {
      window.history.pushState(null, '', address);
      tellAll();
    },
  };
}
