import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import webpack from 'webpack';
import configurations from '../webpack.config.js';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'build/bench');

export const bareScript = join(folder, 'bare.js');

/** Built as the pane is: renders one of each Fluent component that the pane imports, and keeps its other imports alive. */
export async function buildBarePage(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'bare.tsx'), barePage());
  const compiler = webpack({
    ...configurations.find(({ name }) => name === 'pages'),
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

function barePage(): string {
  const components = importsOfPane('@fluentui/react-components');
  const icons = importsOfPane('@fluentui/react-icons');
  const rendered = components.filter((name) => /^[A-Z]/.test(name) && !/Provider|Context/.test(name));
  const fluent = new Set([...components, 'FluentProvider', 'webLightTheme']);
  return `import { createElement } from 'react';
    import { createRoot } from 'react-dom/client';
    import { ${[...fluent].join(', ')} } from '@fluentui/react-components';
    ${icons.length > 0 ? `import { ${icons.join(', ')} } from '@fluentui/react-icons';` : ''}
    Object.assign(globalThis, { kept: [${[...components, ...icons].join(', ')}] });
    createRoot(document.body.appendChild(document.createElement('main'))).render(
      createElement(FluentProvider, { theme: webLightTheme }, ${rendered.map((name) => `createElement(${name}, null, 'x')`).join(', ')}),
    );`;
}

function importsOfPane(library: string): string[] {
  const sources = [...filesOfPane()].map((path) => readFileSync(path, 'utf8'));
  const pattern = new RegExp(`import \\{([^}]*)\\} from '${library}'`, 'g');
  const names = sources.flatMap((source) =>
    [...source.matchAll(pattern)].flatMap((match) => match[1]?.split(',') ?? []),
  );
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('type ')))];
}

/** What the pane loads at first: the files that it imports, and not those that it asks for by `import()`. */
function filesOfPane(path = join(root, 'src/taskpane/main.tsx'), found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(
    /^(?:import|export|\}) (?!type ).*'([#.].*\.tsx?)';$/gm,
  )) {
    filesOfPane(name.startsWith('#') ? join(root, 'src', name.slice(1)) : join(dirname(path), name), found);
  }
  return found;
}

export async function serveBarePage(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const isScript = request.url === '/bare.js';
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' });
    response.end(isScript ? readFileSync(bareScript) : '<!doctype html><body><script src="/bare.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a cast: it listens on a port
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
