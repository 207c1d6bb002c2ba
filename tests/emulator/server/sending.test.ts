import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MessageContent, MessageList } from '#emulator/wire.ts';
import type { OutgoingMessage, SentMessage } from '#emulator/wire-outgoing.ts';
import { sampleManifest } from './sample-manifest.ts';
import { startTestEmulator, type TestEmulator } from './test-emulator.ts';

const jo = { name: 'Jo North', address: 'jo@north.example' };
const kim = { name: 'Kim North', address: 'kim@north.example' };
const pat = { name: 'Pat', address: 'pat@acme.example' };

const question =
  'From: Pat <pat@acme.example>\nTo: jo@north.example\nSubject: Visit\nDate: Mon, 2 Mar 2026 10:00:00 +0000\n';
const messages = {
  'question.eml': `${question}Message-ID: <2@acme.example>\nReferences: <1@acme.example>\n\nShall we meet?\n`,
  'nameless.eml': `${question.replace('Visit', 'Nameless')}\nNo Message-ID here.\n`,
  'sent.eml':
    'From: jo@north.example\nTo: pat@acme.example\nSubject: Earlier\nDate: Sun, 1 Mar 2026 10:00:00 +0000\n\nHello.\n',
};

const draft: OutgoingMessage = {
  from: jo,
  to: [pat],
  cc: [],
  bcc: [],
  subject: 'Hello',
  bodyText: 'Hello there',
  bodyHtml: '<p>Hello there</p>',
  headers: {},
  attachments: [],
};

