import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import tls from 'node:tls';
import { build } from 'esbuild';
import { ensureCertificate } from '../../scripts/certificate.ts';
import { clientId, institutions, listen, makeFolder, scope, startAuthority } from '../authority/fixture.ts';

const root = join(import.meta.dirname, '../..');

/** The pages bundled from source, on an origin of their own, and the real authority; `settings` is what the server would tell a page. */
export async function startSite() {
  const { folder, remove } = await makeFolder();
  const certificate = await ensureCertificate(join(folder, 'certificate'));
  const site = await listen(certificate);
  const authority = await startAuthority({ folder, pageOrigin: site.url });
  tls.setDefaultCACertificates([...tls.getCACertificates(), certificate.ca]);
  const bundle = await bundlePages();
  const authorityUrl = `${authority.url}/${institutions.northgate.tenantId}/v2.0/`;
  const settings = {
    clientId,
    scope,
    authority: authorityUrl,
    msal: {
      auth: {
        clientId,
        authority: authorityUrl,
        knownAuthorities: [new URL(authority.url).host],
        redirectUri: `${site.url}/auth.html`,
      },
      system: { protocolMode: 'OIDC' },
    },
    nonce: '',
  };
  const page = fill(
    '<!doctype html><html lang="en"><head><title>Page</title><script type="application/json" id="acquaint-settings">{}</script></head><body><button>Sign in</button></body></html>',
    'page.js',
  );
  const auth = fill(await readFile(join(root, 'src/sign-in/auth.html'), 'utf8'), 'redirect.js');
  function fill(html: string, script: string) {
    return html
      .replace(/(id="acquaint-settings">)[^<]*/, (_, open: string) => `${open}${JSON.stringify(settings)}`)
      .replace('</head>', `<script type="module" src="/${script}"></script></head>`);
  }
  const documents = new Map([
    ['/page.html', page],
    ['/auth.html', auth],
    // Shown under another host name, it is another site around our page.
    [
      '/host.html',
      `<!doctype html><title>Host</title><iframe src="${site.url}/page.html" width="400" height="300"></iframe>`,
    ],
  ]);
  site.answerBy((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const script = bundle.scripts.get(path.slice(1));
    const content = documents.get(path) ?? script;
    const type = script === undefined ? 'text/html; charset=utf-8' : 'text/javascript';
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': type }).end(content);
  });
  return {
    url: site.url,
    authority,
    bundle,
    close: async () => {
      await Promise.all([site.close(), authority.close()]);
      await remove();
    },
  };
}

async function bundlePages() {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(root, 'tests/sign-in/page.ts'), join(root, 'src/sign-in/redirect.ts')],
    entryNames: '[name]',
    outdir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2020',
    minify: true,
    metafile: true,
    write: false,
  });
  return { scripts: new Map(outputFiles.map(({ path, text }) => [basename(path), text])), metafile };
}
