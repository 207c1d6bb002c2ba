import type { FrameNameAddition } from '../wire-frame.ts';
import type { ContextChanges } from './context-changes.ts';

/**
 * `Office.context.officeTheme`, which the npm build of Office.js lacks on the web: at first what the window has put into
 * the frame's name, then what its theme events say.
 */
(() => {
  const script = document.currentScript;
  const atStart = themeInName(window.name);
  if (window.parent === window || !(script instanceof HTMLScriptElement) || !atStart) return;
  const emulatorOrigin = new URL(script.src).origin;
  let theme: object = atStart;

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window.parent || event.origin !== emulatorOrigin || typeof event.data !== 'string') return;
    if (event.data.includes('officeThemeChanged')) theme = { ...theme, ...coloursIn(event.data) };
  });

  // A cast: context-changes.ts has put it there.
  const changes = Reflect.get(window, 'emulatorContextChanges') as ContextChanges;
  changes.push((context) => Object.create(context, { officeTheme: { get: () => theme, enumerable: true } }) as object);

  function themeInName(name: string): FrameNameAddition['officeTheme'] | undefined {
    try {
      // A cast: the window writes the frame's name.
      return (JSON.parse(name) as Partial<FrameNameAddition>).officeTheme;
    } catch {
      return undefined; // not a frame of the window's
    }
  }

  /** The event's colours are integers, in a JSON text, in a list, in the message's JSON. */
  function coloursIn(message: string): Record<string, string> {
    const [text] = [read(JSON.parse(message), '_data')].flat();
    const colours: unknown = typeof text === 'string' ? JSON.parse(text) : {};
    return Object.fromEntries(
      Object.entries(colours ?? {}).flatMap(([name, value]) =>
        typeof value === 'number' ? [[name, `#${value.toString(16).padStart(6, '0')}`]] : [],
      ),
    );
  }

  function read(holder: unknown, name: string): unknown {
    return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
  }
})();
