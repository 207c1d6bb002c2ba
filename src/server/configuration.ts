import { z } from 'zod';
import { AppError } from '#domain/app-error.ts';
import type { MailSettings } from './mailer.ts';

/** The settings of a production server; docs/deployment.md explains each variable. */
export interface Configuration {
  readonly databaseUrl: string;
  /** The server's public https origin, as Outlook and browsers see it. */
  readonly origin: string;
  readonly clientId: string;
  readonly authority: string;
  readonly host: string;
  readonly port: number;
  /** Files in PEM; without them a proxy in front speaks TLS. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  readonly frameAncestors: readonly string[];
  /** Without it nobody is told by mail. */
  readonly mail?: MailSettings;
}

/** Entra ID's clouds: worldwide, US government, China (21Vianet). */
const entraAuthorities = [
  'https://login.microsoftonline.com',
  'https://login.microsoftonline.us',
  'https://login.partner.microsoftonline.cn',
];

const missing = (what: string) => ({ error: `is missing: ${what}` });

const variables = {
  DATABASE_URL: z
    .string(missing('the address of the store, with the role of the server, not of its owner'))
    .refine(isPostgresUrl, 'must be an address such as postgres://acquaint_server:PASSWORD@localhost/acquaint'),
  ACQUAINT_URL: z
    .string(missing('the https origin at which Outlook reaches this server, such as https://acquaint.example.ac.uk'))
    .refine(isHttpsOrigin, 'must be an https origin without a path, such as https://acquaint.example.ac.uk')
    .transform((url) => new URL(url).origin),
  ACQUAINT_CLIENT_ID: z
    .guid({
      error: ({ input }) =>
        input === undefined
          ? 'is missing: the application (client) id of the registration in Entra'
          : 'must be the application (client) id of the registration in Entra, a GUID',
    })
    .toLowerCase(),
  ACQUAINT_AUTHORITY: z
    .enum(entraAuthorities, { error: `must be one of Entra's addresses: ${entraAuthorities.join(', ')}` })
    .default('https://login.microsoftonline.com'),
  ACQUAINT_HOST: z.string().default('127.0.0.1'),
  ACQUAINT_PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535, {
      error: 'must be a port, a number from 1 to 65535',
    })
    .transform(Number)
    .default(3000),
  ACQUAINT_TLS_CERTIFICATE: z.string().optional(),
  ACQUAINT_TLS_KEY: z.string().optional(),
  ACQUAINT_FRAME_ANCESTORS: z
    .string()
    .transform((text) => text.split(/\s+/).filter(Boolean))
    .refine((origins) => origins.every(isHttpsOrigin), 'must be https origins, separated by spaces')
    .default([]),
  ACQUAINT_SMTP_URL: z
    .string()
    .refine(
      isSmtpUrl,
      'must be an address such as smtp://USER:PASSWORD@mail.example.ac.uk:587 or smtps://mail.example.ac.uk; a password goes only over TLS',
    )
    .optional(),
  ACQUAINT_MAIL_FROM: z
    .string()
    .refine(
      (from) => /^(?:[^<>@\p{Cc}]* )?<?[^\s<>@]+@[^\s<>@]+>?$/u.test(from),
      'must be an address such as Acquaint <acquaint@example.ac.uk>',
    )
    .optional(),
};

/** The names of all variables that the server reads. */
export const configurationVariables = Object.keys(variables);

/** Reads the environment once. Rejects with AppError whose issues name every variable that is missing or wrong. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const given = Object.fromEntries(
    configurationVariables.map((name) => [
      name,
      environment[name]?.trim() === '' ? undefined : environment[name]?.trim(),
    ]),
  );
  const parsed = z
    .object(variables)
    .refine((all) => (all.ACQUAINT_TLS_CERTIFICATE === undefined) === (all.ACQUAINT_TLS_KEY === undefined), {
      path: ['ACQUAINT_TLS_KEY'],
      error: 'and ACQUAINT_TLS_CERTIFICATE must be given together, or neither',
    })
    .refine((all) => (all.ACQUAINT_SMTP_URL === undefined) === (all.ACQUAINT_MAIL_FROM === undefined), {
      path: ['ACQUAINT_MAIL_FROM'],
      error: 'and ACQUAINT_SMTP_URL must be given together, or neither',
    })
    .safeParse(given);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
    throw new AppError('invalid-input', 'The environment is not as it should be', { issues });
  }
  const {
    ACQUAINT_TLS_CERTIFICATE: certificate,
    ACQUAINT_TLS_KEY: key,
    ACQUAINT_SMTP_URL: url,
    ACQUAINT_MAIL_FROM: from,
    ...all
  } = parsed.data;
  return {
    databaseUrl: all.DATABASE_URL,
    origin: all.ACQUAINT_URL,
    clientId: all.ACQUAINT_CLIENT_ID,
    authority: all.ACQUAINT_AUTHORITY,
    host: all.ACQUAINT_HOST,
    port: all.ACQUAINT_PORT,
    frameAncestors: all.ACQUAINT_FRAME_ANCESTORS,
    ...(certificate !== undefined && key !== undefined ? { tls: { certificate, key } } : {}),
    ...(url !== undefined && from !== undefined ? { mail: { url, from } } : {}),
  };
}

// Not by URL: PostgreSQL's addresses may leave the host out (a socket), which is no URL.
function isPostgresUrl(text: string): boolean {
  return /^postgres(?:ql)?:\/\/\S+$/.test(text);
}

/** `tls=off` is for a relay that knows no TLS, on the same machine or network: without a password. */
function isSmtpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, searchParams, username } = new URL(text);
  const isPlain = searchParams.get('tls') === 'off';
  const hasOnlyTls = [...searchParams].every(([name, value]) => name === 'tls' && value === 'off');
  return (
    (protocol === 'smtp:' || (protocol === 'smtps:' && !isPlain)) &&
    hostname !== '' &&
    pathname.replace('/', '') === '' &&
    hasOnlyTls &&
    !(isPlain && username !== '')
  );
}

function isHttpsOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:' && new URL(text).origin === text.replace(/\/$/, '');
}
