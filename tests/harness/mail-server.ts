import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { ensureCertificate } from '../../scripts/certificate.ts';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly isSecure: boolean;
  /** Who had signed in. */
  readonly as: string | undefined;
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface MailServer {
  readonly port: number;
  /** Of who signed the server's certificate, PEM. */
  readonly ca: string;
  readonly received: ReceivedMail[];
  /** Recipients that it says it does not know. */
  readonly unknown: Set<string>;
  /** Nobody answers at its port from now on. */
  goAway: () => Promise<void>;
  comeBack: () => Promise<void>;
  close: () => Promise<void>;
}

export const mailAccount = { user: 'acquaint', password: 'not @ secret:' };

/** A real SMTP server; it knows one account, and wants it unless `isOpen`. */
export async function startMailServer(
  options: { readonly tls?: 'starttls' | 'from-the-start' | 'none'; readonly isOpen?: boolean } = {},
): Promise<MailServer> {
  const folder = await mkdtemp(join(tmpdir(), 'acquaint-mail-'));
  const { ca, cert, key } = await ensureCertificate(join(folder, 'certificate'));
  const received: ReceivedMail[] = [];
  const unknown = new Set<string>();
  const { tls = 'starttls', isOpen = false } = options;
  const settings: SMTPServerOptions = {
    cert,
    key,
    secure: tls === 'from-the-start',
    authOptional: isOpen,
    disabledCommands: [...(tls === 'none' ? ['STARTTLS'] : []), ...(isOpen ? ['AUTH'] : [])],
    onAuth: ({ username, password }, _, callback) => {
      if (username === mailAccount.user && password === mailAccount.password) callback(null, { user: username });
      else callback(new Error('No such account'));
    },
    onRcptTo: ({ address }, _, callback) =>
      callback(unknown.has(address) ? Object.assign(new Error(`No ${address} here`), { responseCode: 550 }) : null),
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          const { mailFrom, rcptTo } = session.envelope;
          received.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            isSecure: session.secure,
            as: typeof session.user === 'string' ? session.user : undefined,
            subject: mail.subject ?? '',
            text: mail.text ?? '',
            headers: Object.fromEntries(mail.headers.map(({ key: name, value }) => [name, value])),
          });
          callback();
        });
      });
    },
  };
  let server = await listen(settings, 0);
  const { port } = server.server.address() as AddressInfo; // a cast: it listens at a port, not a path
  const goAway = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return {
    port,
    ca,
    received,
    unknown,
    goAway,
    async comeBack() {
      server = await listen(settings, port);
    },
    async close() {
      await goAway();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function listen(settings: SMTPServerOptions, port: number): Promise<SMTPServer> {
  const server = new SMTPServer(settings);
  // A client that breaks off is no failure of the test's.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  return server;
}

export function mailAddressOf({ port }: MailServer, options: { readonly scheme?: 'smtp' | 'smtps' } = {}): string {
  const account = `${mailAccount.user}:${encodeURIComponent(mailAccount.password)}`;
  return `${options.scheme ?? 'smtp'}://${account}@localhost:${String(port)}`;
}
