import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ownPart, readBody } from '#domain/own-part.ts';

const kindsOf = (body: string, nameWords: string[] = []) =>
  readBody(body, { nameWords })
    .filter(({ text }) => text.trim() !== '')
    .map(({ kind }) => kind);

/** Lines of the kinds that the rules look for, in any order. */
const line = fc.constantFrom(
  ...[
    '',
    'Hello',
    '> quoted',
    '> > deeper',
    'On 3 May 2021, Jo <jo@x.example> wrote:',
    'On 3 May',
    'wrote:',
    '<jo@x.example>',
  ],
  ...[
    'From: Jo',
    'Sent: Monday',
    'Subject: x',
    'To: Al',
    '-- ',
    '--',
    '________________________________',
    '-Jo',
    'Regards,',
  ],
  ...[
    'Jo Smith',
    'Sent from my iPhone',
    'This message is confidential.',
    '-----Original Message-----',
    'Begin forwarded message:',
  ],
);
const anyBody = fc.oneof(
  fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n')),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom('>', '\n', '\r', ' ', '-', '_', ':', '@', '<', 'On ', '1', 'wrote', '\u00a0', '漢'),
    maxLength: 400,
  }),
);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('ownPart', () => {
  it('answers any text with lines of that text', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const whole = body.replaceAll(/\s/gu, '');
        for (const own of ownPart(body).split('\n')) expect(whole).toContain(own.replaceAll(/\s/gu, ''));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives every character of the body back under some kind', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const lines = readBody(body);
        expect(
          lines
            .map(({ text }) => text)
            .join('')
            .replaceAll(/[\s-]/gu, ''),
        ).toBe(body.replaceAll(/[\s-]/gu, ''));
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same whichever way lines end', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        expect(ownPart(lines.join('\r\n'))).toBe(ownPart(lines.join('\n')));
      }),
    );
  });

  it('never holds a line that is marked as quoted', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        expect(ownPart(lines.join('\n'))).not.toMatch(/^>/mu);
      }),
    );
  });

  it('keeps what is written between and below marked lines', () => {
    expect(ownPart('On 3 May 2021, Jo wrote:\n> When?\nAt ten.\n> Where?\n\nIn York.\n\nAl')).toBe(
      'At ten.\n\nIn York.\n\nAl',
    );
  });

  it('drops the rest of a link that was broken inside a quotation', () => {
    expect(ownPart('Yes.\n\nOn 3 May 2021, Jo wrote:\n> See (https://x.example/a?\nb=c)\n> soon')).toBe('Yes.');
  });

  it('drops the end of a line that was broken inside a quotation, not an answer', () => {
    const long = '> Would you be so kind as to let us know as soon as you possibly';
    expect(ownPart(`${long}\ncan whether\n> you come?\n\nYes.`)).toBe('Yes.');
    expect(ownPart(`${long} can?\nyes\n> And where?\n\nIn York.`)).toBe('yes\n\nIn York.');
  });

  it('keeps a signature, and drops what programs, lists and lawyers add', () => {
    const added = [
      'Sent from my iPhone',
      'This email and any attachments are confidential. If you are not the addressee, tell us.',
      'The University of X is an exempt charity.',
      '_______________________________________________\nx-users mailing list\nhttps://lists.x.example/',
    ];
    for (const text of added)
      expect(ownPart(`Hello\n\n-- \nJo Smith\n\n${text}`)).toBe('Hello\n\n-- \nJo Smith'.replace('-- ', '--'));
  });

  it('keeps a last line that only begins like a tagline', () => {
    for (const last of [
      'From my point of view that is right.',
      'Sent the parcel on Monday.',
      'Get the book by Monday.',
    ])
      expect(ownPart(`Hello\n\n${last}`)).toBe(`Hello\n\n${last}`);
  });

  it('drops the rule above a tagline, which nobody typed', () => {
    expect(ownPart('Hello\n\n-- \nSent from my iPhone')).toBe('Hello');
  });

  it.each([
    `${'*'.repeat(116)}\n\nThis message may contain confidential information.\n\nNHSmail is secure.\n\n${'*'.repeat(116)}`,
    `${'#'.repeat(72)}\n\nTo unsubscribe from the list, click the following link:\nhttps://lists.x.example/?A=1`,
    '-=-=-=-=-=-=-\nView online: https://groups.x.example/1\nUnsubscribe: https://groups.x.example/2\n-=-=-=-=-=-=-',
    '________________\nMicrosoft Teams meeting\n+44 20 7946 0000,,123# London',
    '-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----',
  ])('drops %j with the rules around it', (added) => {
    expect(ownPart(`Hello\n\nRegards\nJo\n\n${added}\n`)).toBe('Hello\n\nRegards\nJo');
  });

  it.each(['This email follows our call. The report is confidential.', 'She works for a registered charity in Leeds.'])(
    'keeps %j and what is below it',
    (text) => {
      const body = `Dear Al,\n\n${text}\n\nWe meet.\n\nBest\nJo`;
      expect(ownPart(body)).toBe(body);
    },
  );

  it('drops the warning that an institution puts above mail from outside', () => {
    expect(ownPart('CAUTION: This email originated from outside the university.\nDo not open links.\n\nHello')).toBe(
      'Hello',
    );
  });
});

