import { englishAdministration } from './en-GB-administration.ts';
import { englishDesk } from './en-GB-desk.ts';
import { englishDeskSignals } from './en-GB-desk-signals.ts';
import { loadLocale, type Locale } from './locale.ts';

/** A locale that says the wide pages' sentences too. */
export function loadDeskLocale(language: string): Promise<Locale> {
  return loadLocale(language, {
    english: { ...englishDesk, ...englishAdministration, ...englishDeskSignals },
    loadArabic: async () => {
      const [{ arabicDesk }, { arabicAdministration }, { arabicDeskSignals }] = await Promise.all([
        import('./ar-desk.ts'),
        import('./ar-administration.ts'),
        import('./ar-desk-signals.ts'),
      ]);
      return { ...arabicDesk, ...arabicAdministration, ...arabicDeskSignals };
    },
  });
}
