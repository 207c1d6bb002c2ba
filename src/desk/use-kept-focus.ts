import { useEffect, useRef } from 'react';

/**
 * For a section and its heading: when what has the keyboard goes away, as a form does once it is saved, the keyboard stays in the same row of a
 * list, or goes to the heading.
 */
export function useKeptFocus() {
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
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
      (row?.querySelector<HTMLElement>('button, select') ?? heading.current)?.focus({ preventScroll: true });
    });
    watched.addEventListener('focusin', remember);
    observer.observe(watched, { childList: true, subtree: true });
    return () => {
      watched.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
  return { section, heading };
}
