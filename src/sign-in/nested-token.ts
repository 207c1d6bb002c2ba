import { AppError } from '#domain/app-error.ts';
import { makeId } from '#domain/make-id.ts';

export interface NestedTokenSettings {
  readonly clientId: string;
  /** The API's scope in full. */
  readonly scope: string;
  /** '' leaves it to the host. */
  readonly authority: string;
}

export interface NestedTokenOptions {
  /** The server has just refused the last token: a fresh one is fetched. */
  readonly isRejected: boolean;
  /** How long the host may take, in milliseconds: a mute one would be waited for without end. */
  readonly limit: number;
}

/** Nested app authentication as the host offers it: JSON both ways. Some hosts wrap their answers in an event. */
interface Bridge {
  addEventListener(name: 'message', listener: (message: unknown) => void): void;
  removeEventListener?(name: 'message', listener: (message: unknown) => void): void;
  postMessage(text: string): void;
}

// By their bare names: where there is no page, there may be neither a window nor globalThis.
declare const nestedAppAuthBridge: Bridge | undefined;
declare const __initializeNestedAppAuth: unknown;

/**
 * An access token from the host around a script that has no page, and nothing is ever shown: of nested app authentication only what asks silently.
 * Rejects with AppError: `not-signed-in` when somebody must click first, in the pane; else `sign-in-unavailable`.
 */
export function getNestedToken(settings: NestedTokenSettings, options: NestedTokenOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    let stop: () => void = () => undefined;
    let isOver = false;
    const end = (settle: () => void) => {
      if (isOver) return;
      isOver = true;
      settle();
      stop();
    };
    const fail = (error: unknown) => end(() => reject(toAppError(error)));
    setTimeout(() => fail(new AppError('sign-in-unavailable', 'The host did not answer in time')), options.limit);
    openBridge()
      .then((bridge) => {
        if (isOver) return;
        const request = describeRequest(settings, options.isRejected);
        const listener = (message: unknown) => {
          const answer = readAnswer(message, request.requestId);
          if (answer instanceof AppError) fail(answer);
          else if (answer !== undefined) end(() => resolve(answer));
        };
        bridge.addEventListener('message', listener);
        // A host without it is heard no more all the same: what has been settled stays so.
        stop = () => bridge.removeEventListener?.('message', listener);
        bridge.postMessage(JSON.stringify(request));
      })
      .catch(fail);
  });
}

async function openBridge(): Promise<Bridge> {
  if (typeof __initializeNestedAppAuth === 'function') await __initializeNestedAppAuth();
  if (typeof nestedAppAuthBridge === 'undefined')
    throw new AppError('sign-in-unavailable', 'The host offers no sign-in');
  return nestedAppAuthBridge;
}

function describeRequest({ clientId, scope, authority }: NestedTokenSettings, isRejected: boolean) {
  return {
    messageType: 'NestedAppAuthRequest',
    method: 'GetToken',
    requestId: makeId(),
    sendTime: Date.now(),
    clientLibrary: 'acquaint',
    clientLibraryVersion: '1',
    tokenParams: {
      clientId,
      scope,
      correlationId: makeId(),
      authenticationScheme: 'Bearer',
      extraParameters: {},
      forceRefresh: isRejected,
      ...(authority === '' ? {} : { authority }),
    },
  };
}

/** The statuses that ask for somebody: https://github.com/AzureAD/microsoft-authentication-library-for-js, BridgeStatusCode.ts */
const awaitsSomebody: readonly unknown[] = ['USER_INTERACTION_REQUIRED', 'ACCOUNT_UNAVAILABLE', 'USER_CANCEL'];

/** The token, or why there is none; undefined for what answers something else. */
function readAnswer(message: unknown, requestId: string): string | AppError | undefined {
  const reply = parseObject(typeof message === 'string' ? message : toObject(message)['data']);
  if (reply['messageType'] !== 'NestedAppAuthResponse' || reply['requestId'] !== requestId) return undefined;
  const token = toObject(reply['token'])['access_token'];
  if (reply['success'] === true && typeof token === 'string' && token !== '') return token;
  const { status } = toObject(reply['error']);
  return awaitsSomebody.includes(status)
    ? new AppError('not-signed-in', 'Somebody must sign in first')
    : new AppError('sign-in-unavailable', `The host gave no token: ${String(status)}`);
}

function parseObject(text: unknown): Readonly<Record<string, unknown>> {
  try {
    return typeof text === 'string' ? toObject(JSON.parse(text)) : {};
  } catch {
    return {};
  }
}

function toObject(value: unknown): Readonly<Record<string, unknown>> {
  // A cast: what is an object has values by name, each of which is looked at before use.
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function toAppError(error: unknown): AppError {
  return error instanceof AppError
    ? error
    : new AppError('sign-in-unavailable', 'The sign-in cannot be reached', { cause: error });
}
