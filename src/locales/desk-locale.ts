import { englishAdministration } from './en-GB-administration.ts';
import { englishDesk } from './en-GB-desk.ts';
import { englishDeskSignals } from './en-GB-desk-signals.ts';
import { englishProtection } from './en-GB-protection.ts';
import { loadLocale, type Locale } from './locale.ts';

/** A locale that says the wide pages' sentences too. */
export function loadDeskLocale(language: string): Promise<Locale> {
  return loadLocale(language, {
    english: { ...englishDesk, ...englishAdministration, ...englishDeskSignals, ...englishProtection },
    loadArabic: async () => {
      const [{ arabicDesk }, { arabicAdministration }, { arabicDeskSignals }, { arabicProtection }] = await Promise.all(
        [
          import('./ar-desk.ts'),
          import('./ar-administration.ts'),
          import('./ar-desk-signals.ts'),
          import('./ar-protection.ts'),
        ],
      );
      return { ...arabicDesk, ...arabicAdministration, ...arabicDeskSignals, ...arabicProtection };
    },
  });
}
