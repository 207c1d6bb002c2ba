import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../src/emulator/host');

/** The window's files, from its own sources: file name → text. */
export async function bundleWindow(): Promise<Readonly<Record<string, string>>> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'main.tsx')],
    bundle: true,
    write: false,
    minify: true,
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  return {
    'index.html': page.replace('</head>', '<script defer src="/window.js"></script></head>'),
    'window.js': outputFiles[0]?.text ?? '',
  };
}
