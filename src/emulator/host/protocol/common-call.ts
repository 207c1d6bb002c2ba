import { invokeResult, isObject } from './envelope.ts';
import type { CallResult } from './execute-method.ts';
import type { FrameHost } from './frame-host.ts';
import { outlookError } from './method.ts';
import { shapeOf } from './shape.ts';

/** Office's errors, which are not Outlook's. */
const officeError = { singleSignOnUnsupported: 13012 } as const;

/** Answers the calls that Outlook shares with the rest of Office: `{ DdaMethod: { DispatchId }, … }`. */
export function answerCommonCall(options: {
  readonly data: unknown;
  readonly host: FrameHost;
  readonly origin: string;
}): CallResult {
  const data = isObject(options.data) ? options.data : {};
  const method = data['DdaMethod'];
  const id = isObject(method) ? method['DispatchId'] : undefined;
  switch (id) {
    case 94:
      options.host.onCommandCompleted({
        commandId: String(data['0']),
        status: Number(data['1']),
        answer: readAnswer(data['2']),
      });
      return answered('event.completed');
    case 97:
      options.host.readContext().window.closePane();
      return answered('ui.closeContainer');
    case 98:
      return refused('auth.getAccessToken', officeError.singleSignOnUnsupported);
    case 144:
      options.host.relay({ content: String(data['messageToParent']), origin: options.origin });
      return answered('ui.messageParent');
    case 145:
      options.host.relay({ content: String(data['messageContent']), origin: options.origin });
      return answered('dialog.messageChild');
    default:
      return {
        ...refused(`common method ${String(id)}`, outlookError.operationNotSupported),
        outcome: 'unknown',
        asked: shapeOf(options.data),
      };
  }
}

/** Office.js sends the whole event object back as JSON, the answer in it. */
function readAnswer(event: unknown): Readonly<Record<string, unknown>> {
  const parsed: unknown = typeof event === 'string' && event !== '' ? JSON.parse(event) : undefined;
  const answer = isObject(parsed) ? parsed['completedContext'] : undefined;
  return isObject(answer) ? answer : {};
}

function answered(name: string): CallResult {
  return { errorCode: invokeResult.ok, data: { Error: 0, Version: 1 }, name, outcome: 'answered' };
}

function refused(name: string, error: number): CallResult {
  return { errorCode: invokeResult.ok, data: { Error: error, Version: 1 }, name, outcome: 'refused' };
}
