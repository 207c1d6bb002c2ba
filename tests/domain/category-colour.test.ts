import { describe, expect, it } from 'vitest';
import {
  categoryColourNames,
  categoryColourOf,
  categoryColours,
  nameOfCategoryColour,
} from '#domain/category-colour.ts';

describe('the colours of categories', () => {
  it('are those of Office, in its order', () => {
    // MailboxEnums.CategoryColor: https://learn.microsoft.com/javascript/api/outlook/office.mailboxenums.categorycolor
    const known = {
      red: 0,
      orange: 1,
      brown: 2,
      yellow: 3,
      green: 4,
      teal: 5,
      olive: 6,
      blue: 7,
      purple: 8,
      cranberry: 9,
    };
    const more = { steel: 10, 'dark-steel': 11, grey: 12, black: 14, 'dark-red': 15, 'dark-cranberry': 24 };
    for (const [name, preset] of Object.entries({ ...known, ...more })) {
      expect(categoryColourOf(name), name).toBe(`Preset${String(preset)}`);
    }
    expect(new Set(categoryColours).size).toBe(25);
  });

  it('are found by their names however written, and have them again', () => {
    for (const name of categoryColourNames) {
      const colour = categoryColourOf(` ${name.toUpperCase()} `);
      expect(colour && nameOfCategoryColour(colour)).toBe(name);
    }
    expect(categoryColourOf('pink')).toBeUndefined();
    expect(categoryColourOf('')).toBeUndefined();
  });
});
