import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseDetail, personDetailKinds } from '#domain/person-detail.ts';

describe('a detail is kept in one form', () => {
  test.each([
    ['phone', ' +44 (1904) 32-0000 ', '+44 1904 320000'],
    ['orcid', 'https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['orcid', '0000 0002 1694 233x', '0000-0002-1694-233X'],
    ['web-address', 'HTTPS://Acme.example/', 'https://acme.example'],
    ['web-address', 'https://acme.example/~ann?a=1', 'https://acme.example/~ann?a=1'],
    ['job-title', ' Reader \t in\nLaw ', 'Reader in Law'],
    ['organisation', 'Acme\u202e\u0000 Hydrogen', 'Acme Hydrogen'],
  ] as const)('%s %j is %j', (kind, value, kept) => {
    expect(normaliseDetail({ kind, value })).toBe(kept);
  });

  test.each([
    ['phone', '01904 320000'],
    ['phone', '+44 1904 320000 ext 5'],
    ['phone', '+1234'],
    ['phone', '+700..'],
    ['orcid', '0000-0002-1825-0098'],
    ['orcid', 'call me on 0000-0002-1825-0097'],
    ['web-address', 'javascript:alert(1)'],
    ['web-address', 'data:text/html,hello'],
    ['web-address', 'https://ann:secret@acme.example'],
    ['web-address', 'acme.example'],
    ['job-title', ' \u202e '],
    ['organisation', 'x'.repeat(201)],
  ] as const)('%s %j is none', (kind, value) => {
    expect(normaliseDetail({ kind, value })).toBeUndefined();
  });

  test('and that form is its own, whatever was written', () => {
    const anyDetail = fc.record({
      kind: fc.constantFrom(...personDetailKinds),
      value: fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.webUrl(),
        fc.stringMatching(/^\+[\d ().-]{0,20}$/),
      ),
    });
    fc.assert(
      fc.property(anyDetail, ({ kind, value }) => {
        const kept = normaliseDetail({ kind, value });
        if (kept !== undefined) expect(normaliseDetail({ kind, value: kept })).toBe(kept);
      }),
    );
  });
});
