import type { Readable, Writable } from 'node:stream';
import type { z } from 'zod';
import { readLines, type Line } from './lines.ts';

/**
 * Reads one JSON value a line and writes one a line, in the same order. What a line lacks stands in its place as `{"error"}`,
 * an empty line's too, so that the two can be laid side by side. Resolves to how many lines that were.
 */
export async function convertLines<Schema extends z.ZodType>(
  from: Readable,
  to: Writable,
  options: { readonly schema: Schema; readonly convert: (value: z.output<Schema>) => unknown },
): Promise<number> {
  let errors = 0;
  for await (const lines of readLines(from)) {
    const answers = lines.map((line) => {
      const read = readValue(line, options.schema);
      if (read.error === undefined) return options.convert(read.value);
      errors += 1;
      return { error: read.error };
    });
    await write(to, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''));
  }
  return errors;
}

type Read<Value> =
  { readonly value: Value; readonly error?: undefined } | { readonly value?: undefined; readonly error: string };

function readValue<Schema extends z.ZodType>(line: Line, schema: Schema): Read<z.output<Schema>> {
  if (line.error !== undefined) return line;
  if (line.text.trim() === '') return { error: 'This line is empty' };
  let json: unknown;
  try {
    json = JSON.parse(line.text);
  } catch {
    return { error: 'This line is not JSON' };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  return { error: [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ') };
}

/** Waits for a slow reader, so that nothing piles up. */
function write(to: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    to.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
