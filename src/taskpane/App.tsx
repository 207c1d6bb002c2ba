import { useSyncExternalStore } from 'react';
import type { Capture } from '#capture/capture.ts';
import type { Locale } from '#locales/locale.ts';
import type { Outlook } from '#outlook/outlook.ts';
import { AcquaintProvider } from '#ui/AcquaintProvider.tsx';
import { prefersDark, watchDarkPreference } from '#ui/dark-preference.ts';
import { NotInOutlook } from './message/NotInOutlook.tsx';
import { Pane } from './Pane.tsx';

interface AppProps {
  readonly locale: Locale;
  readonly nonce: string;
  /** Absent in a browser page, outside Outlook. */
  readonly inside?: { readonly outlook: Outlook; readonly capture: Capture } | undefined;
}

/** The pane in Outlook's theme, or a page that says where it belongs. */
export function App({ locale, nonce, inside }: AppProps) {
  const isDark = useSyncExternalStore(
    inside?.outlook.watchTheme ?? watchDarkPreference,
    inside?.outlook.isDarkTheme ?? prefersDark,
  );
  return (
    <AcquaintProvider locale={locale} isDark={isDark} nonce={nonce}>
      {inside ? (
        <Pane
          capture={inside.capture}
          onWrite={inside.outlook.writeTo}
          onOpenPage={inside.outlook.openPage}
          myAddress={inside.outlook.currentColleague()?.emailAddress}
        />
      ) : (
        <NotInOutlook />
      )}
    </AcquaintProvider>
  );
}
