import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '#emulator/server/mail/message-content.ts';
import { listMailbox } from '#emulator/server/mail/mailbox.ts';
import { openMail } from '#emulator/server/mail/open-mail.ts';
import type { MessageContent, MessageSummary } from '#emulator/wire.ts';

const mailbox = 'amina@north.example';

/** The messages as the window gets them, in the order in which they are given. */
async function read(...messages: readonly (string | Buffer)[]) {
  const folder = await mkdtemp(join(tmpdir(), 'mail-content-'));
  for (const [index, message] of messages.entries()) await writeFile(join(folder, `${index}.eml`), message);
  const source = await openMail({ path: folder, isEverybodys: true });
  const summaries = listMailbox(source, mailbox, {});
  const read: { content: MessageContent; summary: MessageSummary }[] = [];
  for (const message of source.messages) {
    const content = await readContent(source, mailbox, message);
    const summary = summaries.find(({ id }) => id === content.id);
    if (summary) read.push({ content, summary });
  }
  await source.close();
  await rm(folder, { recursive: true });
  return read;
}

async function readOne(message: string | Buffer) {
  const [only] = await read(message);
  if (!only) throw new Error('The message is not in the list.');
  return only;
}

describe('a message', () => {
  it('is handed over with everything that Outlook gives an add-in', async () => {
    const { content, summary } = await readOne(
      [
        'Received: from mx (mx [192.0.2.1]) by north.example; Mon, 2 Mar 2026 10:00:05 +0000',
        'From: =?utf-8?q?Zo=C3=AB_M=C3=BCller?= <zoe@acme.example>',
        'Sender: assistant@acme.example',
        'To: Team: Jo <jo@north.example>, amina@north.example;, "Khan, A." <a.khan@north.example>',
        'Cc: undisclosed-recipients:;',
        'Subject: RE: Fw: =?iso-8859-1?Q?Gr=FC=DFe?= from',
        ' Leeds',
        'Date: Mon, 2 Mar 2026 11:00:00 +0100',
        'Message-ID: <2@acme.example>',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain; charset=windows-1252',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'It costs =80 5.',
        '--b',
        'Content-Type: application/pdf; name="a.pdf"',
        'Content-Disposition: attachment; filename="a.pdf"',
        'Content-Transfer-Encoding: base64',
        '',
        'SGVsbG8=',
        '--b--',
        '',
      ].join('\r\n'),
    );
    expect(content).toMatchObject({
      itemClass: 'IPM.Note',
      subject: 'RE: Fw: Grüße from Leeds',
      normalizedSubject: 'Fw: Grüße from Leeds',
      internetMessageId: '<2@acme.example>',
      from: { name: 'Zoë Müller', address: 'zoe@acme.example' },
      sender: { name: 'assistant@acme.example', address: 'assistant@acme.example' },
      to: [
        { name: 'Jo', address: 'jo@north.example' },
        { name: 'amina@north.example', address: 'amina@north.example' },
        { name: 'Khan, A.', address: 'a.khan@north.example' },
      ],
      cc: [],
      dateTimeCreated: Date.UTC(2026, 2, 2, 10),
      bodyText: expect.stringContaining('It costs € 5.'),
      attachments: [{ name: 'a.pdf', contentType: 'application/pdf', size: 5, isInline: false }],
    });
    expect(content.headers).toContain('Subject: RE: Fw: =?iso-8859-1?Q?Gr=FC=DFe?= from\r\n Leeds\r\n');
    expect(content.bodyHtml).toContain('It costs € 5.');
    expect(summary).toMatchObject({ preview: 'It costs € 5.', hasAttachments: true, date: '2026-03-02T10:00:00.000Z' });
  });

  it.each([
    ['utf-8', Buffer.from('Subject: Grüße\nContent-Type: text/plain; charset=utf-8\n\nGrüße\n')],
    ['iso-8859-1', Buffer.from('Subject: Grüße\nContent-Type: text/plain; charset=iso-8859-1\n\nGrüße\n', 'latin1')],
    ['Windows-1252, undeclared', Buffer.from('Subject: Grüße\nFrom: a@b.example\n\nGrüße\n', 'latin1')],
    [
      'an unknown charset',
      Buffer.from('Subject: Grüße\nContent-Type: text/plain; charset=x-unknown\n\nGrüße\n', 'latin1'),
    ],
    ['UTF-8, undeclared', Buffer.from('Subject: Grüße\nFrom: a@b.example\n\nGrüße\n')],
  ])('is read with raw 8-bit text in headers and body (%s)', async (_, message) => {
    const { content, summary } = await readOne(message);
    expect([content.subject, content.bodyText.trim(), summary.preview]).toEqual(['Grüße', 'Grüße', 'Grüße']);
  });

  it.each([
    ['koi8-r', Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]), 'Привет'],
    ['windows-1256', Buffer.from([0xe3, 0xd1, 0xcd, 0xc8, 0xc7]), 'مرحبا'],
    ['big5', Buffer.from([0xa7, 0x41, 0xa6, 0x6e]), '你好'],
    ['shift_jis', Buffer.from([0x82, 0xb1, 0x82, 0xf1]), 'こん'],
    ['iso-2022-jp', Buffer.from('1b24422433247328 1b2842'.replace(/ /gu, '').slice(0, 14) + '1b2842', 'hex'), 'こん'],
  ])('is decoded from %s', async (charset, bytes, text) => {
    const header = `From: a@b.example\nSubject: =?${charset}?B?${bytes.toString('base64')}?=\nContent-Type: text/plain; charset=${charset}\n\n`;
    const { content, summary } = await readOne(Buffer.concat([Buffer.from(header), bytes]));
    expect([content.subject, content.bodyText.trim(), summary.preview]).toEqual([text, text, text]);
  });

  it('has a text made of its page, and a page made of its text', async () => {
    const html = '<html><head><style>p{}</style></head><body><p>Dear &Eacute;mile,</p><p>2 &lt; 3</p></body></html>';
    const [page, text] = [
      await readOne(`From: a@b.example\nContent-Type: text/html; charset=utf-8\n\n${html}`),
      await readOne('From: a@b.example\n\n2 < 3 & 4\nNext\n'),
    ];
    expect(page.content.bodyHtml).toContain('&Eacute;mile');
    expect(page.content.bodyText).toContain('Dear Émile,');
    expect(page.content.bodyText).toContain('2 < 3');
    expect(page.content.bodyText).not.toMatch(/<p>|p\{\}/u);
    expect(page.summary.preview).toContain('2 < 3');
    expect(text.content.bodyHtml).toContain('2 &lt; 3 &amp; 4<br>');
  });

  it('hands its own pictures to the window, but no page in the guise of one and none that is too large', async () => {
    const part = (id: string, type: string, content: string) =>
      `--b\nContent-Type: ${type}\nContent-ID: <${id}>\nContent-Transfer-Encoding: base64\n\n${content}\n`;
    const large = Buffer.alloc(2 * 1024 * 1024 + 1).toString('base64');
    const { content } = await readOne(
      `From: a@b.example\nContent-Type: multipart/related; boundary=b\n\n` +
        `--b\nContent-Type: text/html\n\n<img src="cid:1@b"><img src="cid:2@b"><img src="cid:3@b">\n` +
        `${part('1@b', 'image/gif', 'R0lG')}${part('2@b', 'image/svg+xml', 'PHN2Zz4=')}${part('3@b', 'image/png', large)}--b--\n`,
    );
    expect(content.inlinePictures).toEqual({ '1@b': 'data:image/gif;base64,R0lG' });
    expect(content.bodyHtml).toContain('cid:1@b');
  });

  it('is in one conversation with the messages it answers, even through one that only they name', async () => {
    const message = (id: string, more = '') => `From: a@b.example\nMessage-ID: <${id}>\n${more}\nText ${id}\n`;
    const all = await read(
      message('1'),
      message('2', 'In-Reply-To: <1>\n'),
      message('3', 'References: <2>\n'),
      message('4', 'References: <gone> <2>\n'),
      message('5', 'In-Reply-To: <6>\n'),
      message('6', 'In-Reply-To: <5>\n'),
      message('7'),
    );
    const of = (id: string) =>
      all.find(({ content }) => content.internetMessageId === `<${id}>`)?.content.conversationId;
    expect(of('2')).toBe(of('1'));
    expect(of('3')).toBe(of('1'));
    expect(of('4')).not.toBe(of('1'));
    expect(of('7')).not.toBe(of('1'));
    expect(of('5')).toMatch(/^AAQk/u);
  });

  it('takes the date of its delivery where its own can not be read, or else its file’s, in the list as when it is open', async () => {
    const received = 'Received: by x with y; Tue, 3 Mar 2026 09:30:00 -0500 (EST)\n';
    const { content, summary } = await readOne(`${received}From: a@b.example\nDate: soon\n\nx\n`);
    expect(new Date(content.dateTimeCreated).toISOString()).toBe('2026-03-03T14:30:00.000Z');
    expect(summary.date).toBe('2026-03-03T14:30:00.000Z');
    const undated = await readOne('From: a@b.example\n\nx\n');
    expect(Date.now() - undated.content.dateTimeCreated).toBeLessThan(3_600_000);
    expect(undated.summary.date).toBe(new Date(undated.content.dateTimeCreated).toISOString());
  });

  it('is shown as it stands when none of its parts can be found', async () => {
    const { content } = await readOne(
      'From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\nNo part at all.\n',
    );
    expect(content.bodyText).toBe('No part at all.\n');
  });

  it('is read without From, Subject or body', async () => {
    const { content, summary } = await readOne('To: a@b.example\n');
    expect(content).toMatchObject({ subject: '', bodyText: '', to: [{ address: 'a@b.example' }] });
    expect(content).not.toHaveProperty('from');
    expect(summary.from).toEqual({ name: '', address: '' });
  });
});
