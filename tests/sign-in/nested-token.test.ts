import { afterEach, describe, expect, it, vi } from 'vitest';
import { getNestedToken } from '#sign-in/nested-token.ts';

const settings = { clientId: 'client', scope: 'api://client/access_as_user', authority: 'https://login.example/t' };
const soon = { isRejected: false, limit: 100 };
const longAfter = { isRejected: false, limit: 20_000 };

interface Asked {
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams: Readonly<Record<string, unknown>>;
}

/** A host's end of the bridge, put where hosts put it; `reply` gives the messages that it answers a request with. */
function offerBridge(reply: (asked: Asked) => readonly unknown[]) {
  const listeners = new Set<(message: unknown) => void>();
  const requests: Asked[] = [];
  const bridge = {
    addEventListener: (_: string, listener: (message: unknown) => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: (message: unknown) => void) => listeners.delete(listener),
    postMessage: (text: string) => {
      const asked = JSON.parse(text) as Asked; // a cast: this module sent it
      requests.push(asked);
      for (const message of reply(asked)) listeners.forEach((listener) => listener(message));
    },
  };
  vi.stubGlobal('nestedAppAuthBridge', bridge);
  return { requests, listeners };
}

const granted = ({ requestId }: Asked) =>
  JSON.stringify({
    messageType: 'NestedAppAuthResponse',
    requestId,
    success: true,
    token: { access_token: 'the token' },
  });
const refused = (status: string) => (asked: Asked) => [
  JSON.stringify({
    messageType: 'NestedAppAuthResponse',
    requestId: asked.requestId,
    success: false,
    error: { status },
  }),
];

describe('A token from the host around a script without a page', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is asked for silently, by what tells this add-in and its API', async () => {
    const { requests, listeners } = offerBridge((asked) => [granted(asked)]);
    expect(await getNestedToken(settings, longAfter)).toBe('the token');
    expect(requests).toMatchObject([
      { messageType: 'NestedAppAuthRequest', method: 'GetToken', tokenParams: { ...settings, forceRefresh: false } },
    ]);
    expect(requests[0]?.tokenParams['correlationId']).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/,
    );
    expect(listeners.size).toBe(0);
  });

  it('is asked for anew when the server has refused the last', async () => {
    const { requests } = offerBridge((asked) => [granted(asked)]);
    await getNestedToken(settings, { ...longAfter, isRejected: true });
    expect(requests).toMatchObject([{ tokenParams: { forceRefresh: true } }]);
  });

  it('is told from other messages, and taken out of an event too', async () => {
    offerBridge((asked) => [
      undefined,
      'no JSON',
      '[]',
      granted({ ...asked, requestId: 'another' }),
      { data: granted(asked) },
    ]);
    expect(await getNestedToken(settings, longAfter)).toBe('the token');
  });

  it('waits until the host has put its bridge there', async () => {
    vi.stubGlobal('__initializeNestedAppAuth', async () => void offerBridge((asked) => [granted(asked)]));
    expect(await getNestedToken(settings, longAfter)).toBe('the token');
  });

  it.each(['USER_INTERACTION_REQUIRED', 'ACCOUNT_UNAVAILABLE', 'USER_CANCEL'])(
    'needs somebody to sign in first where the host says %s',
    async (status) => {
      offerBridge(refused(status));
      await expect(getNestedToken(settings, longAfter)).rejects.toMatchObject({ code: 'not-signed-in' });
    },
  );

  it.each(['NO_NETWORK', 'PERSISTENT_ERROR', 'something new'])(
    'is not to be had where the host says %s',
    async (status) => {
      offerBridge(refused(status));
      await expect(getNestedToken(settings, longAfter)).rejects.toMatchObject({ code: 'sign-in-unavailable' });
    },
  );

  it('is not waited for without end, nor asked of a host that has no bridge, nor taken when it is empty', async () => {
    await expect(getNestedToken(settings, longAfter)).rejects.toMatchObject({ code: 'sign-in-unavailable' });
    const { listeners } = offerBridge(() => []);
    await expect(getNestedToken(settings, soon)).rejects.toMatchObject({ code: 'sign-in-unavailable' });
    expect(listeners.size).toBe(0);
    offerBridge((asked) => [granted(asked).replace('the token', '')]);
    await expect(getNestedToken(settings, longAfter)).rejects.toMatchObject({ code: 'sign-in-unavailable' });
  });

  it('is not asked for once the time is over', async () => {
    const { requests } = offerBridge((asked) => [granted(asked)]);
    let start: () => void = () => undefined;
    vi.stubGlobal('__initializeNestedAppAuth', () => new Promise<void>((resolve) => (start = resolve)));
    await expect(getNestedToken(settings, soon)).rejects.toMatchObject({ code: 'sign-in-unavailable' });
    start();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(requests).toEqual([]);
  });
});
