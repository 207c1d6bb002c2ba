import { createContext, use } from 'react';
import type { Locale } from '#locales/locale.ts';

export const LocaleContext = createContext<Locale | undefined>(undefined);

/** The page's language; only below AcquaintProvider. */
export function useLocale(): Locale {
  const locale = use(LocaleContext);
  if (!locale) throw new Error('useLocale outside AcquaintProvider');
  return locale;
}
