import { expect, test } from 'vitest';
import type { AppError } from '#domain/app-error.ts';
import { readConfiguration } from '#server/configuration.ts';

const good = {
  DATABASE_URL: 'postgres://acquaint_server:secret@localhost/acquaint',
  ACQUAINT_URL: 'https://acquaint.example.ac.uk/',
  ACQUAINT_CLIENT_ID: '5A3C9E1D-7A8E-4A52-9D0B-1F2E3D4C5B6A',
};

function issuesOf(environment: Record<string, string | undefined>): AppError['issues'] {
  try {
    readConfiguration(environment);
  } catch (error) {
    return (error as AppError).issues; // a cast: anything else has no issues and fails the test
  }
  return [];
}

test('three variables are enough', () => {
  expect(readConfiguration(good)).toEqual({
    databaseUrl: good.DATABASE_URL,
    origin: 'https://acquaint.example.ac.uk',
    clientId: '5a3c9e1d-7a8e-4a52-9d0b-1f2e3d4c5b6a',
    authority: 'https://login.microsoftonline.com',
    host: '127.0.0.1',
    port: 3000,
    frameAncestors: [],
  });
});

test('every one that is missing is named at once, with what it is', () => {
  expect(issuesOf({ ACQUAINT_URL: ' ' }).map(({ path, message }) => `${path} ${message.split(':')[0]}`)).toEqual([
    'DATABASE_URL is missing',
    'ACQUAINT_URL is missing',
    'ACQUAINT_CLIENT_ID is missing',
  ]);
});

test.each([
  ['DATABASE_URL', 'mysql://localhost/acquaint'],
  ['DATABASE_URL', 'localhost'],
  ['ACQUAINT_URL', 'http://acquaint.example.ac.uk'],
  ['ACQUAINT_URL', 'https://acquaint.example.ac.uk/path'],
  ['ACQUAINT_URL', 'acquaint.example.ac.uk'],
  ['ACQUAINT_CLIENT_ID', 'acquaint'],
  ['ACQUAINT_PORT', '0'],
  ['ACQUAINT_PORT', '70000'],
  ['ACQUAINT_PORT', 'http'],
  ['ACQUAINT_FRAME_ANCESTORS', 'https://outlook.office.com *'],
  ['ACQUAINT_FRAME_ANCESTORS', "https://outlook.office.com; script-src 'unsafe-inline'"],
])('%s=%s is refused by name, and alone', (name, value) => {
  expect(issuesOf({ ...good, [name]: value })).toMatchObject([
    { path: name, message: expect.stringMatching(/^must be /) },
  ]);
});

test('a wrong address of the store is not repeated, for it may hold a password', () => {
  const issues = issuesOf({ ...good, DATABASE_URL: 'mysql://root:secret@localhost/acquaint' });
  expect(JSON.stringify(issues)).not.toContain('root:secret');
});

test.each([
  'https://localhost:3002',
  'http://login.microsoftonline.com',
  'https://login.microsoftonline.com.evil.example',
  'https://login.microsoftonline.com/',
  'https://accounts.google.com',
])("the authority %s is refused: production takes Entra's alone", (authority) => {
  expect(issuesOf({ ...good, ACQUAINT_AUTHORITY: authority })).toMatchObject([{ path: 'ACQUAINT_AUTHORITY' }]);
});

test.each(['https://login.microsoftonline.us', 'https://login.partner.microsoftonline.cn'])(
  "Entra's other cloud %s is taken",
  (authority) => {
    expect(readConfiguration({ ...good, ACQUAINT_AUTHORITY: authority }).authority).toBe(authority);
  },
);

test('certificate and key come together or not at all', () => {
  expect(issuesOf({ ...good, ACQUAINT_TLS_KEY: '/key.pem' })).toMatchObject([{ path: 'ACQUAINT_TLS_KEY' }]);
  const both = { ACQUAINT_TLS_CERTIFICATE: '/certificate.pem', ACQUAINT_TLS_KEY: '/key.pem' };
  expect(readConfiguration({ ...good, ...both }).tls).toEqual({ certificate: '/certificate.pem', key: '/key.pem' });
});

test('who may frame the pages is a list', () => {
  const hosts = 'https://outlook.office.com  https://outlook.cloud.microsoft';
  expect(readConfiguration({ ...good, ACQUAINT_FRAME_ANCESTORS: hosts }).frameAncestors).toEqual(hosts.split('  '));
});

test('mail goes out by the server that is named, with who it is from', () => {
  const mail = {
    ACQUAINT_SMTP_URL: 'smtp://acquaint:p%40ss@mail.example.ac.uk:587',
    ACQUAINT_MAIL_FROM: 'Acquaint <acquaint@example.ac.uk>',
  };
  expect(readConfiguration({ ...good, ...mail }).mail).toEqual({
    url: mail.ACQUAINT_SMTP_URL,
    from: mail.ACQUAINT_MAIL_FROM,
  });
  expect(readConfiguration({ ...good, ...mail, ACQUAINT_SMTP_URL: 'smtp://relay:25?tls=off' }).mail).toBeDefined();
  expect(readConfiguration({ ...good, ...mail, ACQUAINT_MAIL_FROM: 'acquaint@example.ac.uk' }).mail).toBeDefined();
  for (const ACQUAINT_MAIL_FROM of [undefined, 'Acquaint', 'Acquaint <acquaint>', 'A\n <a@example.ac.uk>']) {
    const issues = issuesOf({ ...good, ...mail, ACQUAINT_MAIL_FROM });
    expect(issues.map(({ path }) => path)).toEqual(['ACQUAINT_MAIL_FROM']);
  }
  for (const ACQUAINT_SMTP_URL of ['mail.example.ac.uk', 'https://mail', 'smtp://a:b@relay?tls=off', 'smtp://a?b=c']) {
    const issues = issuesOf({ ...good, ...mail, ACQUAINT_SMTP_URL });
    expect(issues.map(({ path }) => path)).toEqual(['ACQUAINT_SMTP_URL']);
  }
});
