import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listMailbox } from '#emulator/server/mail/mailbox.ts';
import { readContent } from '#emulator/server/mail/message-content.ts';
import { openMail } from '#emulator/server/mail/open-mail.ts';

const corpus = process.env['ACQUAINT_CORPUS'];
const mailbox = 'amina@north.example';

describe.skipIf(corpus === undefined)('real mail (ACQUAINT_CORPUS)', () => {
  it.each([
    { archive: 'easy-ham-1', count: 2500, unreadable: 0 },
    { archive: 'enron-dirs2-8', count: 868, unreadable: 0 },
    { archive: 'python-test_email-data', count: 47, unreadable: 0 },
    { archive: 'mime4j-testmsgs', count: 163, unreadable: 2 },
  ])('of $archive opens, and every message of it', async ({ archive, count, unreadable }) => {
    const started = performance.now();
    const source = await openMail({ path: join(corpus ?? '', `mail/${archive}.tar.xz`), isEverybodys: true });
    const opened = performance.now();
    expect(source.messages).toHaveLength(count);
    expect(source.messages.filter(({ problem }) => problem !== undefined)).toHaveLength(unreadable);
    expect(listMailbox(source, mailbox, '')).toHaveLength(count);
    for (const message of source.messages.filter(({ problem }) => problem === undefined)) {
      const content = await readContent(source, mailbox, message);
      expect(content.subject).toBe(message.subject);
      expect(content.headers).not.toBe('');
    }
    const milliseconds = [opened - started, performance.now() - opened].map(Math.round);
    console.log(`${archive}: ${count} messages opened in ${milliseconds[0]} ms, all read in ${milliseconds[1]} ms`);
    await source.close();
  });
});
