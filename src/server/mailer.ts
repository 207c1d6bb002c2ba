import { createTransport } from 'nodemailer';

/** Where the institution's mail goes out. */
export interface MailSettings {
  /** Without TLS (`tls=off` in the address) only where it says so; else by STARTTLS, or from the first byte (`smtps:`). */
  readonly url: string;
  /** As `Acquaint <acquaint@northbridge.example>`, or the address alone. */
  readonly from: string;
}

export interface Mailer {
  /** Rejects with MailError. */
  readonly send: (mail: {
    readonly id: string;
    readonly to: { readonly displayName: string; readonly emailAddress: string };
    readonly subject: string;
    readonly text: string;
    readonly language: string;
  }) => Promise<void>;
  readonly close: () => void;
}

/** A mail that did not go: what the server said may hold addresses, so only its codes are kept. */
export class MailError extends Error {
  override readonly name = 'MailError';
  readonly code: string;
  /** The server knows no such recipient, and never will: trying again is of no use. */
  readonly isFinal: boolean;
  /** It is the server that isn't there, for other mail neither. */
  readonly isAway: boolean;

  constructor(cause: unknown) {
    const { code, responseCode } = (cause ?? {}) as { readonly code?: unknown; readonly responseCode?: unknown }; // a cast: each is looked at
    super('The mail did not go');
    const answered = typeof responseCode === 'number' ? ` ${String(responseCode)}` : '';
    this.code = `${typeof code === 'string' ? code : 'unknown'}${answered}`;
    this.isFinal = code === 'EENVELOPE' && typeof responseCode === 'number' && responseCode >= 500;
    this.isAway = code !== 'EENVELOPE' && code !== 'EMESSAGE';
  }
}

/** Sends by SMTP; nothing is connected before the first mail. */
export function createMailer(
  { url, from }: MailSettings,
  options: { readonly ca?: string; readonly timeout?: number } = {},
): Mailer {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  const isPlain = searchParams.get('tls') === 'off';
  const timeout = options.timeout ?? 20_000;
  const transport = createTransport({
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    secure: protocol === 'smtps:',
    requireTLS: !isPlain,
    ignoreTLS: isPlain,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(port === '' ? {} : { port: Number(port) }),
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ...(options.ca === undefined ? {} : { tls: { ca: options.ca } }),
  });
  const domain = from.replace(/^.*@([^\s>]+).*$/, '$1');
  return {
    async send({ id, to, subject, text, language }) {
      await transport
        .sendMail({
          from,
          to: { name: to.displayName, address: to.emailAddress },
          subject,
          text,
          messageId: `<${id}@${domain}>`,
          // So that nobody's absence notice, and no list, answers a machine (RFC 3834).
          headers: {
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            'Content-Language': language,
          },
        })
        .catch((cause: unknown) => Promise.reject(new MailError(cause)));
    },
    close: () => transport.close(),
  };
}
