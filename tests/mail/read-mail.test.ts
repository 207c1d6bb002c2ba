import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '#domain/app-error.ts';
import { readMail } from '#mail/read-mail.ts';
import { zip } from './zip-file.ts';

const message = (subject: string) => `From: jo@acme.example\nSubject: ${subject}\n\nText of ${subject}.\n`;
const fromLine = 'From jo@acme.example  Mon Mar  2 10:00:00 2026\n';
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-mail-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: Uint8Array) {
  const path = join(folder, 'mail');
  await writeFile(path, bytes);
  const mail = readMail(path);
  const [texts, problems]: [string[], string[]] = [[], []];
  try {
    for await (const found of mail.messages()) {
      if (found.problem === undefined) texts.push(found.bytes.toString());
      else problems.push(found.problem);
    }
  } finally {
    await mail.close();
  }
  return { texts, problems, passedOver: mail.passedOver() };
}

describe('a ZIP of mail', () => {
  const files = {
    'a/1.eml': message('1'),
    'a/2.eml': message('2'),
    'a/': '',
    'a/inbox.mbox': `${fromLine}${message('3')}\n${fromLine}${message('4')}`,
    'a/empty.eml': '',
    'a/picture.png': '\u0000\u0001',
  };

  it.each([{ isWide: false }, { isWide: true }])('gives its messages, packed or not ($isWide)', async (options) => {
    const { texts, problems, passedOver } = await read(zip(files, options));
    expect(texts).toEqual(['1', '2', '3', '4'].map(message));
    expect(problems).toEqual(['The file is empty.']);
    expect(passedOver).toBe(1);
  });

  it('says when it is encrypted, and gives what comes before something damaged', async () => {
    await expect(read(zip(files, { flags: 1 }))).rejects.toThrow('a/1.eml is encrypted');
    const whole = zip({ '1.eml': message('1'), '2.eml': message('2'), '3.eml': message('3').repeat(100) });
    whole.fill(
      0xff,
      whole.lastIndexOf('3.eml', whole.length - 100) + 5,
      whole.lastIndexOf('3.eml', whole.length - 100) + 20,
    );
    const { texts, problems } = await read(whole);
    expect(texts).toEqual(['1', '2'].map(message));
    expect(problems).toEqual([expect.stringContaining("can't be unpacked to its end") as string]);
  });

  it('is refused where it says that a file is longer than the archive', async () => {
    const whole = zip({ '1.eml': message('1') });
    const entry = whole.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    whole.writeUInt32LE(0xfffffffe, entry + 20);
    await expect(read(whole)).rejects.toThrow('1.eml is damaged');
    const wide = zip({ '1.eml': message('1') }, { isWide: true });
    const names = wide.lastIndexOf('1.eml');
    wide.writeBigUInt64LE(2n ** 62n, names + '1.eml'.length + 4 + 8);
    await expect(read(wide)).rejects.toThrow('1.eml is damaged');
  });

  it('is refused in a sentence or read, whatever is wrong with it', async () => {
    const whole = zip(files);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.nat(whole.length),
        async (changes, cut) => {
          const damaged = Buffer.from(whole);
          for (const [place, byte] of changes) damaged[place] = byte;
          const refused = await read(damaged.subarray(0, whole.length - (cut % 60))).then(
            () => undefined,
            (error: unknown) => error,
          );
          if (refused !== undefined) expect(refused).toBeInstanceOf(AppError);
        },
      ),
      { numRuns: 300 },
    );
  });
});