describe('a message that is sent from the window', () => {
  let emulator: TestEmulator;
  beforeEach(async () => {
    emulator = await startTestEmulator({ manifest: sampleManifest(), messages });
  });
  afterEach(() => emulator.close());

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${emulator.url}/emulator/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: emulator.url, ...headers },
      body: JSON.stringify(body),
    });
  // Casts: the emulator's own answers.
  const send = async (message: Partial<OutgoingMessage>) =>
    (await (await post({ ...draft, ...message })).json()) as SentMessage;
  const list = async (mailbox: string, folder: string, search = '') => {
    const query = new URLSearchParams({ mailbox, folder, search });
    return ((await emulator.get(`/emulator/messages?${query}`)).body as MessageList).messages;
  };
  const open = async (mailbox: string, id: string) =>
    (await emulator.get(`/emulator/messages/${id}?mailbox=${mailbox}`)).body as MessageContent;
  const first = async (mailbox: string, folder: string) => {
    const [message] = await list(mailbox, folder);
    return open(mailbox, message?.id ?? '');
  };

  it('lies in the sender’s Sent Items and in the recipients’ inboxes, as one message', async () => {
    const sent = await send({ to: [kim, pat] });
    const kept = await open(jo.address, sent.id);
    const arrived = await first('KIM@north.example', 'inbox');
    expect(kept).toMatchObject({ itemId: sent.itemId, subject: 'Hello', from: jo, to: [kim, pat] });
    expect(kept.bodyText).toContain('Hello there');
    expect(kept.bodyHtml).toContain('<p>Hello there</p>');
    expect(arrived.internetMessageId).toBe(kept.internetMessageId);
    expect(arrived.itemId).not.toBe(kept.itemId);
    expect((await list(jo.address, 'inbox')).map(({ subject }) => subject)).not.toContain('Hello');
  });

  it('is the newest of its folder, beside what the files say that was sent', async () => {
    await send({});
    expect((await list(jo.address, 'sent')).map(({ subject }) => subject)).toEqual(['Hello', 'Earlier']);
    expect((await list(jo.address, 'inbox')).map(({ subject }) => subject).sort()).toEqual(['Nameless', 'Visit']);
  });

  it('is found in all folders by a search', async () => {
    await send({});
    expect(await list(jo.address, 'inbox', 'hello pat')).toHaveLength(2);
  });

  it('arrives at those in Bcc without naming them', async () => {
    const { id } = await send({ bcc: [kim] });
    expect((await open(jo.address, id)).bcc).toEqual([kim]);
    const arrived = await first(kim.address, 'inbox');
    expect(arrived.bcc).toEqual([]);
    expect(arrived.headers).not.toContain('kim@');
  });

  it('lies in both folders of somebody who writes to themselves', async () => {
    await send({ to: [jo] });
    const [inbox, kept] = await Promise.all([first(jo.address, 'inbox'), first(jo.address, 'sent')]);
    expect([inbox.subject, kept.subject]).toEqual(['Hello', 'Hello']);
    expect(inbox.itemId).not.toBe(kept.itemId);
  });

  it('stays in the conversation of what it answers, and says which message that was', async () => {
    const question = (await list(jo.address, 'inbox')).find(({ subject }) => subject === 'Visit');
    const asked = await open(jo.address, question?.id ?? '');
    const answer = await open(jo.address, (await send({ subject: 'Re: Visit', answers: asked.id })).id);
    expect(answer.conversationId).toBe(asked.conversationId);
    expect(answer.headers).toContain('In-Reply-To: <2@acme.example>');
    expect(answer.headers.replace(/\s+/gu, ' ')).toContain('References: <1@acme.example> <2@acme.example>');
    const again = await open(jo.address, (await send({ answers: answer.id })).id);
    expect(again.conversationId).toBe(asked.conversationId);
  });

  it('stays in the conversation of a message without a Message-ID too', async () => {
    const found = (await list(jo.address, 'inbox')).find(({ subject }) => subject === 'Nameless');
    const asked = await open(jo.address, found?.id ?? '');
    const answer = await open(jo.address, (await send({ answers: asked.id })).id);
    expect(answer.conversationId).toBe(asked.conversationId);
    expect(answer.headers).not.toContain('In-Reply-To');
  });

  it('carries any name, subject and header through, and no second header in one of them', async () => {
    const names = ['Sarah "Sal" Bennett', 'Bennett, Sarah', 'مرحبا بكم', 'Ž'.repeat(255), '=?utf-8?q?x?='];
    const to = names.map((name) => ({ name, address: 'a@acme.example' }));
    const subject = `Ünïted\r\nBcc: kim@north.example ${'long '.repeat(40)}`.slice(0, 255);
    const key = `X-${'k'.repeat(253)}`;
    const headers = { [key]: 'v'.repeat(743), 'X-Words': 'one two '.repeat(100), 'X-Evil': 'a\r\nX-Injected: b' };
    const kept = await open(jo.address, (await send({ to, subject, headers })).id);
    expect(kept.to.map(({ name }) => name)).toEqual(names);
    expect(kept.subject).toContain('Ünïted Bcc: kim@north.example long');
    expect(kept.bcc).toEqual([]);
    expect(kept.headers.replace(/\r\n /gu, ' ')).toContain(`${key}: ${'v'.repeat(743)}`);
    expect(kept.headers).not.toMatch(/^(?:X-Injected|Bcc)/mu);
    expect(kept.headers.split('\r\n').every((line) => line.length <= 998)).toBe(true);
  });

  it('may have nothing in it', async () => {
    const kept = await open(jo.address, (await send({ subject: '', bodyText: '', bodyHtml: '' })).id);
    expect([kept.subject, kept.bodyText.trim(), kept.bodyHtml.trim()]).toEqual(['', '', '']);
  });

  it('says in the list whom it went to', async () => {
    await send({ to: [kim, pat] });
    expect((await list(jo.address, 'sent'))[0]).toMatchObject({ folder: 'sent', to: ['Kim North', 'Pat'] });
  });

  it('names its attachments', async () => {
    const kept = await open(jo.address, (await send({ attachments: ["plan (1)'s ünit.pdf"] })).id);
    expect(kept.attachments).toMatchObject([{ name: "plan (1)'s ünit.pdf", isInline: false }]);
    expect(kept.bodyText).toContain('Hello there');
    expect((await list(jo.address, 'sent'))[0]?.hasAttachments).toBe(true);
  });

  it('is for its own recipients even where every message is in every mailbox', async () => {
    await emulator.close();
    emulator = await startTestEmulator({ manifest: sampleManifest(), messages, isEverybodys: true });
    await send({});
    expect((await list(kim.address, 'sent')).map(({ subject }) => subject)).not.toContain('Hello');
    expect((await list(jo.address, 'sent')).map(({ subject }) => subject)).toContain('Hello');
  });

  it('is taken from the window alone, and whole', async () => {
    expect((await post(draft, { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ ...draft, to: [{ name: '', address: 'a@b\r\nBcc: c@d' }] })).status).toBe(422);
    expect((await post({ ...draft, headers: { From: 'boss@north.example' } })).status).toBe(422);
    expect((await post({ ...draft, bodyHtml: 'x'.repeat(9_000_000) })).status).toBe(413);
    expect((await fetch(`${emulator.url}/emulator/messages`, { method: 'DELETE' })).status).toBe(405);
  });
});
