import type { Frame } from 'playwright-core';

export interface OfficeResult {
  readonly status?: 'succeeded' | 'failed';
  readonly value?: unknown;
  readonly error?: { readonly code: number; readonly name: string };
  /** What Office.js itself refused, without asking the window. */
  readonly thrown?: string;
}

/** Calls Office.js in an add-in's page, and keeps a list of what was called. */
export function createOfficeCaller(frame: () => Frame) {
  const called = new Set<string>();

  /** `path` starts at Office.context; the last parameter, the callback, is added. */
  async function call(path: string, ...parameters: readonly unknown[]): Promise<OfficeResult> {
    called.add(path);
    return frame().evaluate(callInPage, { path, parameters, hasCallback: true });
  }

  /** A method that takes no callback; what it gives is the value. */
  async function tell(path: string, ...parameters: readonly unknown[]): Promise<OfficeResult> {
    called.add(path);
    return frame().evaluate(callInPage, { path, parameters, hasCallback: false });
  }

  return { call, tell, called };
}

function callInPage(options: {
  readonly path: string;
  readonly parameters: readonly unknown[];
  readonly hasCallback: boolean;
}): Promise<OfficeResult> {
  const names = options.path.split('.');
  const method = names.pop() ?? '';
  // Casts: the path names what Office.js has there.
  const owner = names.reduce<object>((place, name) => Reflect.get(place, name) as object, Office.context);
  const run = (Reflect.get(owner, method) as (...parameters: unknown[]) => unknown).bind(owner);
  return new Promise((resolve) => {
    const answer = ({ value, error }: Office.AsyncResult<unknown>) =>
      resolve(
        error ? { status: 'failed', error: { code: error.code, name: error.name } } : { status: 'succeeded', value },
      );
    try {
      const value = run(...options.parameters, ...(options.hasCallback ? [answer] : []));
      if (!options.hasCallback) resolve({ value });
    } catch (error) {
      resolve({ thrown: error instanceof Error ? error.message : String(error) });
    }
  });
}
