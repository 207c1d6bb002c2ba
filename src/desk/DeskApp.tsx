import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Client } from '#api/client.ts';
import { loadDeskLocale } from '#locales/desk-locale.ts';
import type { Locale } from '#locales/locale.ts';
import { AcquaintProvider } from '#ui/AcquaintProvider.tsx';
import { prefersDark, watchDarkPreference } from '#ui/dark-preference.ts';
import { keepLanguage } from '#locales/kept-language.ts';
import { Desk } from './Desk.tsx';
import type { DeskSession } from './desk-session.ts';
import type { Router } from './router.ts';

interface DeskAppProps {
  readonly locale: Locale;
  readonly nonce: string;
  readonly client: Client;
  readonly session: DeskSession;
  readonly router: Router;
}

/** The desk in the browser's theme and the colleague's language. */
export function DeskApp({ nonce, client, session, router, ...props }: DeskAppProps) {
  const isDark = useSyncExternalStore(watchDarkPreference, prefersDark);
  const [locale, setLocale] = useState(props.locale);
  useEffect(() => {
    document.documentElement.lang = locale.language;
    document.documentElement.dir = locale.direction;
  }, [locale]);
  const onLanguage = (language: string | undefined) => {
    keepLanguage(language);
    const wanted = language ?? navigator.language;
    if (wanted !== locale.language) void loadDeskLocale(wanted).then(setLocale, () => undefined);
  };
  return (
    <AcquaintProvider locale={locale} isDark={isDark} nonce={nonce}>
      <Desk client={client} session={session} router={router} onLanguage={onLanguage} />
    </AcquaintProvider>
  );
}
