import { englishImports } from './en-GB-imports.ts';
import { loadLocale, type Locale } from './locale.ts';

/** A locale that says what is wrong with rows of a file. */
export function loadImportLocale(language: string): Promise<Locale> {
  return loadLocale(language, {
    english: englishImports,
    loadArabic: async () => (await import('./ar-imports.ts')).arabicImports,
  });
}
