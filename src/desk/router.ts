export interface Router {
  readonly subscribe: (onChange: () => void) => () => void;
  /** Path and query of the page that is shown. */
  readonly getAddress: () => string;
  /** Shows another of the desk's pages, without loading the document anew. */
  readonly navigate: (address: string) => void;
  /** The same page by another address, from now on: nothing to go back to. */
  readonly replace: (address: string) => void;
  /** From now on asks before another page is shown; returns how to ask no more. */
  readonly guard: (mayLeave: () => boolean) => () => void;
}

/** By the browser's own history, so that addresses can be kept, sent and gone back to. */
export function createRouter(): Router {
  const listeners = new Set<() => void>();
  const guards = new Set<() => boolean>();
  const here = () => window.location.pathname + window.location.search;
  let shown = here();
  const mayLeave = () => [...guards].every((mayGo) => mayGo());
  const show = () => {
    shown = here();
    listeners.forEach((listener) => listener());
  };
  window.addEventListener('popstate', () => {
    if (here() === shown) return;
    if (mayLeave()) show();
    else window.history.pushState(null, '', shown); // the browser has gone back already
  });
  return {
    subscribe(onChange) {
      listeners.add(onChange);
      return () => void listeners.delete(onChange);
    },
    getAddress: () => shown,
    navigate(address) {
      if (!mayLeave()) return;
      window.history.pushState(null, '', address);
      show();
    },
    replace(address) {
      window.history.replaceState(null, '', address);
      show();
    },
    guard(mayGo) {
      guards.add(mayGo);
      return () => void guards.delete(mayGo);
    },
  };
}
