import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { openMail, type MailSource } from '#emulator/server/mail/open-mail.ts';

/** An empty folder for every test of a file, to write mail into and to open it. */
export function useMailFolder() {
  let folder = '';
  let opened: MailSource[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mail-test-'));
  });
  afterEach(async () => {
    for (const source of opened) await source.close();
    opened = [];
    await rm(folder, { recursive: true });
  });
  return {
    pathOf: (name = '') => join(folder, name),
    write: async (files: Readonly<Record<string, string | Buffer>>) => {
      for (const [name, content] of Object.entries(files)) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), content);
      }
    },
    open: async (name = '') => {
      const source = await openMail({ path: join(folder, name), isEverybodys: true });
      opened.push(source);
      return source;
    },
  };
}

export function eml(subject: string, more = ''): string {
  return `From: a@b.example\nSubject: ${subject}\n${more}\nText of ${subject}.\n`;
}

export function subjects({ messages }: MailSource): string[] {
  return messages.map(({ subject }) => subject).sort();
}
