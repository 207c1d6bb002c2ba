import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEmailAddress } from '#domain/email-address.ts';
import { resolveMailbox } from '#domain/mailbox.ts';

describe('resolveMailbox', () => {
  it.each([
    ['Jo.Smith@Acme.Example', 'jo.smith@acme.example', undefined],
    ['mailto:Jo@Acme.Example?subject=Hello', 'jo@acme.example', undefined],
    ['mailto:jo%40acme.example', 'jo@acme.example', undefined],
    ['SMTP:jo@acme.example', 'jo@acme.example', undefined],
    [' <jo@acme.example> ', 'jo@acme.example', undefined],
    ["'jo@acme.example'", 'jo@acme.example', undefined],
    ["o'brien@acme.example", "o'brien@acme.example", undefined],
    ['jo@bücher.example', 'jo@xn--bcher-kva.example', undefined],
    ['jo+news@acme.example', 'jo@acme.example', 'tag'],
    ['jo+a+b@acme.example', 'jo@acme.example', 'tag'],
    ['+441904320000@sms.example', '+441904320000@sms.example', undefined],
    ['"jo+news"@acme.example', '"jo+news"@acme.example', undefined],
    ['jo-dated-1893456000.a1b2c3@acme.example', 'jo@acme.example', 'dated'],
    ['jean-paul+dated-1893456000.a1b2c3@acme.example', 'jean-paul@acme.example', 'dated'],
    ['jo+dated+1893456000.a1b2c3@acme.example', 'jo@acme.example', 'dated'],
    ['jo-sender-a1b2c3@acme.example', 'jo@acme.example', 'dated'],
    ['jo-keyword-shop.a1b2c3@acme.example', 'jo@acme.example', 'dated'],
    ['jo-dated@acme.example', 'jo-dated@acme.example', undefined],
    ['bounce-news-jo=acme.example@lists.example', 'jo@acme.example', 'verp'],
    ['news-bounces+jean-paul=acme.example@lists.example', 'jean-paul@acme.example', 'verp'],
    ['news-return-204-jean-paul=acme.example@lists.example', 'jean-paul@acme.example', 'verp'],
    ['owner-news-jo=acme.example@lists.example', 'jo@acme.example', 'verp'],
    ['bounces+1234567-a1b2-jo=acme.example@em.lists.example', 'jo@acme.example', 'verp'],
    ['owner-NEWS*jo**acme.example@listserv.example', 'jo@acme.example', 'verp'],
    ['owner-news@lists.example', 'owner-news@lists.example', undefined],
    ['prvs=0123456789=jo@acme.example', 'jo@acme.example', 'batv'],
    ['prvs=jo/0123456789@acme.example', 'jo@acme.example', 'batv'],
    ['btv1==123abc==jo@acme.example', 'jo@acme.example', 'batv'],
    ['SRS0=HHH=TT=acme.example=jo@forwarder.example', 'jo@acme.example', 'srs'],
    ['SRS0+HHH=TT=acme.example=jo@forwarder.example', 'jo@acme.example', 'srs'],
    ['SRS1=GGG=forwarder.example==HHH=TT=acme.example=jo@second.example', 'jo@acme.example', 'srs'],
    ['jo.work+SRS=k5Nbd=QY=acme.example=jo.smith@forwarder.example', 'jo.smith@acme.example', 'srs'],
    ['jo_smith_acme.example#EXT#@northbridge.onmicrosoft.com', 'jo_smith@acme.example', 'guest'],
    ['bounces+SRS=44ldt=IX@forwarder.example', 'bounces@forwarder.example', 'tag'],
    ['bounce+jo==a==acme.example==news@lists.example', 'jo@acme.example', 'verp'],
    ['IMCEASMTP-jo+2Esmith+40acme+2Eexample@northbridge.example', 'jo.smith@acme.example', 'encapsulated'],
    ['SRS0=HHH=TT=acme.example=prvs=0123456789=jo+news@forwarder.example', 'jo@acme.example', 'srs'],
  ])('of %s is %s', (text, emailAddress, form) => {
    const mailbox = resolveMailbox(text);
    expect(mailbox?.emailAddress).toBe(emailAddress);
    expect(mailbox?.form).toBe(form);
  });

  it('keeps the address as it stood, and takes a wrapped one that is longer than a mailbox may be', () => {
    const long = `news-bounces+${'x'.repeat(50)}=acme.example@lists.example`;
    expect(resolveMailbox(long)).toEqual({
      emailAddress: `${'x'.repeat(50)}@acme.example`,
      written: long,
      form: 'verp',
    });
    expect(resolveMailbox(`${'x'.repeat(70)}@acme.example`)).toBeUndefined();
  });

  it('answers any text, the same in capitals, and once resolved stays so', () => {
    const prefix = fc.constantFrom(
      '',
      'mailto:',
      'smtp:',
      '<',
      'SRS0=a=b=',
      'prvs=0123456789=',
      'bounce-',
      'IMCEASMTP-',
    );
    const local = fc.stringMatching(/^[a-z0-9+=*._/-]{1,30}$/);
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(prefix, local).map(([before, rest]) => `${before}${rest}@acme.example`),
    );
    fc.assert(
      fc.property(text, (each) => {
        const mailbox = resolveMailbox(each);
        if (!mailbox) return;
        expect(parseEmailAddress(mailbox.emailAddress)).toBe(mailbox.emailAddress);
        expect(resolveMailbox(mailbox.written)).toEqual(mailbox);
        if (/^[\x20-\x7e]*$/.test(each)) expect(resolveMailbox(each.toUpperCase())).toEqual(mailbox);
      }),
      { numRuns: 3000 },
    );
  });

  it('finds nothing in a megabyte', () => {
    expect(resolveMailbox(`${'bounce-'.repeat(150_000)}=acme.example@x.example`)).toBeUndefined();
  });
});
