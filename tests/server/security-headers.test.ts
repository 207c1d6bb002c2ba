import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../harness/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test('every answer carries the security headers, and none forbids Outlook to frame it', async () => {
  const paths = ['/', '/healthz', '/readyz', '/api/openapi.json', '/manifest.xml', '/taskpane.html', '/nothing'];
  const more = ['/icons/icon-16.png', '/assets/taskpane.0123456789ab.js', '/api/v1/me', '/api/v1/lookup'];
  for (const path of [...paths, ...more]) {
    const { headers } = await server.send(path);
    expect(Object.fromEntries(headers), path).toMatchObject({
      'strict-transport-security': 'max-age=31536000',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'.*frame-ancestors 'self' https:\/\/outlook\.example/,
      ),
      'x-request-id': expect.stringMatching(/./),
    });
    expect(headers.has('x-frame-options'), path).toBe(false);
    expect(headers.has('x-powered-by'), path).toBe(false);
  }
});

test('what is about people is kept by no cache', async () => {
  expect((await server.send('/api/v1/me')).headers.get('cache-control')).toBe('no-store');
});

test('a page of another origin gets no leave to read, and its preflight none to ask', async () => {
  const origin = 'https://evil.example';
  const preflight = await fetch(`${server.url}/api/v1/lookup`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
  });
  const answer = await server.send('/api/v1/me', { headers: { origin } });
  for (const { headers } of [preflight, answer]) {
    expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  }
  expect(preflight.status).toBe(405);
});