describe('readBody', () => {
  it('sees a signature below dashes, a closing, a name', () => {
    expect(kindsOf('Hello\n-- \nJo')).toEqual(['text', 'signature', 'signature']);
    expect(kindsOf('Hello\n\nMany thanks\nKind regards,\nJo')).toEqual(['text', 'closing', 'closing', 'closing']);
    expect(kindsOf('Hello\n\nMit freundlichen Grüßen\nJo')).toEqual(['text', 'closing', 'closing']);
    expect(kindsOf('Hello there.\n\nJo Smith\nHead of Chemistry', ['smith'])).toEqual(['text', 'closing', 'closing']);
    expect(kindsOf('Hello\n\n-Jo')).toEqual(['text', 'signature']);
    expect(kindsOf('Hello there.\n\ni. A. Jo Smith\nLeiter', ['smith'])).toEqual(['text', 'closing', 'closing']);
  });

  it('sees a signature in one long line of parts', () => {
    const parts = ['Jo Smith', 'Head of Law', 'University of York', 'Heslington', 'York YO10 5DD', '+44 1904 320000'];
    const line = [...parts, ...parts].join(' | ');
    expect(kindsOf(`Hello\n\nRegards\nJo\n\n${line}`)).toEqual(['text', 'closing', 'closing', 'closing']);
  });

  it('takes a list, a question and thanks at the top for text', () => {
    expect(kindsOf('To buy:\n- milk\n- eggs')).toEqual(['text', 'text', 'text']);
    expect(kindsOf('Thanks,\n\nI shall look at it.')).toEqual(['text', 'text']);
  });

  it.each([
    ['> ', 'Jo\n'],
    ['On 3 May 2021, Jo\n', ''],
    ['From: Jo\n', 'To: Al\n'],
    ['\n', ''],
    ['On 1 wrote ', ''],
    ['--\n', 'Regards,\n'],
    [' ', '-'],
    ['This message is\n\n', ''],
  ])('does at most twice the work on twice as much of %j', (part, other) => {
    const read = (length: number) => {
      let characters = 0;
      let longest = 0;
      // Every rule is a regular expression: what they are given to read is the work.
      const exec = RegExp.prototype.exec;
      vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text: string) {
        characters += text.length;
        longest = Math.max(longest, text.length);
        return exec.call(this, text);
      });
      readBody((part + other).repeat(length));
      vi.restoreAllMocks();
      return { characters, longest };
    };
    const [once, twice] = [read(500), read(1000)];
    expect(twice.characters).toBeLessThan(2.1 * once.characters + 20_000);
    expect(twice.longest).toBeLessThanOrEqual(Math.max(once.longest, 1000));
  });
});
