import { createContext, runInContext } from 'node:vm';

/** What a later edition of JavaScript than ES2016 has put where an older engine has nothing. */
const newer = `
  const drop = (object, names) => names.forEach((name) => delete object[name]);
  drop(Object, ['entries', 'values', 'fromEntries', 'getOwnPropertyDescriptors', 'groupBy', 'hasOwn']);
  drop(Array.prototype, ['at', 'flat', 'flatMap', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']);
  drop(String.prototype, ['at', 'matchAll', 'padEnd', 'padStart', 'replaceAll', 'trimEnd', 'trimStart', 'isWellFormed', 'toWellFormed']);
  drop(Promise, ['allSettled', 'any', 'try', 'withResolvers']);
  drop(Promise.prototype, ['finally']);
  drop(Symbol, ['asyncIterator']);
  drop(this, ['globalThis', 'console', 'BigInt', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'AggregateError', 'WeakRef', 'Intl']);
`;

/**
 * Runs a script as classic Outlook on Windows does: no page, no storage, no crypto, no console, of timers only setTimeout, and no more of
 * JavaScript than ES2016 has. Its time limits are three times as long, for a busy machine.
 */
export function runBare(script: string, given: Readonly<Record<string, unknown>>): void {
  const globals: Record<string, unknown> = {
    ...given,
    setTimeout: (run: () => void, after: number) => void setTimeout(run, after < 500 ? after : 3 * after),
  };
  const context = createContext(globals);
  runInContext(newer, context);
  runInContext(script, context, { filename: 'launchevent.js' });
}
