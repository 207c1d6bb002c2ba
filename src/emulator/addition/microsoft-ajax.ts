/**
 * Stands in for the few helpers of Microsoft Ajax that Office.js looks for, so that it fetches nothing from a CDN.
 * A classic script: it runs before office.js, on the add-in's page, in development and tests only.
 */
(() => {
  interface ParameterSpec {
    readonly name: string;
    readonly type?: { new (...args: never[]): unknown };
    readonly mayBeNull?: boolean;
    readonly optional?: boolean;
  }

  class StringBuilder {
    #text: string;

    constructor(text = '') {
      this.#text = String(text);
    }

    append(part: unknown): this {
      this.#text += String(part);
      return this;
    }

    toString(): string {
      return this.#text;
    }
  }

  function createError(message: string, details: Readonly<Record<string, unknown>> = {}): Error {
    return Object.assign(new Error(message), details);
  }

  function argumentError(kind: string) {
    return (name?: string, message?: string) =>
      createError(`Sys.${kind}Exception: ${message ?? 'the value is not allowed'}${name ? ` (${name})` : ''}`, {
        name: `Sys.${kind}Exception`,
        paramName: name,
      });
  }

  function isOfType(value: unknown, type: ParameterSpec['type']): boolean {
    if (type === undefined) return true;
    const own = Object(value) as object; // a cast: Object() makes an object of any value
    return own instanceof type || (typeof value === 'object' && type === (Object as unknown));
  }

  function validateParameter(value: unknown, spec: ParameterSpec, name: string): Error | null {
    if (value === undefined) return spec.optional || spec.mayBeNull ? null : argumentError('ArgumentUndefined')(name);
    if (value === null) return spec.mayBeNull ? null : argumentError('ArgumentNull')(name);
    return isOfType(value, spec.type) ? null : argumentError('ArgumentType')(name);
  }

  function validateParams(args: ArrayLike<unknown>, specs: readonly ParameterSpec[]): Error | null {
    const needed = specs.filter((spec) => !spec.optional).length;
    if (args.length < needed || args.length > specs.length) return errors.parameterCount();
    for (const [index, spec] of specs.entries()) {
      const error = index < args.length ? validateParameter(args[index], spec, spec.name) : null;
      if (error) return error;
    }
    return null;
  }

  function registerNamespace(path: string): void {
    let place: object = window;
    for (const name of path.split('.')) {
      const existing: unknown = Reflect.get(place, name);
      const next = typeof existing === 'object' && existing !== null ? existing : {};
      Reflect.set(place, name, next);
      place = next;
    }
  }

  const errors = {
    create: createError,
    argument: argumentError('Argument'),
    argumentNull: argumentError('ArgumentNull'),
    argumentOutOfRange: (name?: string, _value?: unknown, message?: string) =>
      argumentError('ArgumentOutOfRange')(name, message),
    argumentType: argumentError('ArgumentType'),
    argumentUndefined: argumentError('ArgumentUndefined'),
    invalidOperation: (message?: string) => argumentError('InvalidOperation')(undefined, message),
    parameterCount: (message?: string) => argumentError('ParameterCount')(undefined, message),
  };

  Object.assign(window, {
    Sys: {
      StringBuilder,
      Debug: { trace: () => undefined },
      // Office.js asks only whether this is Internet Explorer.
      Browser: { InternetExplorer: {}, agent: null, version: 0 },
      Serialization: {
        JavaScriptSerializer: {
          serialize: (value: unknown) => JSON.stringify(value),
          deserialize: (text: string) => JSON.parse(text) as unknown,
        },
      },
    },
    Type: { registerNamespace, registerClass: () => undefined },
  });
  Object.assign(Error, errors);
  // The texts of most languages are members of functions that register themselves as classes.
  Object.defineProperty(Function.prototype, 'registerClass', { value: () => undefined });
  Object.assign(Function, { _validateParams: validateParams, _validateParameter: validateParameter });
})();
