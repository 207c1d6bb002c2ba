import { expect, test } from 'vitest';
import { loadLocale } from '#locales/locale.ts';
import { ownWord } from '#ui/own-word.ts';

test('what an institution has a word for is called by it, and else as the language does', async () => {
  const [english, arabic] = await Promise.all([loadLocale('en-GB'), loadLocale('ar')]);
  expect(ownWord(english, { steward: 'relationship lead' }, 'steward')).toBe('relationship lead');
  expect(ownWord(english, { steward: 'relationship lead' }, 'unit')).toBe('unit');
  expect(ownWord(arabic, undefined, 'unit')).toBe('وحدة');
});
