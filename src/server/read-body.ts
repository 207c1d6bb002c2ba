import type { HonoRequest } from 'hono';
import { AppError } from '#domain/app-error.ts';
import { invalidInput } from './input-issues.ts';

const megabyte = 1024 * 1024;
const json = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/** A request's JSON body, not yet parsed by a schema: 415 when it is no JSON in UTF-8, 413 beyond so many bytes, 1 MB unless said. */
export async function readBody(request: HonoRequest, longest = megabyte): Promise<unknown> {
  const encoding = request.header('content-encoding');
  if (!json.test(request.header('content-type') ?? '') || (encoding !== undefined && encoding !== 'identity')) {
    throw new AppError('unsupported-media-type', 'Send the body as application/json in UTF-8, not compressed');
  }
  const text = await readText(request, longest);
  try {
    return JSON.parse(text);
  } catch {
    // Not kept as the cause: its message quotes the body.
    throw invalidInput([{ path: '', message: 'must be JSON' }]);
  }
}

const file = /^(?:text\/|application\/(?:octet-stream|csv|vnd\.ms-excel))/i;

/** A request's body as it comes in, for who counts its bytes: 415 when it is no file. */
export async function* readFile(request: HonoRequest): AsyncGenerator<Uint8Array> {
  const encoding = request.header('content-encoding');
  if (!file.test(request.header('content-type') ?? '') || (encoding !== undefined && encoding !== 'identity')) {
    throw new AppError(
      'unsupported-media-type',
      'Send the file as text/csv or application/octet-stream, not compressed',
    );
  }
  try {
    yield* request.raw.body ?? [];
  } catch (cause) {
    throw new AppError('invalid-input', 'The file ended early', { cause });
  }
}

async function readText(request: HonoRequest, longest: number): Promise<string> {
  const length = request.header('content-length');
  if (length !== undefined && Number(length) > longest) throw tooLarge(longest);
  try {
    return withoutMark(length === undefined ? await readChunks(request, longest) : await request.text());
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('invalid-input', 'The body ended early', { cause });
  }
}

/** Without a length nothing but counting keeps a body short. */
async function readChunks(request: HonoRequest, longest: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.raw.body ?? []) {
    size += chunk.byteLength;
    if (size > longest) throw tooLarge(longest);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Some programs begin UTF-8 with a byte order mark, which is no JSON. */
function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}

function tooLarge(longest: number): AppError {
  return new AppError('too-large', `The body must be at most ${longest / megabyte} MB`);
}
