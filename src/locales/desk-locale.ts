import { englishDesk } from './en-GB-desk.ts';
import { loadLocale, type Locale } from './locale.ts';

/** A locale that says the wide pages' sentences too. */
export function loadDeskLocale(language: string): Promise<Locale> {
  return loadLocale(language, {
    english: englishDesk,
    loadArabic: async () => (await import('./ar-desk.ts')).arabicDesk,
  });
}
