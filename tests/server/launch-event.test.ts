import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#server/app.ts';
import { entraPageSettings } from '#server/page-settings.ts';
import { findEs2016Faults } from '../harness/es2016.ts';
import { expectProblem } from '../harness/expect-problem.ts';
import { makeTestPages } from '../harness/test-pages.ts';
import { startTestServer, type TestServer } from '../harness/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test('the script of events says by itself where it signs in and whom it calls', async () => {
  const answer = await fetch(`${server.url}/launchevent.js`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-cache');
  const runtime: { acquaintSettings?: unknown } = {};
  runInNewContext(await answer.text(), runtime);
  expect(JSON.parse(JSON.stringify(runtime.acquaintSettings))).toEqual({
    ...entraPageSettings({
      origin: 'https://acquaint.example',
      clientId: server.authority.clientId,
      authority: 'https://login.microsoftonline.com',
    }),
    origin: 'https://acquaint.example',
  });
});

test('classic Outlook on Windows is told that the script may call the server and sign in', async () => {
  const answer = await fetch(`${server.url}/.well-known/microsoft-officeaddins-allowed.json`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await answer.json()).toEqual({ allowed: ['https://acquaint.example/launchevent.js'] });
});

test('the page of events loads Office.js and then the script, under the policy of all pages', async () => {
  const answer = await fetch(`${server.url}/launchevent.html`);
  const page = await answer.text();
  const sources = [...page.matchAll(/<script src="([^"]*)"><\/script>/g)].map(([, source]) => source);
  expect(sources).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js', '/launchevent.js']);
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'self' https://appsforoffice");
});

test('settings with a line separator are read as ES2016, and a script that is not built is not found', async () => {
  const pages = makeTestPages();
  const settings = entraPageSettings({ origin: 'https://localhost:3000', clientId: 'a\u2028b', authority: server.url });
  const appOf = (folder: string) =>
    createApp({
      store: server.store,
      origin: 'https://localhost:3000',
      frameAncestors: [],
      verifyToken: () => Promise.reject(new Error('nobody signs in here')),
      pages: { folder, settings },
      manifestFile: 'manifest.xml',
    });
  const script = await (await appOf(pages.folder).request('/launchevent.js')).text();
  expect(findEs2016Faults(script)).toEqual([]);
  expect(script).toContain('a\\u2028b');
  await expectProblem(await appOf(`${pages.folder}/assets`).request('/launchevent.js'), 404, 'not-found');
  pages.remove();
});
