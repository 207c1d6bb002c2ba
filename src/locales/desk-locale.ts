import { englishAdministration } from './en-GB-administration.ts';
import { englishDesk } from './en-GB-desk.ts';
import { englishDeskSignals } from './en-GB-desk-signals.ts';
import { englishImports } from './en-GB-imports.ts';
import { englishInbox } from './en-GB-inbox.ts';
import { englishLinkKinds } from './en-GB-link-kinds.ts';
import { englishLinks } from './en-GB-links.ts';
import { englishProtection } from './en-GB-protection.ts';
import { englishPurposes } from './en-GB-purposes.ts';
import { englishRelationships } from './en-GB-relationships.ts';
import { englishSearch } from './en-GB-search.ts';
import { loadLocale, type Locale } from './locale.ts';

/** A locale that says the wide pages' sentences too. */
export function loadDeskLocale(language: string): Promise<Locale> {
  return loadLocale(language, {
    english: {
      ...englishDesk,
      ...englishAdministration,
      ...englishDeskSignals,
      ...englishProtection,
      ...englishImports,
      ...englishInbox,
      ...englishLinks,
      ...englishLinkKinds,
      ...englishPurposes,
      ...englishRelationships,
      ...englishSearch,
    },
    loadArabic: async () => {
      const loading = [
        import('./ar-desk.ts').then(({ arabicDesk }) => arabicDesk),
        import('./ar-administration.ts').then(({ arabicAdministration }) => arabicAdministration),
        import('./ar-desk-signals.ts').then(({ arabicDeskSignals }) => arabicDeskSignals),
        import('./ar-inbox.ts').then(({ arabicInbox }) => arabicInbox),
        import('./ar-relationships.ts').then(({ arabicRelationships }) => arabicRelationships),
        import('./ar-imports.ts').then(({ arabicImports }) => arabicImports),
        import('./ar-links.ts').then(({ arabicLinks }) => arabicLinks),
        import('./ar-link-kinds.ts').then(({ arabicLinkKinds }) => arabicLinkKinds),
        import('./ar-protection.ts').then(({ arabicProtection }) => arabicProtection),
        import('./ar-purposes.ts').then(({ arabicPurposes }) => arabicPurposes),
        import('./ar-search.ts').then(({ arabicSearch }) => arabicSearch),
      ];
      return Object.assign({}, ...(await Promise.all(loading)));
    },
  });
}
