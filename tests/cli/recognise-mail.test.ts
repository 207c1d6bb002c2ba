import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAcquaint } from './run-acquaint.ts';

const eml = (headers: string, body = 'Text.') => `${headers}\nSubject: Hydrogen\n\n${body}\n`;
const signed = 'Yes please.\n\nBest wishes,\nJo\n\n-- \nDr Jo Smith\nHead of Research\nTel: 020 7946 0958\n';
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recognise-mail-'));
  const files = {
    '1.eml': eml('From: Jo Smith <jo.smith@acme.co.uk>\nTo: amina@northbridge.ac.uk', signed),
    '2.eml': eml(
      'From: Jo Smith <Jo.Smith+news@acme.co.uk>\nTo: amina@chem.northbridge.ac.uk, info@acme.co.uk\nCc: mary@gmail.com',
    ),
    '5.eml': eml('From: "Smith, Jo" </O=ACME/CN=RECIPIENTS/CN=JSMITH2>\nTo: "Smith, Jo" <jo.smith@acme.co.uk>'),
    '6.eml': eml('From: "Smith, Jo" </O=ACME/CN=RECIPIENTS/CN=JSMITH2>\nTo: /O=ACME/CN=RECIPIENTS/CN=ADOE'),
    '3.eml': eml('From: no-reply@acme.co.uk\nTo: pgsql-users@lists.acme.example\nCc: not an address'),
    'deep/4.eml': '',
    '.index': 'of another program',
  };
  await mkdir(join(folder, 'mail/deep'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'mail', name), text);
  await writeFile(join(folder, 'organisations.csv'), 'domain,name\nacme.co.uk,Acme Hydrogen\n');
});
afterAll(() => rm(folder, { recursive: true }));

test('a mailbox comes to a table of kinds, organisations, signatures and what could not be read', async () => {
  const { code, stdout } = await runAcquaint(
    [
      'recognise',
      ...['--mail', join(folder, 'mail')],
      ...['--institution', 'northbridge.ac.uk'],
      ...['--reference', join(folder, 'organisations.csv')],
    ],
    {},
  );
  expect(code).toBe(0);
  const lines = stdout.split('\n').map((line) => line.replace(/ {2,}/g, '  '));
  expect(lines[0]).toBe("5 messages, 8 addresses, 1 message that can't be read, 1 file passed over");
  expect(lines).toEqual(
    expect.arrayContaining([
      'colleague  2  2',
      'external  2  5',
      'invalid  1  1',
      '  of which shared  1  1',
      'personal  1  1',
      'automated  1  1',
      'list  1  1',
      'Acme Hydrogen  2  4',
      'telephone  1  1',
      'job title  1  1',
      `deep/4.eml: The file is empty.`,
    ]),
  );
});

test('a path without mail is refused in a sentence', async () => {
  const { code, stderr } = await runAcquaint(['recognise', '--mail', join(folder, 'nowhere')], {});
  expect(code).toBe(1);
  expect(stderr).toContain('There is no file or folder');
});
