import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canBeIncluded,
  correspondentKinds,
  isIncludedByDefault,
  recogniseKind,
  type RecognitionTables,
} from '#domain/correspondent.ts';
import { parseMessageHeaders } from '#domain/message-headers.ts';

const tables: RecognitionTables = {
  institutionDomains: ['northbridge.example', 'northbridge.onmicrosoft.com'],
  isPersonalProvider: (domain) => domain === 'freemail.example',
  isAutomaticMailbox: (localPart) => localPart === 'noreply',
  isMailingList: (_, domain) => domain === 'lists.acme.example',
  isSharedMailbox: (localPart) => localPart === 'admissions',
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
    ['jo@northbridge.onmicrosoft.com', 'colleague', { domain: 'northbridge.onmicrosoft.com' }],
    ['jo@northbridge.mail.onmicrosoft.com', 'colleague', { domain: 'northbridge.onmicrosoft.com' }],
    ['jo_acme.example#EXT#@northbridge.onmicrosoft.com', 'external', { domain: 'acme.example' }],
    ['jo@acme.onmicrosoft.com', 'external', { domain: 'acme.onmicrosoft.com' }],
    ['prvs=0123456789=jo@northbridge.example', 'colleague', { domain: 'northbridge.example' }],
    ['noreply+a1b2@acme.example', 'automated', { localPart: 'noreply' }],
    ['bounce-news-jo=acme.example@mailer.example', 'automated', { localPart: 'bounce-news-jo=acme.example' }],
    ['bounce-news-jo=northbridge.example@mailer.example', 'automated', {}],
    ['jo at acme', 'invalid', { text: 'jo at acme' }],
  ])('says that %s is %s', (text, kind, params) => {
    expect(recogniseKind(text, tables)).toMatchObject({ kind, reason: { params } });
  });

  it('gives the mailbox behind an address', () => {
    expect(recogniseKind('jo+news@acme.example', tables).emailAddress).toBe('jo@acme.example');
    expect(recogniseKind('SRS0=a=b=acme.example=jo@forward.example', tables)).toMatchObject({
      kind: 'external',
      emailAddress: 'jo@acme.example',
    });
  });

  it.each(['/O=ACME/OU=NA/CN=RECIPIENTS/CN=JSMITH2', 'IMCEAEX-_O=ACME_CN=RECIPIENTS_CN=JSMITH2@northbridge.example'])(
    'says of %s that it is a name and no address, whosever server wrote it',
    (text) => {
      expect(recogniseKind(text, tables)).toEqual({
        kind: 'invalid',
        reason: { code: 'directory-name', params: { name: 'JSMITH2' } },
      });
    },
  );

  it('marks a mailbox that several people read, outside the institution and personal mail', () => {
    const admissions = recogniseKind('admissions@acme.example', tables);
    expect(admissions).toMatchObject({ kind: 'external', shared: true, reason: { code: 'shared-mailbox' } });
    expect(recogniseKind('admissions@northbridge.example', tables)).not.toHaveProperty('shared');
    expect(recogniseKind('admissions@freemail.example', tables)).not.toHaveProperty('shared');
    expect(recogniseKind('jo@acme.example', tables)).not.toHaveProperty('shared');
  });

  it.each([
    ['Auto-Submitted: auto-replied', 'automated'],
    ['Auto-Submitted: no', 'external'],
    ['Precedence: junk', 'automated'],
    ['Precedence: bulk', 'automated'],
    ['Precedence: bulk\nSender: news-admin@lists.example', 'external'],
    ['Precedence: list', 'list'],
    ['X-Auto-Response-Suppress: DR, OOF, AutoReply', 'external'],
    ['X-Auto-Response-Suppress: All', 'automated'],
    ['Return-Path: <>', 'automated'],
    ['Return-Path: <jo@acme.example>', 'external'],
    ['Feedback-ID: 1:2:3:acme', 'automated'],
    ['Content-Type: multipart/report; report-type=delivery-status', 'automated'],
    ['List-Unsubscribe: <https://acme.example/leave>', 'list'],
    ['List-Unsubscribe: <https://acme.example/leave>\nFeedback-ID: 1', 'list'],
    ['List-Id: <talk.lists.example>\nList-Post: <mailto:talk@lists.example>\nPrecedence: bulk', 'external'],
    ['List-Id: <news.lists.example>\nList-Post: NO', 'list'],
    ['Mailing-List: list jo@acme.example; contact jo-owner@acme.example', 'list'],
    ['List-Id: Jo <jo.acme.example>', 'list'],
    ['List-Subscribe: <mailto:jo-subscribe@acme.example>', 'list'],
    ['List-Owner: <mailto:jo@acme.example>\nList-Post: <mailto:talk@lists.example>', 'external'],
  ])('takes who sends a message with %j for %s', (header, kind) => {
    const headers = parseMessageHeaders(`From: Jo <jo@acme.example>\n${header}\n\nPrecedence: junk`);
    expect(recogniseKind('jo@acme.example', tables, headers).kind).toBe(kind);
  });

  it('takes the address that Exchange says a group has for a list, and who writes to it for somebody', () => {
    const headers = parseMessageHeaders('From: jo@acme.example\nX-MS-Exchange-GroupMailbox-Id: Hydrogen@acme.example');
    expect(recogniseKind('hydrogen@acme.example', tables, headers).kind).toBe('list');
    expect(recogniseKind('jo@acme.example', tables, headers).kind).toBe('external');
  });

  it("holds a message's automatic headers against its sender alone", () => {
    const headers = parseMessageHeaders('From: Robot <robot@acme.example>\nAuto-Submitted: auto-generated');
    expect(recogniseKind('robot@acme.example', tables, headers).reason.params).toEqual({ header: 'Auto-Submitted' });
    expect(recogniseKind('jo@acme.example', tables, headers).kind).toBe('external');
    expect(recogniseKind('robot@northbridge.example', tables, headers).kind).toBe('colleague');
  });

  it('answers any text with a kind and a reason, and an address unless it is invalid', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress()), (text) => {
        const { kind, reason, emailAddress } = recogniseKind(text, tables);
        expect(correspondentKinds).toContain(kind);
        expect(emailAddress === undefined).toBe(kind === 'invalid');
        expect(['not-an-address', 'directory-name'].includes(reason.code)).toBe(kind === 'invalid');
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
