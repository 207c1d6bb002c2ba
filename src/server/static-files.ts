import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Context, Hono } from 'hono';
import { AppError } from '#domain/app-error.ts';
import type { Responder } from './respond.ts';

const compress = promisify(brotliCompress);
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

interface StaticFile {
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly brotli: Uint8Array<ArrayBuffer> | undefined;
}

/** The built scripts and icons. A script's name holds its hash, so it never changes; icons may be kept a day, as Outlook asks. */
export function registerStaticFiles(
  app: Hono,
  options: { readonly folder: string; readonly responder: Responder },
): void {
  const { responder } = options;
  const scripts = new Map<string, Promise<StaticFile>>();

  app.get('/assets/:name{[\\w.-]+}', async (context) => {
    const name = context.req.param('name');
    const kept = scripts.get(name) ?? readStaticFile(join(options.folder, 'assets', name), { isCompressed: true });
    scripts.set(name, kept);
    try {
      return answer(context, await kept, 'public, max-age=31536000, immutable');
    } catch (error) {
      scripts.delete(name);
      throw error;
    }
  });

  app.get('/icons/:name{[\\w.-]+}', async (context) => {
    const file = await readStaticFile(join(options.folder, 'icons', context.req.param('name')), {
      isCompressed: false,
    });
    return answer(context, file, 'public, max-age=86400');
  });

  function answer(context: Context, file: StaticFile, caching: string): Response {
    const accepted = context.req.header('accept-encoding') ?? '';
    const isCompressed = file.brotli !== undefined && /\bbr\b/.test(accepted);
    return responder.send(context, isCompressed && file.brotli ? file.brotli : file.plain, {
      headers: {
        'content-type': file.type,
        'cache-control': caching,
        ...(file.brotli ? { vary: 'accept-encoding' } : {}),
        ...(isCompressed ? { 'content-encoding': 'br' } : {}),
      },
    });
  }
}

async function readStaticFile(path: string, { isCompressed }: { readonly isCompressed: boolean }): Promise<StaticFile> {
  const type = types[extname(path)];
  const plain = type === undefined ? undefined : await readFile(path).catch(() => undefined);
  if (type === undefined || plain === undefined) throw new AppError('not-found', 'There is no such file');
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  return {
    type,
    plain: new Uint8Array(plain),
    brotli: isCompressed ? new Uint8Array(await compress(plain, quality)) : undefined,
  };
}
