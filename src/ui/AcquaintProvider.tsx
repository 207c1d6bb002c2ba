import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { Locale } from '#locales/locale.ts';
import { LocaleContext } from './use-locale.ts';
import styles from './page.module.css';
import { NowProvider } from './use-now.tsx';

interface AcquaintProviderProps {
  readonly locale: Locale;
  readonly isDark: boolean;
  /** The page's CSP nonce, which every style element carries. */
  readonly nonce: string;
  readonly children: ReactNode;
}

/** Theme, language, direction and clock, for all of Acquaint's pages. */
export function AcquaintProvider({ locale, isDark, nonce, children }: AcquaintProviderProps) {
  const renderer = useMemo(() => createDOMRenderer(document, { styleElementAttributes: { nonce } }), [nonce]);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider
        theme={isDark ? webDarkTheme : webLightTheme}
        dir={locale.direction}
        className={styles.page}
        style={{ colorScheme: isDark ? 'dark' : 'light' }}
      >
        <LocaleContext value={locale}>
          <NowProvider>{children}</NowProvider>
        </LocaleContext>
      </FluentProvider>
    </RendererProvider>
  );
}
