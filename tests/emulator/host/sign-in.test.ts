import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAuthority } from '#authority/authority.ts';
import { ensureCertificate } from '../../../scripts/certificate.ts';
import { foreignAddIn } from './foreign-add-in.ts';
import { openMessage, openPane, startTestWindow, type TestWindow } from './open-window.ts';

const clientId = 'a1f0c0de-ac00-4a1c-9a17-ac9a1a700001';
const tenantId = '0f0e0d0c-0b0a-4908-8706-050403020100';
const jo = person('11111111-1111-4111-8111-111111111111', 'jo@north.example', 'Jo North');
const kim = person('22222222-2222-4222-8222-222222222222', 'kim@north.example', 'Kim North');

describe('Nested app authentication in the emulator', () => {
  let testWindow: TestWindow;
  let page: Page;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'window-sign-in-'));
    const certificate = await ensureCertificate(join(folder, 'certificate'));
    tls.setDefaultCACertificates([...tls.getCACertificates(), certificate.ca]);
    const server = createServer(certificate);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo; // a cast: it listens on a port
    const url = `https://localhost:${port}`;
    testWindow = await startTestWindow({ certificate, authorityUrl: url, addIn: await signInAddIn(url) });
    const brokers = [testWindow.addInOrigin.replace('https://', 'brk-multihub://')];
    const authority = await createAuthority({
      url,
      institutions: [{ tenantId, name: 'North', colleagues: [jo, kim] }],
      client: { clientId, scope: 'access_as_user', redirectUris: [`${testWindow.addInOrigin}/auth.html`], brokers },
      keysFile: join(folder, 'keys.json'),
    });
    server.on('request', authority);
    stop = async () => {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true });
    };
  });
  afterAll(async () => {
    await testWindow.close();
    await stop();
  });
  beforeEach(async () => {
    page = await testWindow.open();
  });
  afterEach(() => page.close());

  it('signs nobody in before the person in front has agreed', async () => {
    const frame = await openSignIn();
    expect(await signIn(frame, 'silent')).toEqual({ error: 'USER_INTERACTION_REQUIRED' });
    const asked = signIn(frame, 'popup');
    const dialog = page.getByRole('dialog', { name: 'Sign in to Word counter?' });
    expect(await dialog.innerText()).toContain('Jo North');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await asked).toEqual({ error: 'user_canceled' });
    expect(await signIn(frame, 'silent')).toEqual({ error: 'USER_INTERACTION_REQUIRED' });
  });

  it('gives a token of the authority once they have, and silently from then on', async () => {
    const frame = await openSignIn();
    const asked = signIn(frame, 'popup');
    await page.getByRole('button', { name: 'Accept' }).click();
    expect(await asked).toMatchObject({ username: 'jo@north.example', tid: tenantId, oid: jo.objectId, aud: clientId });
    expect(await signIn(frame, 'silent')).toMatchObject({ oid: jo.objectId });
    await page.reload();
    expect(await signIn(await openSignIn(), 'silent')).toMatchObject({ oid: jo.objectId });
  });

  it('puts another colleague in front, who is asked anew', async () => {
    const frame = await openSignIn();
    const asked = signIn(frame, 'popup');
    await page.getByRole('button', { name: 'Accept' }).click();
    await asked;
    await page.getByRole('button', { name: 'Colleague in front: Jo North' }).click();
    await page.getByRole('menuitemradio', { name: 'Kim North' }).click();
    await page.getByRole('button', { name: 'Colleague in front: Kim North' }).waitFor();
    expect(await page.getByRole('complementary').count()).toBe(0);
    const kims = await openSignIn('Both of you');
    expect(await signIn(kims, 'silent')).toEqual({ error: 'USER_INTERACTION_REQUIRED' });
    const askedKim = signIn(kims, 'popup');
    await page.getByRole('button', { name: 'Accept' }).click();
    expect(await askedKim).toMatchObject({ username: 'kim@north.example', oid: kim.objectId });
    expect(new URL(page.url()).searchParams.get('mailbox')).toBe('kim@north.example');
  });

  it('keeps tokens out of the call log', async () => {
    const frame = await openSignIn();
    const asked = signIn(frame, 'popup');
    await page.getByRole('button', { name: 'Accept' }).click();
    await asked;
    await page.getByRole('button', { name: 'Call log' }).click();
    const log = page.getByRole('region', { name: 'Call log' });
    await log.getByText('nestedAppAuth GetTokenPopup').waitFor();
    expect(await log.innerText()).not.toContain('eyJ');
  });

  async function openSignIn(subject = 'Two words'): Promise<Frame> {
    await openMessage(page, subject);
    return openPane(page);
  }
});

function person(objectId: string, emailAddress: string, displayName: string) {
  return { objectId, emailAddress, displayName, unit: 'Chemistry', roles: [] };
}

/** Who the token is for, or the code of MSAL's error. */
async function signIn(frame: Frame, how: 'silent' | 'popup'): Promise<unknown> {
  // A cast: the page below puts it there.
  return frame.evaluate((way) => (Reflect.get(window, 'signIn') as (way: string) => Promise<unknown>)(way), how);
}

/** The foreign add-in with Microsoft's own sign-in library in its pane. */
async function signInAddIn(authorityUrl: string) {
  const script = `
    import { createNestablePublicClientApplication } from '@azure/msal-browser';
    const authority = ${JSON.stringify(`${authorityUrl}/${tenantId}/v2.0/`)};
    const configuration = {
      auth: { clientId: '${clientId}', authority, knownAuthorities: [new URL(authority).host] },
      system: { protocolMode: 'OIDC' },
    };
    const application = createNestablePublicClientApplication(configuration);
    window.signIn = async (how) => {
      const request = { authority, scopes: ['api://${clientId}/access_as_user'] };
      const client = await application;
      try {
        const result = await (how === 'silent' ? client.acquireTokenSilent(request) : client.acquireTokenPopup(request));
        const { tid, oid, aud } = JSON.parse(atob(result.accessToken.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')));
        return { username: result.account.username, tid, oid, aud };
      } catch (error) {
        return { error: error.errorCode };
      }
    };
    Office.onReady(() => { window.isReady = true; });
  `;
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: join(import.meta.dirname, '../../..') },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return (addresses: { readonly emulator: string }): RequestListener => {
    const others = foreignAddIn(addresses);
    return (request, response) => {
      const page = `<!doctype html><script src="${addresses.emulator}/office/addition.js"></script>
        <script src="${addresses.emulator}/office/office.js"></script><script src="/sign-in.js"></script>`;
      const [path = '/'] = (request.url ?? '/').split('?');
      if (path === '/pane.html') response.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
      else if (path === '/sign-in.js') {
        response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(outputFiles[0]?.text);
      } else others(request, response);
    };
  };
}
