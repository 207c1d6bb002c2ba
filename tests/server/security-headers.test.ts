import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../harness/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

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
