import { symlink } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { readMessage } from '#emulator/server/mail/open-mail.ts';
import { eml, subjects, useMailFolder } from './mail-folder.ts';

/** A tar.xz of mail/1 and mail/2. */
const tarXz =
  '/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM4Cf/AKtdADaYSXJZ37Pw9BxFWgtT1zXT0XoeyFXgsni0z/aGd1kOo9YIlzDsaAJjsYwKZhPkVcztLQDtZcFy7/pjIXlQ3PEOtUH3+vKWb1PfG8a5YriR2P0APR5byH/e5fKEPsSxtyHkp094fMrWjMAavliAvCp7i+k+74hF8356Fwol2JVypDGHlfBr8ZB/5u7ZEb6yUdnz2R7/C2XpUEcopUANgVa/i2HPzGk53tawAAAA5soc5beHVmYAAccBgFAAAOpLPXOxxGf7AgAAAAAEWVo=';
const fromLine = 'From a@b.example Mon Mar  2 10:00:00 2026\n';

describe('opening mail', () => {
  const { write, open, pathOf } = useMailFolder();

  it('finds the messages of a nested folder by what is in them, not by their names', async () => {
    await write({
      'one.txt': eml('1'),
      'deep/er/2': eml('2'),
      'deep/with-from-line': fromLine + eml('3'),
    });
    await symlink(pathOf(), pathOf('deep/loop'));
    expect(subjects(await open())).toEqual(['1', '2', '3']);
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

  it('keeps two copies of one message apart', async () => {
    await write({ 'a.eml': eml('same'), 'b.eml': eml('same') });
    const keys = (await open()).messages.map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });
});

async function tar(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const archive = pack();
  archive.entry({ name: 'folder', type: 'directory' });
  for (const [name, content] of Object.entries(files)) archive.entry({ name }, content);
  archive.finalize();
  return buffer(archive);
}
