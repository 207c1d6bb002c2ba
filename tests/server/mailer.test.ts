import { afterEach, expect, test } from 'vitest';
import { createMailer, MailError, type Mailer } from '#server/mailer.ts';
import { mailAccount, mailAddressOf, startMailServer, type MailServer } from '../harness/mail-server.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function start(options: Parameters<typeof startMailServer>[0] = {}): Promise<MailServer> {
  const server = await startMailServer(options);
  closers.push(server.close);
  return server;
}

function mailerTo(server: MailServer, url = mailAddressOf(server)): Mailer {
  const from = 'Acquaint <acquaint@northbridge.example>';
  const mailer = createMailer({ url, from }, { ca: server.ca, timeout: 3_000 });
  closers.push(mailer.close);
  return mailer;
}

const mail = {
  id: '6b1f6a3e-9f4e-4f0e-8a52-2d0f6c1d7a10',
  to: { displayName: 'Bennett, Sarah', emailAddress: 'sarah.bennett@northbridge.example' },
  subject: 'سارة would like to be introduced',
  text: 'Dear Sarah,\n\nشكرًا\n',
  language: 'en-GB',
};

test('mail goes by STARTTLS, with the account, as plain text that no machine answers', async () => {
  const server = await start();
  await mailerTo(server).send(mail);
  expect(server.received).toMatchObject([
    {
      from: 'acquaint@northbridge.example',
      to: ['sarah.bennett@northbridge.example'],
      isSecure: true,
      as: mailAccount.user,
      subject: mail.subject,
      text: mail.text,
      headers: {
        'message-id': `<${mail.id}@northbridge.example>`,
        'auto-submitted': 'auto-generated',
        'content-language': 'en-GB',
      },
    },
  ]);
  expect(server.received[0]?.headers['content-type']).toMatch(/^text\/plain/);
  expect(server.received[0]?.headers).not.toHaveProperty('reply-to');
});

test('mail goes by TLS from the first byte', async () => {
  const server = await start({ tls: 'from-the-start' });
  await mailerTo(server, mailAddressOf(server, { scheme: 'smtps' })).send(mail);
  expect(server.received).toMatchObject([{ isSecure: true, as: mailAccount.user }]);
});

test('nothing goes, and no password, to a server that has no TLS or one that nobody trusts', async () => {
  const plain = await start({ tls: 'none' });
  await expect(mailerTo(plain).send(mail)).rejects.toMatchObject({ name: 'MailError', isFinal: false });
  const unknown = await start();
  const trusting = createMailer({ url: mailAddressOf(unknown), from: 'a@northbridge.example' }, { timeout: 3_000 });
  closers.push(trusting.close);
  await expect(trusting.send(mail)).rejects.toBeInstanceOf(MailError);
  expect([...plain.received, ...unknown.received]).toEqual([]);
});

test('a relay without TLS is used where its address says so', async () => {
  const server = await start({ tls: 'none', isOpen: true });
  await mailerTo(server, `smtp://localhost:${String(server.port)}?tls=off`).send(mail);
  expect(server.received).toMatchObject([{ isSecure: false, as: undefined }]);
});

test('a refusal tells its codes and no address', async () => {
  const server = await start();
  server.unknown.add(mail.to.emailAddress);
  const failure = await mailerTo(server)
    .send(mail)
    .then(
      () => undefined,
      (error: unknown) => error,
    );
  expect(failure).toMatchObject({ code: 'EENVELOPE 550', isFinal: true });
  expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain('northbridge');
  const url = `smtp://acquaint:wrong@localhost:${String(server.port)}`;
  await expect(mailerTo(server, url).send(mail)).rejects.toMatchObject({ code: 'EAUTH 535', isFinal: false });
  await server.goAway();
  await expect(mailerTo(server).send(mail)).rejects.toMatchObject({ code: 'ESOCKET', isFinal: false });
  await server.comeBack();
});
