import { invokeResult, isObject } from './envelope.ts';
import { otherMethodNames } from './method-names.ts';
import { outlookError, type CallContext, type Method, type MethodAnswer, type Parameters } from './method.ts';
import { allows, type Permission } from './permission.ts';
import { bodyMethods } from './methods/body.ts';
import { categoryMethods } from './methods/categories.ts';
import { customPropertyMethods } from './methods/custom-properties.ts';
import { draftMethods } from './methods/draft.ts';
import { formMethods } from './methods/forms.ts';
import { internetHeaderMethods } from './methods/internet-headers.ts';
import { mailboxMethods } from './methods/mailbox.ts';
import { meetingMethods } from './methods/meeting.ts';
import { notificationMethods } from './methods/notifications.ts';
import { readItemMethods } from './methods/read-item.ts';
import { recipientMethods } from './methods/recipients.ts';
import { selectionMethods } from './methods/selection.ts';
import { sensitivityLabelMethods } from './methods/sensitivity-labels.ts';
import { sessionDataMethods } from './methods/session-data.ts';
import { sharedPropertyMethods } from './methods/shared-properties.ts';
import { shapeOf } from './shape.ts';

const methods: ReadonlyMap<number, Method> = new Map(
  [
    ...readItemMethods,
    ...bodyMethods,
    ...recipientMethods,
    ...draftMethods,
    ...meetingMethods,
    ...internetHeaderMethods,
    ...sessionDataMethods,
    ...sensitivityLabelMethods,
    ...customPropertyMethods,
    ...notificationMethods,
    ...categoryMethods,
    ...formMethods,
    ...mailboxMethods,
    ...selectionMethods,
    ...sharedPropertyMethods,
  ].map((method) => [method.id, method]),
);

export interface CallResult {
  readonly errorCode: number;
  readonly data: unknown;
  readonly name: string;
  readonly outcome: 'answered' | 'refused' | 'unknown';
  /** The shape of the call's parameters, for the log. */
  readonly asked?: string;
}

type GrantedContext = CallContext & {
  readonly permission: Permission;
  /** The page was opened for an event, and nobody looks at it. */
  readonly isForEvent: boolean;
};

/** Answers one call of Outlook's own API: `{ ApiParams, MethodData: { DispatchId } }`. */
export async function executeMethod(data: unknown, context: GrantedContext): Promise<CallResult> {
  const parameters = readParameters(data);
  const asked = Object.keys(parameters).length > 0 ? shapeOf(parameters) : '';
  return { ...(await runMethod(data, parameters, context)), asked };
}

async function runMethod(data: unknown, parameters: Parameters, context: GrantedContext): Promise<CallResult> {
  const id = readDispatchId(data);
  const method = id === undefined ? undefined : methods.get(id);
  if (!method) {
    const refusal = { error: true, errorCode: outlookError.operationNotSupported, wasSuccessful: false };
    const name = (id === undefined ? undefined : otherMethodNames.get(id)) ?? `method ${id ?? '?'}`;
    return { errorCode: invokeResult.ok, data: refusal, name, outcome: 'unknown' };
  }
  const { name } = method;
  if (!allows(context.permission, method.permission)) {
    const refusal = { error: true, errorCode: outlookError.noCapability };
    return { errorCode: invokeResult.accessDenied, data: refusal, name, outcome: 'refused' };
  }
  if (context.isForEvent && method.isRefusedToEvents) {
    const refusal = { error: true, errorCode: outlookError.operationNotSupported };
    return { errorCode: invokeResult.ok, data: refusal, name, outcome: 'refused' };
  }
  const answer = await method.run(parameters, onLoadedItem(data, context));
  return {
    errorCode: invokeResult.ok,
    data: writeAnswer(method.id, answer),
    name,
    outcome: 'refusal' in answer ? 'refused' : 'answered',
  };
}

/** Custom properties and tokens are answered in shapes of their own, everything else in one. */
function writeAnswer(id: number, answer: MethodAnswer): unknown {
  if ('refusal' in answer) return { error: true, errorCode: answer.refusal, wasSuccessful: false };
  if (id === 3) return { wasSuccessful: true, customProperties: JSON.stringify(answer.data) };
  return { error: false, data: answer.data };
}

function readDispatchId(data: unknown): number | undefined {
  const id = readMethodData(data)['DispatchId'];
  return typeof id === 'number' ? id : undefined;
}

/** The development addition names the loaded item that a call is about; without a name it is the one in front. */
function onLoadedItem(data: unknown, context: GrantedContext): GrantedContext {
  const itemId = readMethodData(data)['LoadedItemId'];
  if (itemId === undefined) return context;
  const item = context.loaded.read();
  return { ...context, item: item?.key === itemId ? item : undefined };
}

function readMethodData(data: unknown): Parameters {
  const methodData = isObject(data) ? data['MethodData'] : undefined;
  return isObject(methodData) ? methodData : {};
}

function readParameters(data: unknown): Parameters {
  const parameters = isObject(data) ? data['ApiParams'] : undefined;
  if (Array.isArray(parameters)) return { ...parameters };
  return isObject(parameters) ? parameters : {};
}
