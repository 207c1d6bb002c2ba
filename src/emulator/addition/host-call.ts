/** One call of Outlook's API over Office.js's own client endpoint, as Office.js itself makes it. */
export interface HostCall {
  /** Answers the callback among the arguments with an AsyncResult. */
  readonly ask: (
    call: { readonly id: number; readonly parameters?: object; readonly format?: (data: unknown) => unknown },
    args: readonly unknown[],
  ) => void;
  /** What is called while this runs is about that loaded item. */
  readonly about: <Result>(loadedItemId: string, run: () => Result) => Result;
  readonly listen: (event: ListenOptions) => void;
  readonly ignore: (event: Omit<ListenOptions, 'onEvent'>) => void;
}

interface ListenOptions {
  readonly name: string;
  readonly id: number;
  readonly onEvent: () => void;
  readonly args: readonly unknown[];
}

(() => {
  /** As much of Office.js's end of the wire as is needed here. */
  interface ClientEndPoint {
    invoke: (action: string, callback: (code: number, response: unknown) => void, parameters: object) => void;
    readonly registerForEvent: (
      name: string,
      onEvent: (data: unknown) => void,
      callback: (code: number, response: unknown) => void,
      parameters: object,
    ) => void;
    readonly unregisterForEvent: (
      name: string,
      callback: (code: number, response: unknown) => void,
      parameters: object,
    ) => void;
  }

  interface Osf {
    readonly getClientEndPoint: () => ClientEndPoint;
    readonly _OfficeAppFactory: { readonly getId: () => unknown };
  }

  /** What Office.js has no name for is an internal error. */
  const errorNames: Readonly<Record<number, string>> = {
    5000: 'OperationNotSupported',
    7000: 'PermissionDenied',
    9031: 'InvalidParameterValue',
    9049: 'ItemNotFound',
  };

  const call: HostCall = {
    ask: ({ id, parameters = {}, format = (data) => data }, args) => {
      const MethodData = { ControlId: osf()._OfficeAppFactory.getId(), DispatchId: id };
      osf()
        .getClientEndPoint()
        .invoke('ExecuteMethod', (code, response) => answer(args, code, response, format), {
          ApiParams: parameters,
          MethodData,
        });
    },
    about: (loadedItemId, run) => {
      const endPoint = osf().getClientEndPoint();
      const { invoke } = endPoint;
      endPoint.invoke = (action, callback, parameters) => {
        const methodData = { ...(Reflect.get(parameters, 'MethodData') as object), LoadedItemId: loadedItemId };
        Reflect.apply(invoke, endPoint, [action, callback, { ...parameters, MethodData: methodData }]);
      };
      try {
        return run();
      } finally {
        endPoint.invoke = invoke;
      }
    },
    listen: ({ name, id, onEvent, args }) =>
      osf()
        .getClientEndPoint()
        .registerForEvent(name, onEvent, (code, response) => answer(args, code, response), eventData(id)),
    ignore: ({ name, id, args }) =>
      osf()
        .getClientEndPoint()
        .unregisterForEvent(name, (code, response) => answer(args, code, response), eventData(id)),
  };
  Object.assign(window, { emulatorHostCall: call });

  function osf(): Osf {
    return Reflect.get(window, 'OSF') as Osf; // a cast: office.js has run before anything is called
  }

  function eventData(id: number) {
    return { controlId: osf()._OfficeAppFactory.getId(), eventDispId: id, targetId: '' };
  }

  function answer(
    args: readonly unknown[],
    code: number,
    response: unknown,
    format: (data: unknown) => unknown = () => undefined,
  ): void {
    const callback = args.find((argument) => typeof argument === 'function');
    const options = args.find((argument) => typeof argument === 'object' && argument !== null);
    // Casts: the window answers in these shapes, and the callback is the caller's.
    const { error, errorCode, Error: eventError, data } = (response ?? {}) as Record<string, unknown>;
    const refused = error === true ? Number(errorCode) : Number(eventError ?? 0) || (code === 0 ? 0 : 9002);
    const asyncContext = options && (Reflect.get(options, 'asyncContext') as unknown);
    const result =
      refused === 0
        ? { status: 'succeeded', value: format(data), asyncContext }
        : { status: 'failed', value: undefined, asyncContext, error: errorOf(refused) };
    (callback as ((result: object) => void) | undefined)?.(result);
  }

  function errorOf(code: number) {
    const name = errorNames[code] ?? 'InternalError';
    return { code, name, message: name };
  }
})();
