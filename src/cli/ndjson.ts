import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { z } from 'zod';

const longestWrite = 65_536;

/**
 * Reads one JSON value a line and writes one a line, in the same order; empty lines are passed over. What a line lacks
 * stands in its place as `{"error"}`. Resolves to how many lines that were.
 */
export async function convertLines<Schema extends z.ZodType>(
  from: Readable,
  to: Writable,
  options: { readonly schema: Schema; readonly convert: (value: z.output<Schema>) => unknown },
): Promise<number> {
  let errors = 0;
  let written = '';
  for await (const line of createInterface({ input: from, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const read = readLine(line, options.schema);
    if (read.error !== undefined) errors += 1;
    written += `${JSON.stringify(read.error === undefined ? options.convert(read.value) : { error: read.error })}\n`;
    if (written.length >= longestWrite) written = await write(to, written);
  }
  await write(to, written);
  return errors;
}

type Read<Value> =
  { readonly value: Value; readonly error?: undefined } | { readonly value?: undefined; readonly error: string };

function readLine<Schema extends z.ZodType>(line: string, schema: Schema): Read<z.output<Schema>> {
  let json: unknown;
  try {
    json = JSON.parse(line.replace(/^\ufeff/, ''));
  } catch {
    return { error: 'This line is not JSON' };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  return { error: [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ') };
}

/** Waits for a slow reader, so that nothing piles up; resolves to what is left to write. */
function write(to: Writable, text: string): Promise<''> {
  return new Promise((resolve, reject) => {
    to.write(text, (error) => (error ? reject(error) : resolve('')));
  });
}
