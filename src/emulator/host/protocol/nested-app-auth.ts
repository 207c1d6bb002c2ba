import type { NestedAppAuthEnvelope } from '../../wire-frame.ts';
import type { EmulatorColleague, TokenAnswer, TokenRequest } from '../../wire.ts';
import { isObject } from './envelope.ts';

export const nestedAppAuthType: NestedAppAuthEnvelope['type'] = 'acquaint-emulator/nested-app-auth';

interface BridgeOptions {
  /** The colleague in front; without one, or without an authority, nobody can be signed in. */
  readonly colleague: EmulatorColleague | undefined;
  /** Shows the consent dialog; true when the person in front agreed. */
  readonly askConsent: () => Promise<boolean>;
  readonly requestToken: (request: TokenRequest) => Promise<TokenAnswer>;
  /** What was agreed to, kept while the browser's window is open. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
}

export interface BridgeAnswer {
  readonly payload: string;
  /** For the log: which method, and how it ended. Never a token. */
  readonly name: string;
  readonly status: string;
}

/** https://github.com/AzureAD/microsoft-authentication-library-for-js, lib/msal-browser/src/naa/BridgeStatusCode.ts */
type Status =
  | 'USER_INTERACTION_REQUIRED'
  | 'USER_CANCEL'
  | 'NO_NETWORK'
  | 'PERSISTENT_ERROR'
  | 'ACCOUNT_UNAVAILABLE'
  | 'NESTED_APP_AUTH_UNAVAILABLE';

interface TokenParameters {
  readonly clientId: string;
  readonly scope: string;
  readonly authority: string;
}

/** Outlook's side of nested app authentication: tokens come from the authority, and never before somebody agreed. */
export function createNestedAppAuthBridge(options: BridgeOptions) {
  const { colleague } = options;
  let pendingConsent: Promise<boolean> | undefined;

  async function answer(request: Readonly<Record<string, unknown>>, origin: string): Promise<object> {
    if (!colleague) return failure('NESTED_APP_AUTH_UNAVAILABLE', 'The emulator runs without a sign-in authority.');
    if (request['method'] === 'GetInitContext') return { success: true, initContext: initContext(colleague) };
    const parameters = readParameters(request['tokenParams']);
    if (!parameters) return failure('PERSISTENT_ERROR', 'The request names no client, scope and authority.');
    if (request['method'] === 'GetToken') {
      const hasAgreed = options.storage.getItem(consentKey(colleague, parameters.clientId)) !== null;
      if (!hasAgreed) return failure('USER_INTERACTION_REQUIRED', 'Nobody has agreed to this sign-in yet.');
      return getToken(colleague, parameters, origin);
    }
    if (request['method'] !== 'GetTokenPopup') return failure('PERSISTENT_ERROR', 'No such method.');
    pendingConsent ??= options.askConsent().finally(() => (pendingConsent = undefined));
    if (!(await pendingConsent)) return failure('USER_CANCEL', 'The sign-in was cancelled.');
    const answered = await getToken(colleague, parameters, origin);
    if (answered.success) {
      options.storage.setItem(consentKey(colleague, parameters.clientId), 'agreed');
      options.storage.setItem(accountKey(colleague), parameters.authority);
    }
    return answered;
  }

  async function getToken(front: EmulatorColleague, parameters: TokenParameters, origin: string) {
    const { clientId, scope, authority } = parameters;
    const request = { emailAddress: front.emailAddress, clientId, scope, origin };
    const token = await options.requestToken(request).catch((error: unknown): TokenAnswer => {
      return { isGranted: false, error: 'no_network', description: error instanceof Error ? error.message : '' };
    });
    if (!token.isGranted) return failure(statusOf(token.error), token.description);
    return {
      success: true,
      token: {
        access_token: token.accessToken,
        id_token: token.idToken,
        expires_in: token.expiresIn,
        scope: token.scope,
        properties: {},
      },
      account: { ...account(front, authority), username: front.emailAddress, name: front.displayName },
    };
  }

  function initContext(front: EmulatorColleague) {
    const authority = options.storage.getItem(accountKey(front));
    return {
      sdkName: 'outlook-emulator',
      sdkVersion: '1.0.0',
      capabilities: { queryAccount: false },
      ...(authority === null ? {} : { accountContext: account(front, authority) }),
    };
  }

  return {
    /** Answers one message of MSAL's; undefined for what is none. */
    async receive(payload: string, origin: string): Promise<BridgeAnswer | undefined> {
      const request = parse(payload);
      if (!request || request['messageType'] !== 'NestedAppAuthRequest') return undefined;
      const body = await answer(request, origin);
      const { requestId } = request;
      return {
        payload: JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...body }),
        name: `nestedAppAuth ${String(request['method'])}`,
        status: 'error' in body && isObject(body.error) ? String(body.error['status']) : 'success',
      };
    },
  };
}

function failure(status: Status, description: string) {
  return { success: false as const, error: { status, code: status, description } };
}

function statusOf(error: string): Status {
  if (error === 'account_unavailable') return 'ACCOUNT_UNAVAILABLE';
  return error === 'no_network' ? 'NO_NETWORK' : 'PERSISTENT_ERROR';
}

/** MSAL finds its cached tokens again only when `environment` is the authority's own host and port. */
function account(colleague: EmulatorColleague, authority: string) {
  return {
    homeAccountId: `${colleague.objectId}.${colleague.tenantId}`,
    environment: new URL(authority).host,
    tenantId: colleague.tenantId,
    localAccountId: colleague.objectId,
  };
}

function consentKey(colleague: EmulatorColleague, clientId: string): string {
  return `outlook-emulator/consent/${colleague.tenantId}/${colleague.objectId}/${clientId}`;
}

/** Where the authority stands that this colleague was last signed in by. */
function accountKey(colleague: EmulatorColleague): string {
  return `outlook-emulator/account/${colleague.tenantId}/${colleague.objectId}`;
}

function readParameters(value: unknown): TokenParameters | undefined {
  if (!isObject(value)) return undefined;
  const { clientId, scope, authority } = value;
  if (typeof clientId !== 'string' || typeof scope !== 'string' || typeof authority !== 'string') return undefined;
  return URL.canParse(authority) ? { clientId, scope, authority } : undefined;
}

function parse(payload: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(payload);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
