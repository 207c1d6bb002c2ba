import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listMailbox } from '#emulator/server/mail/mailbox.ts';
import { readContent } from '#emulator/server/mail/message-content.ts';
import { describeMail, openMail } from '#emulator/server/mail/open-mail.ts';

const corpus = process.env['ACQUAINT_CORPUS'];
const mailbox = 'amina@north.example';

describe.skipIf(corpus === undefined)('real mail (ACQUAINT_CORPUS)', () => {
  it.each([
    { archive: 'easy-ham-1', found: '2,500 messages' },
    { archive: 'enron-dirs2-8', found: '868 messages, 868 files passed over' },
    { archive: 'python-test_email-data', found: '47 messages, 2 unreadable, 16 files passed over' },
    { archive: 'mime4j-testmsgs', found: '161 messages, 4 unreadable, 321 files passed over' },
  ])('of $archive opens, and every message of it', async ({ archive, found }) => {
    const started = performance.now();
    const source = await openMail({ path: join(corpus ?? '', `mail/${archive}.tar.xz`), isEverybodys: true });
    const opened = performance.now();
    expect(describeMail(source)).toBe(found);
    expect(listMailbox(source, mailbox, {})).toHaveLength(source.messages.length);
    for (const message of source.messages.filter(({ problem }) => problem === undefined)) {
      const content = await readContent(source, mailbox, message);
      expect(content.subject).toBe(message.subject);
      expect(content.headers).not.toBe('');
    }
    const milliseconds = [opened - started, performance.now() - opened].map(Math.round);
    console.log(`${archive}: ${found}; opened in ${milliseconds[0]} ms, all read in ${milliseconds[1]} ms`);
    await source.close();
  });
});
