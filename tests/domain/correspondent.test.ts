import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canBeIncluded,
  correspondentKinds,
  isIncludedByDefault,
  recogniseKind,
  type RecognitionTables,
} from '#domain/correspondent.ts';

const tables: RecognitionTables = {
  institutionDomains: ['northbridge.example'],
  isPersonalProvider: (domain) => domain === 'freemail.example',
  isAutomaticMailbox: (localPart) => localPart === 'noreply',
  isMailingList: (_, domain) => domain === 'lists.acme.example',
};

describe('recogniseKind', () => {
  it.each([
    ['jo@northbridge.example', 'colleague', { domain: 'northbridge.example' }],
    ['jo@chem.northbridge.example', 'colleague', { domain: 'northbridge.example' }],
    ['noreply@northbridge.example', 'colleague', { domain: 'northbridge.example' }],
    ['noreply@acme.example', 'automated', { localPart: 'noreply' }],
    ['noreply@lists.acme.example', 'automated', { localPart: 'noreply' }],
    ['jo@lists.acme.example', 'list', { emailAddress: 'jo@lists.acme.example' }],
    ['jo@freemail.example', 'personal', { domain: 'freemail.example' }],
    ['Jo@Acme.example', 'external', { domain: 'acme.example' }],
    ['jo@notnorthbridge.example', 'external', { domain: 'notnorthbridge.example' }],
    ['jo at acme', 'invalid', { text: 'jo at acme' }],
  ])('says that %s is %s', (text, kind, params) => {
    expect(recogniseKind(text, tables)).toMatchObject({ kind, reason: { params } });
  });

  it('answers any text with a kind and a reason, and an address unless it is invalid', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress()), (text) => {
        const { kind, reason, emailAddress } = recogniseKind(text, tables);
        expect(correspondentKinds).toContain(kind);
        expect(emailAddress === undefined).toBe(kind === 'invalid');
        expect(reason.code === 'not-an-address').toBe(kind === 'invalid');
      }),
    );
  });

  it('says the same of an address in capitals', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (text) => {
        expect(recogniseKind(text.toUpperCase(), tables)).toEqual(recogniseKind(text.toLowerCase(), tables));
      }),
    );
  });

  it('repeats no more than 100 characters of what is no address', () => {
    expect(recogniseKind('x'.repeat(5000), tables).reason.params['text']).toHaveLength(100);
  });
});

describe('who becomes a person', () => {
  it('is external by default, personal when put in, and nobody else', () => {
    expect(correspondentKinds.filter(isIncludedByDefault)).toEqual(['external']);
    expect(correspondentKinds.filter(canBeIncluded)).toEqual(['external', 'personal']);
  });
});
