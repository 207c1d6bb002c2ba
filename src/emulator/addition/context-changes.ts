/** What the addition's parts make of Office.js's context before any page sees it, one after the other. */
export type ContextChanges = ((context: object) => object)[];

/**
 * Office.js keeps its context in a closure; this is the one door to it, there as soon as office.js has run. The parts
 * after this one put what they change into `emulatorContextChanges`.
 */
(() => {
  const changes: ContextChanges = [];
  Object.assign(window, { emulatorContextChanges: changes });
  document.addEventListener('load', onScriptLoaded, true);

  function onScriptLoaded(): void {
    const factory = read(read(window, 'OSF'), '_OfficeAppFactory');
    const setContext = read(factory, 'setContext');
    if (typeof factory !== 'object' || factory === null || typeof setContext !== 'function') return;
    document.removeEventListener('load', onScriptLoaded, true);
    Reflect.set(factory, 'setContext', (context: object) =>
      Reflect.apply(setContext, factory, [changes.reduce((changed, change) => change(changed), context)]),
    );
  }

  function read(holder: unknown, name: string): unknown {
    return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
  }
})();
