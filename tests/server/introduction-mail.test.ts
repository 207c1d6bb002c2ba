import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { introductionMail } from '#locales/introduction-mail.ts';
import { createMailer, type Mailer } from '#server/mailer.ts';
import { mailAddressOf, startMailServer, type MailServer } from '../harness/mail-server.ts';
import { amina, startTestServer, tom, type TestServer } from '../harness/test-server.ts';
import { introducingAt } from './introduction-fixture.ts';

let server: TestServer;
let post: MailServer;
let mailer: Mailer;
let here: ReturnType<typeof introducingAt>;
beforeAll(async () => {
  server = await startTestServer();
  post = await startMailServer();
  here = introducingAt(server);
  const from = 'Acquaint <acquaint@northbridge.example>';
  mailer = createMailer({ url: mailAddressOf(post), from }, { ca: post.ca, timeout: 3_000 });
});
afterAll(async () => {
  mailer.close();
  await post.close();
  await server.close();
});
beforeEach(async () => {
  post.received.splice(0);
  post.unknown.clear();
  await here.asOwner('update introduction set withdrawn_at = now()');
  await here.asOwner('delete from outgoing_mail');
});

async function ask(emailAddress: string, note = 'My secret plan'): Promise<string> {
  const personId = await here.know(tom, emailAddress);
  return (await server.clientFor(amina).askForIntroduction({ body: { personId, note } })).id;
}

const minute = 60_000;

test('who is asked is told by mail, once, without the note', async () => {
  await ask('one@acme.example');
  await here.pass(mailer);
  await here.pass(mailer);
  await here.pass(mailer, 90 * minute);
  expect(post.received).toHaveLength(1);
  const [mail] = post.received;
  expect(mail).toMatchObject({
    to: [tom.emailAddress],
    subject: 'Amina Khan would like to be introduced to Name of one@acme.example',
  });
  expect(mail?.text).toContain('Dear Tom Reilly,');
  expect(mail?.text).not.toContain('secret');
  expect(JSON.stringify(mail?.headers)).not.toContain(amina.emailAddress);
});

test('the asker is told by mail of an answer that is theirs to know, in their language', async () => {
  await here.asOwner(`update colleague set language = 'ar' where email_address = $1`, [amina.emailAddress]);
  await ask('two@acme.example');
  await here.pass();
  await here.tell();
  const client = server.clientFor(tom);
  const [request] = (await client.listIntroductions({})).received;
  await client.answerIntroduction({ params: { id: request?.id ?? '' }, body: { answer: 'yes', note: 'Psst' } });
  await here.pass(mailer, 0);
  expect(post.received).toEqual([]);
  await here.pass(mailer);
  expect(post.received).toMatchObject([{ to: [amina.emailAddress], headers: { 'content-language': 'ar' } }]);
  expect(post.received[0]?.text).toMatch(/يعرف \u2068Tom Reilly\u2069/u);
  expect(post.received[0]?.text).not.toContain('Psst');
  await here.asOwner('update colleague set language = null');
});

test.each(['not-now', 'never'] as const)('nobody is told by mail of %s', async (answer) => {
  await ask(`${answer}@acme.example`);
  await here.pass();
  await here.tell();
  const client = server.clientFor(tom);
  const [request] = (await client.listIntroductions({})).received;
  await client.answerIntroduction({ params: { id: request?.id ?? '' }, body: { answer } });
  await here.pass(mailer, 90 * minute);
  expect(post.received).toEqual([]);
});

test('mail waits while its server is away, and goes once it is back', async () => {
  await post.goAway();
  await ask('three@acme.example');
  await here.pass(mailer);
  await here.pass(mailer, 2 * minute);
  await post.comeBack();
  await here.pass(mailer, 2 * minute);
  expect(post.received).toEqual([]);
  await here.pass(mailer, 5 * minute);
  await here.pass(mailer, 90 * minute);
  expect(post.received).toMatchObject([{ to: [tom.emailAddress] }]);
  const failures = server.logged.filter(({ message }) => message === 'mail did not go yet');
  expect(failures).toMatchObject([
    { code: 'ESOCKET', attempts: 1 },
    { code: 'ESOCKET', attempts: 2 },
  ]);
});

test('a server that is away is tried once in a round, however much waits, and keeps nobody from being asked', async () => {
  await post.goAway();
  const before = server.logged.length;
  for (const name of ['away-one', 'away-two', 'away-three']) await ask(`${name}@acme.example`);
  await here.pass(mailer);
  expect(server.logged.slice(before)).toMatchObject([{ message: 'mail did not go yet' }]);
  await here.tell();
  const { received } = await server.clientFor(tom).listIntroductions({});
  expect(received.filter(({ about }) => about.name.includes('away-'))).toHaveLength(3);
  await post.comeBack();
  await here.pass(mailer, 5 * minute);
  expect(post.received).toHaveLength(3);
});

test('mail to somebody whom its server does not know is given up; the request stays', async () => {
  post.unknown.add(tom.emailAddress);
  await ask('four@acme.example');
  await here.pass(mailer);
  expect(await here.asOwner('select id from outgoing_mail')).toEqual([]);
  expect(server.logged.filter(({ message }) => message === 'mail was refused')).toMatchObject([
    { code: 'EENVELOPE 550' },
  ]);
});

test('what was taken back before its moment was over reaches nobody', async () => {
  const id = await ask('five@acme.example');
  await server.clientFor(amina).withdrawIntroduction({ params: { id } });
  await here.pass(mailer);
  expect(post.received).toEqual([]);
});

test('without a mail server nothing is kept for one', async () => {
  await ask('six@acme.example');
  await here.pass();
  expect(await here.asOwner('select id from outgoing_mail')).toEqual([]);
});

test('two servers side by side send it once', async () => {
  await ask('seven@acme.example');
  await Promise.all([here.pass(mailer), here.pass(mailer)]);
  expect(post.received).toHaveLength(1);
});

test('nothing that was logged names anybody or says what they wrote', () => {
  expect(JSON.stringify(server.logged)).not.toMatch(/example|Reilly|Khan|secret|Psst/);
});

test('a name stays one line, whatever stands in it', () => {
  const asker = 'A\r\nBcc: all@northbridge.example';
  const facts = {
    kind: 'introduction-asked',
    reader: 'Tom',
    about: 'Jo',
    asker,
    expiresAt: '2026-06-01T00:00:00Z',
  } as const;
  expect(introductionMail(undefined, facts).subject).toBe(
    'A Bcc: all@northbridge.example would like to be introduced to Jo',
  );
  expect(introductionMail('ar-SA', facts).text).toContain('\u2068Jo\u2069');
  expect(introductionMail('fr', facts).text).toContain('1 June 2026');
});
