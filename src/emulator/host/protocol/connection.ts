import type { ClientProfile } from '../../client-profiles.ts';
import { appContext } from './app-context.ts';
import type { CallLog, FrameKind } from './call-log.ts';
import { answerCommonCall } from './common-call.ts';
import { actionType, invokeResult, parseRequest, writeEvent, writeHostCall, writeResponse } from './envelope.ts';
import type { HostRequest } from './envelope.ts';
import { registerEvent, unregisterEvent } from './events.ts';
import { executeMethod, type CallResult } from './execute-method.ts';
import { readFocusMove } from './focus-move.ts';
import type { FrameHost } from './frame-host.ts';
import type { Item } from './item.ts';
import { outlookError } from './method.ts';
import { createStore } from './store.ts';
import type { Manifest } from '../../wire-manifest.ts';

export interface ConnectionOptions {
  readonly manifest: Manifest;
  readonly profile: ClientProfile;
  readonly kind: FrameKind;
  readonly conversationId: string;
  readonly pageUrl: string;
  readonly locale: string;
  /** Whose messages are answered: the add-in's own origin and the manifest's AppDomains. */
  readonly origins: readonly string[];
  readonly frame: () => Pick<Window, 'postMessage'> | null;
  readonly host: FrameHost;
  readonly log: CallLog;
}

export interface Connection {
  /** Answers a message that came from this frame; anything else is left alone. */
  readonly receive: (message: { readonly source: unknown; readonly origin: string; readonly data: unknown }) => void;
  /** Tells the page of an event, if it has asked for it. */
  readonly push: (name: string, data: unknown) => boolean;
  /** Focus comes in: 11 by Tab, 12 by Shift+Tab, 4 by F6. */
  readonly notify: (action: number) => void;
}

/** The host's end of one frame: what Outlook says to the Office.js inside it. */
export function createConnection(options: ConnectionOptions): Connection {
  const { conversationId, host, log, kind } = options;
  const registered = new Set<string>();
  const loaded = createStore<Item | undefined>(undefined);
  let pageOrigin: string | undefined;
  let nextCorrelationId = 1;

  function post(text: string, origin: string): void {
    options.frame()?.postMessage(text, origin);
  }

  async function answer(request: HostRequest, origin: string): Promise<void> {
    const result = await decide(request, origin).catch((error: unknown) => failed(request, error));
    post(writeResponse(request, result), origin);
    const { name, outcome, data, asked } = result;
    if (!quiet.has(name)) log.add({ frame: kind, direction: 'in', name, asked, outcome, detail: data });
  }

  async function decide(request: HostRequest, origin: string): Promise<CallResult> {
    if (request.actionType === actionType.registerEvent) return registerEvent({ request, registered, host });
    if (request.actionType === actionType.unregisterEvent) return unregisterEvent({ request, registered, host });
    switch (request.actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return answered('getAppContext', context());
      case 'ContextActivationManager_notifyHost':
        return notifiedBy(request);
      case 'GetInitialData':
        return answered('GetInitialData', host.readContext().initialData);
      case 'ExecuteMethod':
        return executeMethod(request.data, {
          ...host.readContext(),
          loaded,
          permission: options.manifest.permission,
          isForEvent: kind === 'Event',
        });
      case 'executeMethod':
        return answerCommonCall({ data: request.data, host, origin });
      default:
        return { errorCode: invokeResult.failed, data: {}, name: request.actionName, outcome: 'unknown' };
    }
  }

  function context() {
    const size = { width: globalThis.innerWidth, height: globalThis.innerHeight };
    return appContext({ ...options, settings: host.readContext().memory.roamingSettings.read(), size });
  }

  function notifiedBy(request: HostRequest): CallResult {
    const move = readFocusMove(request.data);
    if (move) host.moveFocus(move);
    return answered('notifyHost', null);
  }

  return {
    receive: ({ source, origin, data }) => {
      const frame = options.frame();
      if (!frame || source !== frame) return;
      const request = parseRequest(data);
      if (!request || request.conversationId !== conversationId) return;
      if (!options.origins.includes(origin)) {
        log.add({ frame: kind, direction: 'in', name: request.actionName, outcome: 'refused', detail: { origin } });
        return;
      }
      pageOrigin = origin;
      void answer(request, origin);
    },
    push: (name, data) => {
      if (pageOrigin === undefined || !registered.has(name)) return false;
      post(writeEvent({ conversationId, name, data }), pageOrigin);
      log.add({ frame: kind, direction: 'out', name, outcome: 'sent', detail: data });
      return true;
    },
    notify: (action) => {
      if (pageOrigin === undefined) return;
      post(writeHostCall({ conversationId, correlationId: nextCorrelationId++, data: [action] }), pageOrigin);
    },
  };
}

/** Calls that say nothing of what the add-in does. */
const quiet: ReadonlySet<string> = new Set(['notifyHost', 'telemetry']);

function answered(name: string, data: unknown): CallResult {
  return { errorCode: invokeResult.ok, data, name, outcome: 'answered' };
}

/** A page can send anything; what can't be made sense of fails, and the log says why. */
function failed(request: HostRequest, error: unknown): CallResult {
  const data = { error: true, errorCode: outlookError.operationNotSupported, reason: String(error) };
  return { errorCode: invokeResult.failed, data, name: request.actionName, outcome: 'unknown' };
}
