import { expect, test } from 'vitest';
import { expectProblem } from '../harness/expect-problem.ts';
import { startTestServer } from '../harness/test-server.ts';

test('the server is ready when the store answers, its tables are current and the sample is there', async () => {
  let isLoaded = false;
  const server = await startTestServer({ sampleLoaded: () => isLoaded });
  await expectProblem(await fetch(`${server.url}/readyz`), 503, 'store-unavailable');
  expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'ok' });
  isLoaded = true;
  const ready = await fetch(`${server.url}/readyz`);
  expect(ready.status).toBe(200);
  expect(await ready.json()).toEqual({ status: 'ready' });
  await server.close();
});

test('without its store the server lives, is not ready, and says so to whoever asks it something', async () => {
  const server = await startTestServer();
  expect((await server.send('/api/v1/me')).status).toBe(200);
  await server.dropDatabase();
  const unready = await fetch(`${server.url}/readyz`);
  await expectProblem(unready, 503, 'store-unavailable');
  expect(unready.headers.get('retry-after')).toBe('5');
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  const body = JSON.stringify({ correspondents: [{ emailAddress: 'jo.green@acme.example' }] });
  const headers = { 'content-type': 'application/json' };
  const answer = await server.send('/api/v1/lookup', { method: 'POST', headers, body });
  await expectProblem(answer, 503, 'store-unavailable');
  await server.close();
});
