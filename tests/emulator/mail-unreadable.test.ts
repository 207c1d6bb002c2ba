import { chmod, rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { AppError } from '#domain/app-error.ts';
import { describeMail, readMessage, type MailSource } from '#emulator/server/mail/open-mail.ts';
import { eml, subjects, useMailFolder } from './mail-folder.ts';

describe('mail that can not be read', () => {
  const { write, open, pathOf } = useMailFolder();
  const problemsOf = (source: MailSource) =>
    Object.fromEntries(source.messages.map(({ subject, problem }) => [subject, problem] as const));

  it('lists what is empty or garbled among messages, whatever it is called', async () => {
    await write({
      'mail/1.txt': eml('1'),
      'mail/2': eml('2'),
      'mail/3.txt': '',
      'mail/4': 'The header of this one is gone.\n',
    });
    const source = await open();
    expect(problemsOf(source)).toEqual({
      1: undefined,
      2: undefined,
      'mail/3.txt': 'The file is empty.',
      'mail/4': "The file doesn't begin with the header of a message.",
    });
    expect(describeMail(source)).toBe('2 messages, 2 unreadable');
  });

  it('passes over what is no mail, and says how much that was', async () => {
    await write({
      'mail/1.txt': eml('1'),
      'mail/1.cats': '1,1,2\n',
      'mail/1_decoded.xml': '<message>',
      'mail/.index': 'of another program',
      'mail/picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]),
      'notes/to-do.txt': 'Remember: buy milk\nand bread\n',
      'notes/nothing': '',
    });
    const source = await open();
    expect(subjects(source)).toEqual(['1']);
    expect(describeMail(source)).toBe('1 message, 6 files passed over');
  });

  it('opens the rest where one folder may not be read', async () => {
    await write({ '1.eml': eml('1'), 'private/2.eml': eml('2') });
    await chmod(pathOf(), 0o755);
    await chmod(pathOf('private'), 0);
    const source = await asSomebodyWithoutRights(() => open());
    await chmod(pathOf('private'), 0o700);
    expect(problemsOf(source)).toEqual({ 1: undefined, private: "It can't be opened: permission denied." });
  });

  it('says why the folder itself does not open', async () => {
    await chmod(pathOf(), 0);
    const opening = asSomebodyWithoutRights(() => open());
    await expect(opening).rejects.toThrow(`${pathOf()} can't be opened: permission denied.`);
    await chmod(pathOf(), 0o700);
  });

  it('lists what should be a message and is none, with the reason', async () => {
    await write({
      'empty.eml': '',
      'garbage.eml': '\0\0\0\0',
      'outlook.msg': Buffer.from('d0cf11e0a1b11ae100', 'hex'),
      'good.eml': eml('good'),
    });
    expect(problemsOf(await open())).toEqual({
      'empty.eml': 'The file is empty.',
      'garbage.eml': "The file doesn't begin with the header of a message.",
      'outlook.msg': "This is Outlook's own .msg format, not an internet message (.eml).",
      good: undefined,
    });
  });

  it('says which path is no mail', async () => {
    await write({ 'notes.txt': 'nothing' });
    await expect(open('nowhere')).rejects.toThrow(AppError);
    await expect(open('nowhere')).rejects.toThrow('There is no file or folder');
    await expect(open('notes.txt')).rejects.toThrow('neither a message, nor an mbox, nor an archive');
  });

  it('says that a file has gone since', async () => {
    await write({ 'a.eml': eml('1') });
    const [message] = (await open()).messages;
    await rm(pathOf('a.eml'));
    await expect(message && readMessage(message)).rejects.toThrow('can no longer be read');
  });
});

/** Root may read everything, so root becomes nobody for a while. */
async function asSomebodyWithoutRights<Result>(work: () => Promise<Result>): Promise<Result> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.('nobody');
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
