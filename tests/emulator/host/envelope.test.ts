import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRequest, writeResponse } from '#emulator/host/protocol/envelope.ts';

describe('The envelope of Office.js', () => {
  it('is read whatever a page posts, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), fc.string()), (message) => {
        const request = parseRequest(message);
        expect(request === undefined || typeof request.actionName === 'string').toBe(true);
      }),
    );
  });

  it('carries a request there and its answer back', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer(), fc.jsonValue(), (action, conversation, correlation, data) => {
        const request = parseRequest(
          JSON.stringify({
            _messageType: 0,
            _actionName: action,
            _actionType: 0,
            _conversationId: conversation,
            _correlationId: correlation,
            _data: data,
          }),
        );
        expect(request).toEqual({
          actionName: action,
          actionType: 0,
          conversationId: conversation,
          correlationId: correlation,
          data: JSON.parse(JSON.stringify(data)) as unknown,
        });
        if (!request) return;
        const response = JSON.parse(writeResponse(request, { errorCode: 0, data })) as unknown;
        expect(response).toMatchObject({ _messageType: 1, _conversationId: conversation, _correlationId: correlation });
      }),
    );
  });

  it('is not the host’s own answer, nor anything without a conversation', () => {
    expect(
      parseRequest('{"_messageType":1,"_actionName":"a","_conversationId":"b","_correlationId":1}'),
    ).toBeUndefined();
    expect(parseRequest('{"_messageType":0,"_actionName":"a","_correlationId":1}')).toBeUndefined();
    expect(parseRequest({ _messageType: 0 })).toBeUndefined();
  });
});
