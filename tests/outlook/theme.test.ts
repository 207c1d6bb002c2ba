import { expect, test } from 'vitest';
import { isDarkColour } from '#outlook/theme.ts';

test.each([
  ['#ffffff', false],
  ['#f0f0f0', false],
  ['#212121', true],
  ['#000', undefined],
  ['#000000', true],
  ['0A0A0A', true],
  ['#0078d4', false],
  [undefined, undefined],
  ['canvas', undefined],
])('%s is dark: %s', (colour, isDark) => {
  expect(isDarkColour(colour)).toBe(isDark);
});
