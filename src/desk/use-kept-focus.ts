import { useEffect, type RefObject } from 'react';

/** When what has the keyboard goes away, as a form does once it is saved, the keyboard stays in the same row of a list, or goes to the heading. */
export function useKeptFocus(section: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const watched = section.current;
    if (!watched) return undefined;
    let path: readonly Element[] = [];
    const remember = (event: FocusEvent) => {
      path = event.composedPath().filter((one) => one instanceof Element);
    };
    const observer = new MutationObserver(() => {
      const [last] = path;
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      const row = path.find((one) => one.isConnected && one.matches('li'));
      path = [];
      const next = row?.querySelector<HTMLElement>('button, select') ?? watched.querySelector('h2');
      next?.focus({ preventScroll: true });
    });
    watched.addEventListener('focusin', remember);
    observer.observe(watched, { childList: true, subtree: true });
    return () => {
      watched.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [section]);
}
