import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#server/app.ts';
import { entraPageSettings } from '#server/page-settings.ts';
import type { PageSettings } from '#sign-in/page-settings.ts';
import { expectProblem } from '../harness/expect-problem.ts';
import { makeTestPages } from '../harness/test-pages.ts';
import { startTestServer, type TestServer } from '../harness/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers });

function settingsIn(page: string): PageSettings {
  const text = /<script type="application\/json" id="acquaint-settings">([^<]*)<\/script>/.exec(page)?.[1];
  return JSON.parse(text ?? '') as PageSettings; // a cast: what is in it is what the tests look at
}

test('each page gets its settings and a nonce that its policy names, new every time', async () => {
  const seen = new Set<string>();
  for (const path of ['/taskpane.html', '/commands.html', '/auth.html', '/taskpane.html']) {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    const settings = settingsIn(await answer.text());
    expect(settings).toMatchObject({
      clientId: server.authority.clientId,
      scope: `api://${server.authority.clientId}/access_as_user`,
      msal: { auth: { redirectUri: 'https://acquaint.example/auth.html' } },
    });
    expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${settings.nonce}'`);
    seen.add(settings.nonce);
  }
  expect(seen.size).toBe(4);
});

test("the policy lets in Microsoft's scripts and the sign-in, frames by who is configured, and no script of another origin", async () => {
  const policy = (await get('/taskpane.html')).headers.get('content-security-policy') ?? '';
  expect(policy.split('; ')).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
      "connect-src 'self' https://login.microsoftonline.com",
      "frame-ancestors 'self' https://outlook.example",
      "base-uri 'none'",
      "object-src 'none'",
    ]),
  );
  expect(policy).not.toMatch(/unsafe|localhost|\*/);
});

test('the desk answers at each of its addresses, may be framed by nobody, and runs nothing of Office’s', async () => {
  for (const path of ['/desk', '/desk/', '/desk/settings', '/desk/settings?from=pane', '/desk/no/such', '/desk.html']) {
    const answer = await get(path);
    expect(answer.status, path).toBe(200);
    const page = await answer.text();
    expect(settingsIn(page).clientId).toBe(server.authority.clientId);
    expect(page).not.toContain('office.js');
    const policy = answer.headers.get('content-security-policy')?.split('; ');
    expect(policy).toEqual(
      expect.arrayContaining(["script-src 'self'", "frame-ancestors 'none'", "default-src 'none'"]),
    );
    expect(policy).toContain(`style-src 'self' 'nonce-${settingsIn(page).nonce}'`);
  }
  await expectProblem(await fetch(`${server.url}/desk/settings`, { method: 'POST' }), 405, 'method-not-allowed');
  await expectProblem(await get('/desks'), 404, 'not-found');
});

test('in production the page loads Office.js from Microsoft; where the configuration names scripts, from there', async () => {
  const office = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
  expect(await (await get('/taskpane.html')).text()).toContain(`<script src="${office}"></script>`);

  const pages = makeTestPages();
  const officeScripts = ['https://localhost:3001/office/addition.js', 'https://localhost:3001/office/office.js'];
  const { clientId, url } = server.authority;
  const settings = entraPageSettings({ origin: 'https://localhost:3000', clientId, authority: url });
  const app = createApp({
    store: server.store,
    origin: 'https://localhost:3000',
    frameAncestors: [],
    verifyToken: () => Promise.reject(new Error('nobody signs in here')),
    pages: { folder: pages.folder, settings: { ...settings, clientId: '</script>$&' }, officeScripts },
    manifestFile: 'manifest.xml',
  });
  const answer = await app.request('/taskpane.html');
  const page = await answer.text();
  expect(page).not.toContain(office);
  expect(page).toContain(officeScripts.map((script) => `<script src="${script}"></script>`).join(''));
  expect(settingsIn(page).clientId).toBe('</script>$&');
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'self' https://localhost:3001;");
  expect(answer.headers.get('content-security-policy')).not.toContain('frame-ancestors');
  pages.remove();
});

test('scripts never change under their name and come compressed, icons may be kept a day', async () => {
  const script = await get('/assets/taskpane.0123456789ab.js', { 'accept-encoding': 'br' });
  expect(script.status).toBe(200);
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(script.headers.get('content-encoding')).toBe('br');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await script.text()).toContain('xxx');
  const plain = await get('/assets/taskpane.0123456789ab.js', { 'accept-encoding': 'identity' });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.text()).toContain('xxx');
  const icon = await get('/icons/icon-16.png');
  expect(icon.headers.get('content-type')).toBe('image/png');
  expect(icon.headers.get('cache-control')).toBe('public, max-age=86400');
});

test.each([
  '/nothing.html',
  '/assets/nothing.js',
  '/icons/nothing.png',
  '/secret.txt',
  '/assets/..%2fsecret.txt',
  '/assets/',
])('%s is 404', async (path) => {
  await expectProblem(await get(path), 404, 'not-found');
});

test('both manifests are those of the repository but for the address, and one asks for the whole mailbox', async () => {
  for (const [path, permission] of [
    ['/manifest.xml', 'ReadWriteItem'],
    ['/manifest-mailbox.xml', 'ReadWriteMailbox'],
  ] as const) {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    const manifest = await answer.text();
    expect(manifest).toContain('https://acquaint.example/taskpane.html');
    expect(manifest).not.toContain('https://localhost:3000');
    expect(manifest).toContain(`<Permissions>${permission}</Permissions>`);
    expect(manifest.includes('SupportsMultiSelect')).toBe(permission === 'ReadWriteMailbox');
  }
});
