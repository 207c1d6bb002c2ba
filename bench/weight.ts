import { createServer } from 'node:http';
import { globSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import webpack from 'webpack';
import { launchBrowser } from '../tests/harness/browser.ts';
import configurations from '../webpack.config.js';
import { median } from './method.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'build/bench');

export interface Weight {
  readonly bytes: number;
  readonly brotli: number;
}

/** The pane's initial JavaScript, MSAL, and a bare page of the same Fluent components, built the same way. */
export async function weighPane(): Promise<{ pane: Weight; bare: Weight; signIn: Weight }> {
  await buildBarePage();
  const assets = join(root, 'dist/assets');
  const files = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const isSignIn = (name: string) => readFileSync(join(assets, name), 'utf8').includes('@azure/msal-browser');
  return {
    pane: weigh(files.filter((name) => name.startsWith('taskpane.')).map((name) => join(assets, name))),
    signIn: weigh(files.filter((name) => /^\d/.test(name) && isSignIn(name)).map((name) => join(assets, name))),
    bare: weigh([join(folder, 'bare.js')]),
  };
}

function weigh(paths: readonly string[]): Weight {
  const contents = paths.map((path) => readFileSync(path));
  const sum = (size: (content: Buffer) => number) => contents.reduce((total, content) => total + size(content), 0);
  return { bytes: sum((content) => content.length), brotli: sum((content) => brotliCompressSync(content).length) };
}

/** Renders one of each Fluent component that the pane imports, and keeps every other import alive. */
async function buildBarePage(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { components, icons } = importsOfPane();
  const kept = [...components, ...icons].join(', ');
  const rendered = components.filter((name) => /^[A-Z][a-z]/.test(name) && !/Provider|Context/.test(name));
  writeFileSync(
    join(folder, 'bare.tsx'),
    `import { createElement } from 'react';
    import { createRoot } from 'react-dom/client';
    import { FluentProvider, webLightTheme, ${components.filter((name) => !/^(FluentProvider|webLightTheme)$/.test(name)).join(', ')} } from '@fluentui/react-components';
    ${icons.length > 0 ? `import { ${icons.join(', ')} } from '@fluentui/react-icons';` : ''}
    Object.assign(globalThis, { kept: [${kept}] });
    createRoot(document.body.appendChild(document.createElement('div'))).render(
      createElement(FluentProvider, { theme: webLightTheme }, ${rendered.map((name) => `createElement(${name}, null)`).join(', ')}),
    );`,
  );
  const pages = configurations.find(({ name }) => name === 'pages');
  const compiler = webpack({
    ...pages,
    entry: { bare: join(folder, 'bare.tsx') },
    plugins: [],
    cache: false,
    output: { path: folder, filename: '[name].js' },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString({ all: false, errors: true })));
        else resolve();
      });
    });
  });
}

function importsOfPane(): { components: string[]; icons: string[] } {
  const sources = globSync(join(root, 'src/{ui,taskpane}/**/*.{ts,tsx}')).map((path) => readFileSync(path, 'utf8'));
  const importsFrom = (library: string) => {
    const pattern = new RegExp(`import \\{([^}]*)\\} from '${library}'`, 'g');
    const names = sources.flatMap((source) =>
      [...source.matchAll(pattern)].flatMap((match) => match[1]?.split(',') ?? []),
    );
    return [...new Set(names.map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('type ')))];
  };
  return { components: importsFrom('@fluentui/react-components'), icons: importsFrom('@fluentui/react-icons') };
}

/** Milliseconds of script in a fresh browser context, median of several loads; the page stands alone, with no Outlook around it. */
export async function scriptTime(loads: number): Promise<{ pane: number; bare: number }> {
  const names = readdirSync(join(root, 'dist/assets')).filter((name) => /^taskpane\..*\.js$/.test(name));
  const scripts = new Map([
    ['/bare.js', join(folder, 'bare.js')],
    ['/pane.js', join(root, 'dist/assets', names[0] ?? '')],
  ]);
  const server = createServer((request, response) => {
    const script = scripts.get(request.url ?? '');
    response.writeHead(200, { 'content-type': script ? 'text/javascript' : 'text/html' });
    const page = `<!doctype html><div id="root"></div><script src="${request.url}.js"></script>`;
    response.end(script ? readFileSync(script) : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a cast: it listens on a port
  const browser = await launchBrowser();
  const times = { pane: [] as number[], bare: [] as number[] };
  for (let load = 0; load < loads; load += 1) {
    for (const name of ['pane', 'bare'] as const) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Performance.enable');
      await page.goto(`http://127.0.0.1:${port}/${name}`, { waitUntil: 'load' });
      await page.waitForTimeout(300);
      const { metrics } = await session.send('Performance.getMetrics');
      times[name].push((metrics.find((metric) => metric.name === 'ScriptDuration')?.value ?? 0) * 1000);
      await context.close();
    }
  }
  await browser.close();
  server.close();
  return { pane: median(times.pane), bare: median(times.bare) };
}
