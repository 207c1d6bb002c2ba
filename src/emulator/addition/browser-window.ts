import type { ContextChanges } from './context-changes.ts';

/** `ui.openBrowserWindow`, which the npm build of Office.js lacks; client-profile.ts takes it away again from clients without it. */
(() => {
  // A cast: context-changes.ts has put it there.
  const changes = Reflect.get(window, 'emulatorContextChanges') as ContextChanges;

  changes.push((context) => {
    const ui: unknown = Reflect.get(context, 'ui');
    if (typeof ui !== 'object' || ui === null) return context;
    const openBrowserWindow = (url: unknown) => {
      const address = URL.canParse(String(url)) ? new URL(String(url)) : undefined;
      if (!address || !/^https?:$/.test(address.protocol)) throw new TypeError('Only http and https addresses open');
      window.open(address, '_blank', 'noopener');
    };
    const value = Object.create(ui, { openBrowserWindow: { value: openBrowserWindow } }) as object;
    return Object.create(context, { ui: { value, enumerable: true } }) as object;
  });
})();
