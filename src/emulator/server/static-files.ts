import { readFile, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { send, sendProblem, type Headers } from './answers.ts';

/** Answers with a file of the folder; the path is what the address names below it, still encoded. */
export async function sendFile(
  response: ServerResponse,
  options: { readonly folder: string; readonly path: string; readonly headers?: Headers },
): Promise<void> {
  const file = fileBelow(options.folder, options.path);
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (file === undefined || !found?.isFile()) {
    sendProblem(response, 404, 'There is no such file.');
    return;
  }
  const tag = `"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}"`;
  const headers = { ETag: tag, 'Cache-Control': 'no-cache', ...options.headers };
  if (response.req.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  const type = contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
  send(response, { status: 200, type, body: await readFile(file), headers });
}

/** The file that an encoded path names, if it is inside the folder. */
function fileBelow(folder: string, path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const root = normalize(folder + sep);
  const file = join(root, decoded);
  return file.startsWith(root) && !decoded.includes('\0') ? file : undefined;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};
