import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageOfMboxPart, splitMbox } from '#mail/mbox.ts';

const fromLine = 'From jo@acme.example  Mon Mar  2 10:00:00 2026\n';

async function messagesIn(mbox: Buffer, chunkSize = mbox.length): Promise<string[]> {
  const chunks = [];
  for (let start = 0; start < mbox.length; start += chunkSize) chunks.push(mbox.subarray(start, start + chunkSize));
  const messages: string[] = [];
  for await (const part of splitMbox(chunks)) {
    expect(mbox.subarray(part.start, part.start + part.bytes.length).equals(part.bytes)).toBe(true);
    messages.push(messageOfMboxPart(part.bytes).toString('latin1'));
  }
  return messages;
}

describe('an mbox', () => {
  it('gives back the messages that were put into it, however it is cut into chunks', async () => {
    const line = fc.oneof(
      { weight: 3, arbitrary: fc.string({ maxLength: 40 }).map((text) => text.replace(/[^ -~]/gu, '.')) },
      fc.constantFrom('', 'From the beginning', '>From here', '>>From there', fromLine.trimEnd(), 'From: not a header'),
    );
    const message = fc
      .array(line, { maxLength: 12 })
      .map((lines) => `Subject: x\nFrom: a@b.example\n\n${lines.map((each) => `${each}\n`).join('')}end\n`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(message, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 3000 }),
        async (messages, size) => {
          const quoted = messages.map((each) => `${fromLine}${each.replace(/^(>*From )/gmu, '>$1')}\n`);
          expect(await messagesIn(Buffer.from(quoted.join(''), 'latin1'), size)).toEqual(messages);
        },
      ),
    );
  });

  it('takes a line that only begins like a separator for text', async () => {
    const text =
      'Subject: x\n\nFrom here on\n\nFrom Monday on, 10:00\nmore\n\nFrom jo Mon Mar  2 10:00:00 2026\nno header\n';
    expect(await messagesIn(Buffer.from(fromLine + text))).toEqual([text]);
  });

  it.each([
    'From MAILER-DAEMON Fri Jul  8 12:08:34 2011',
    'From - Sat Jan 01 00:00:00 2005',
    'From 1612345@xxx Sat Nov 22 23:08:07 +0000 2014',
    'From jo at x.example  Sat Jan  1 00:00:00 2005',
  ])('knows the separator %s', async (separator) => {
    const mbox = Buffer.from(`${separator}\nSubject: 1\n\none\n\n${separator}\nSubject: 2\n\ntwo\n`);
    expect(await messagesIn(mbox)).toEqual(['Subject: 1\n\none\n', 'Subject: 2\n\ntwo\n']);
  });

  it('reads line ends of either kind', async () => {
    const mbox = Buffer.from(`${fromLine}Subject: 1\n\none\n\n${fromLine}Subject: 2\n\ntwo\n`.replaceAll('\n', '\r\n'));
    expect(await messagesIn(mbox)).toHaveLength(2);
  });
});
