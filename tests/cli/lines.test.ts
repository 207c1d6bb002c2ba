import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines, type Line } from '#cli/lines.ts';

async function linesOf(...chunks: readonly Uint8Array[]): Promise<Line[]> {
  async function* comeIn() {
    yield* chunks;
  }
  const lines: Line[] = [];
  for await (const some of readLines(comeIn())) lines.push(...some);
  return lines;
}

const bytes = (text: string) => Buffer.from(text);

test('only a line feed ends a line: not U+2028, which mail holds', async () => {
  expect(await linesOf(bytes('a\u2028b\u0085c\n\nd\r\ne'))).toEqual([
    { text: 'a\u2028b\u0085c' },
    { text: '' },
    { text: 'd\r' },
    { text: 'e' },
  ]);
});

test('a byte order mark is no part of the text', async () => {
  expect(await linesOf(bytes('\ufeff{}\n'))).toEqual([{ text: '{}' }]);
});

test('a line that is not UTF-8 or has no end in sight says so in its place, and those behind it are read', async () => {
  expect(await linesOf(Uint8Array.of(0x61, 0xff, 0x0a), bytes('b\n'))).toEqual([
    { error: 'This line is not UTF-8' },
    { text: 'b' },
  ]);
  const megabyte = Buffer.alloc(1_000_000, 'x');
  const long = Array.from({ length: 17 }, () => megabyte);
  expect(await linesOf(...long, bytes('\nb'))).toEqual([{ error: 'This line is longer than 16 MB' }, { text: 'b' }]);
});

test('any bytes give as many lines wherever their chunks end', async () => {
  const chunks = fc.array(fc.uint8Array({ maxLength: 20 }).map((some) => some.map((byte) => (byte < 40 ? 10 : byte))));
  await fc.assert(
    fc.asyncProperty(chunks, async (some) => {
      const whole = Buffer.concat(some);
      const lines = await linesOf(...some);
      expect(lines).toEqual(await linesOf(whole));
      expect(lines).toHaveLength(
        whole.toString('latin1').replace(/\n$/, '').split('\n').length - (whole.length === 0 ? 1 : 0),
      );
    }),
  );
});
