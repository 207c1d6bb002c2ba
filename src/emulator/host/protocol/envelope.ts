/** Office.js and its host exchange JSON strings by postMessage; these are their shapes (office.debug.js, MessagePackager). */

export const invokeResult = { ok: 0, failed: -2, accessDenied: -5 } as const;

export const actionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;

export interface HostRequest {
  readonly actionName: string;
  readonly actionType: number;
  readonly conversationId: string;
  readonly correlationId: number | string;
  readonly data: unknown;
}

/** Reads what an add-in's page posted; undefined for everything that is not a request of Office.js. */
export function parseRequest(message: unknown): HostRequest | undefined {
  const envelope = parseJsonObject(message);
  if (!envelope || envelope['_messageType'] !== 0) return undefined;
  const { _actionName: actionName, _conversationId: conversationId, _correlationId: correlationId } = envelope;
  if (typeof actionName !== 'string' || typeof conversationId !== 'string') return undefined;
  if (typeof correlationId !== 'number' && typeof correlationId !== 'string') return undefined;
  const type = envelope['_actionType'];
  return {
    actionName,
    actionType: typeof type === 'number' ? type : actionType.invoke,
    conversationId,
    correlationId,
    data: envelope['_data'],
  };
}

export function writeResponse(request: HostRequest, answer: { readonly errorCode: number; readonly data: unknown }) {
  return JSON.stringify({
    _messageType: 1,
    _actionName: request.actionName,
    _conversationId: request.conversationId,
    _correlationId: request.correlationId,
    _origin: '',
    _errorCode: answer.errorCode,
    _responseType: 0,
    _data: answer.data,
    _serializerVersion: 1,
  });
}

export function writeEvent(event: {
  readonly conversationId: string;
  readonly name: string;
  readonly data: unknown;
}): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: event.name,
    _conversationId: event.conversationId,
    _correlationId: 0,
    _origin: '',
    _errorCode: 0,
    _responseType: 1,
    _data: event.data,
    _serializerVersion: 1,
  });
}

/** A call from the host to the page: focus came in by Tab, the frame is in front, and so on. */
export function writeHostCall(call: {
  readonly conversationId: string;
  readonly correlationId: number;
  readonly data: readonly unknown[];
}): string {
  return JSON.stringify({
    _messageType: 0,
    _actionName: 'Office_notifyAgave',
    _actionType: actionType.invoke,
    _conversationId: `${call.conversationId}_ntf`,
    _correlationId: call.correlationId,
    _origin: '',
    _data: call.data,
    _serializerVersion: 1,
  });
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJsonObject(message: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof message !== 'string' || !message.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(message);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
