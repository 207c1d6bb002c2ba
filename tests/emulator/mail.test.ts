import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#domain/app-error.ts';
import { describeMail, openMail, readMessage, type MailSource } from '#emulator/server/mail/open-mail.ts';

const eml = (subject: string, more = '') => `From: a@b.example\nSubject: ${subject}\n${more}\nText of ${subject}.\n`;
/** A tar.xz of mail/1 and mail/2. */
const tarXz =
  '/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM4Cf/AKtdADaYSXJZ37Pw9BxFWgtT1zXT0XoeyFXgsni0z/aGd1kOo9YIlzDsaAJjsYwKZhPkVcztLQDtZcFy7/pjIXlQ3PEOtUH3+vKWb1PfG8a5YriR2P0APR5byH/e5fKEPsSxtyHkp094fMrWjMAavliAvCp7i+k+74hF8356Fwol2JVypDGHlfBr8ZB/5u7ZEb6yUdnz2R7/C2XpUEcopUANgVa/i2HPzGk53tawAAAA5soc5beHVmYAAccBgFAAAOpLPXOxxGf7AgAAAAAEWVo=';
const fromLine = 'From a@b.example Mon Mar  2 10:00:00 2026\n';

describe('opening mail', () => {
  let folder: string;
  let opened: MailSource[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mail-test-'));
  });
  afterEach(async () => {
    for (const source of opened) await source.close();
    opened = [];
    await rm(folder, { recursive: true });
  });

  async function write(files: Readonly<Record<string, string | Buffer>>) {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
  }
  async function open(name = '') {
    const source = await openMail({ path: join(folder, name), isEverybodys: true });
    opened.push(source);
    return source;
  }
  const problemsOf = (source: MailSource) =>
    Object.fromEntries(source.messages.map(({ subject, problem }) => [subject, problem] as const));
  const subjects = (source: MailSource) => source.messages.map(({ subject }) => subject).sort();
  async function tar(files: Readonly<Record<string, string>>): Promise<Buffer> {
    const archive = pack();
    archive.entry({ name: 'folder', type: 'directory' });
    for (const [name, content] of Object.entries(files)) archive.entry({ name }, content);
    archive.finalize();
    return buffer(archive);
  }

  it('finds the messages of a nested folder by what is in them, not by their names', async () => {
    await write({
      'one.txt': eml('1'),
      'deep/er/2': eml('2'),
      'deep/with-from-line': fromLine + eml('3'),
    });
    await symlink(folder, join(folder, 'deep/loop'));
    expect(subjects(await open())).toEqual(['1', '2', '3']);
  });

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
    await chmod(folder, 0o755);
    await chmod(join(folder, 'private'), 0);
    const source = await asSomebodyWithoutRights(() => open());
    await chmod(join(folder, 'private'), 0o700);
    expect(problemsOf(source)).toEqual({ 1: undefined, private: "It can't be opened: permission denied." });
  });

  it('says why the folder itself does not open', async () => {
    await chmod(folder, 0);
    const opening = asSomebodyWithoutRights(() => open());
    await expect(opening).rejects.toThrow(`${folder} can't be opened: permission denied.`);
    await chmod(folder, 0o700);
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

  it('opens a Maildir with its flags and sub-folders, without what is still being delivered', async () => {
    await write({
      'cur/1700000000.M1P2.host:2,S': eml('read'),
      'new/1700000001.M1P2.host': eml('new'),
      'tmp/1700000002.M1P2.host': eml('unfinished'),
      '.Sent/cur/1700000003.M1P2.host:2,': eml('sent'),
      'new/1700000004.M1P2.host': 'no header at all',
      'dovecot-uidlist': '3 V1 N2\n',
    });
    const source = await open();
    expect(subjects(source)).toEqual(['new', 'new/1700000004.M1P2.host', 'read', 'sent']);
    expect(source.messages.filter(({ problem }) => problem !== undefined)).toHaveLength(1);
  });

  it('opens an mbox and reads each message again from its place', async () => {
    await write({
      Inbox: `${fromLine}${eml('1')}\n${fromLine}${eml('2', 'To: c@d.example\n').replace('Text', '>From')}\n`,
    });
    const source = await open('Inbox');
    expect(subjects(source)).toEqual(['1', '2']);
    const second = source.messages.find(({ subject }) => subject === '2');
    expect(second && (await readMessage(second)).toString()).toContain('\nFrom of 2.');
  });

  it('opens a tar, compressed or not, of files or of one mbox', async () => {
    const files = { 'mail/1.eml': eml('1'), 'mail/2': eml('2'), readme: 'nothing', 'mail/3.eml': 'broken' };
    const mbox = { 'mail.mbox': `${fromLine}${eml('a')}\n${fromLine}${eml('b')}` };
    await write({
      'files.tar': await tar(files),
      'files.tgz': gzipSync(await tar(files)),
      'mbox.tar': await tar(mbox),
    });
    await write({ 'mail.tar.xz': Buffer.from(tarXz, 'base64') });
    expect(subjects(await open('mail.tar.xz'))).toEqual(['1', '2']);
    await write({ 'mbox.gz': gzipSync(mbox['mail.mbox']) });
    expect(subjects(await open('files.tar'))).toEqual(['1', '2', 'mail/3.eml']);
    const compressed = await open('files.tgz');
    expect(subjects(compressed)).toEqual(['1', '2', 'mail/3.eml']);
    const first = compressed.messages.find(({ subject }) => subject === '1');
    expect(first && (await readMessage(first)).toString()).toBe(eml('1'));
    expect(subjects(await open('mbox.tar'))).toEqual(['a', 'b']);
    expect(subjects(await open('mbox.gz'))).toEqual(['a', 'b']);
  });

  it('keeps what an archive that is cut off still gave, and says so', async () => {
    const large = Object.fromEntries(['1', '2', '3'].map((name) => [name, eml(name, `X: ${'x'.repeat(3000)}\n`)]));
    const whole = await tar(large);
    await write({ 'cut.tar': whole.subarray(0, whole.length - 2000), 'cut.tgz': gzipSync(whole).subarray(0, 40) });
    const source = await open('cut.tar');
    expect(subjects(source)).toEqual(['1', '2', 'cut.tar']);
    expect(source.messages.find(({ problem }) => problem)?.problem).toContain("can't be unpacked to its end");
    await expect(open('cut.tgz')).rejects.toThrow("cut.tgz can't be unpacked");
    await write({ 'cut.xz': Buffer.from(tarXz, 'base64').subarray(0, 60) });
    await expect(open('cut.xz')).rejects.toThrow("cut.xz can't be unpacked");
  });

  it('says which path is no mail', async () => {
    await write({ 'notes.txt': 'nothing' });
    await expect(open('nowhere')).rejects.toThrow(AppError);
    await expect(open('nowhere')).rejects.toThrow('There is no file or folder');
    await expect(open('notes.txt')).rejects.toThrow('neither a message, nor an mbox, nor a tar');
  });

  it('keeps two copies of one message apart', async () => {
    await write({ 'a.eml': eml('same'), 'b.eml': eml('same') });
    const keys = (await open()).messages.map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });

  it('says that a file has gone since', async () => {
    await write({ 'a.eml': eml('1') });
    const [message] = (await open()).messages;
    await rm(join(folder, 'a.eml'));
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
