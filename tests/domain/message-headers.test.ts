import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { automaticHeader, bulkHeader, isSender, listSigns, parseMessageHeaders } from '#domain/message-headers.ts';

describe('parseMessageHeaders', () => {
  it('unfolds values, keeps their order, and stops at the body', () => {
    const headers = parseMessageHeaders(
      'Subject: a\r\n  long one\r\nReceived: first\r\nRECEIVED : second\r\nno header\r\n\r\nTo: the body',
    );
    expect([...headers]).toEqual([
      ['subject', ['a long one']],
      ['received', ['first', 'second']],
    ]);
  });

  it('answers any text, and everything that is asked of it', () => {
    const pieces = fc.constantFrom('List-Id', 'From', 'Precedence', ':', ' ', '\n', '\r', '<', '>', '@', 'list', 'x.y');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: pieces })), (text) => {
        const headers = parseMessageHeaders(text);
        for (const name of headers.keys()) expect(name).toMatch(/^[\x21-\x39\x3b-\x40\x5b-\x7e]+$/);
        automaticHeader(headers);
        bulkHeader(headers);
        expect(listSigns(headers)?.addresses.size ?? 0).toBeLessThanOrEqual(text.length);
        expect(isSender(headers, 'jo@acme.example')).toBeTypeOf('boolean');
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['a', ' ', '\n ', '\r', ':', 'List-Id: <', 'From: a@', 'x:'])('is done with a megabyte of %j', (piece) => {
    const headers = parseMessageHeaders(`List-Post: ${piece.repeat(1_000_000 / piece.length)}`);
    expect(isSender(headers, 'jo@acme.example')).toBeTypeOf('boolean');
    expect(listSigns(headers)?.isDiscussion ?? false).toBeTypeOf('boolean');
  });
});
