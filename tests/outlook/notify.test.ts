import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shorten } from '#outlook/notify.ts';

test('a text that fits is left alone', () => {
  expect(shorten('x'.repeat(150), 150)).toBe('x'.repeat(150));
});

test('a longer one ends in an ellipsis and fits', () => {
  expect(shorten('x'.repeat(151), 150)).toBe(`${'x'.repeat(149)}…`);
});

test('no character is cut in two', () => {
  expect(shorten('👩‍🔬👩‍🔬👩‍🔬', 11)).toBe('👩‍🔬👩‍🔬…');
});

test('whatever the text, it fits and is the beginning of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 160 }), (text, longest) => {
      const short = shorten(text, longest);
      expect(short.length).toBeLessThanOrEqual(longest);
      expect(text.startsWith(short === text ? short : short.slice(0, -1))).toBe(true);
    }),
  );
});
