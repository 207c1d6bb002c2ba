import {
  Body1,
  FluentProvider,
  makeStyles,
  Spinner,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import type { EmulatorClient } from '../emulator-client.ts';
import { ThemeContext } from './context.ts';
import { Front } from './Front.tsx';
import { useEmulatorState } from './use-emulator-state.ts';
import { useTheme } from './use-theme.ts';

/** The whole window: Outlook on the web, as far as an add-in can tell. */
export function EmulatorWindow({ client }: { readonly client: EmulatorClient }) {
  const styles = useStyles();
  const [theme, setTheme] = useTheme();
  const state = useEmulatorState(client);
  return (
    <FluentProvider theme={theme === 'dark' ? webDarkTheme : webLightTheme} style={{ colorScheme: theme }}>
      {/* Not on the provider: Fluent gives a portal the provider's classes. */}
      <div className={styles.root}>
        {state.is === 'loading' && <Spinner className={styles.centre} label="Opening the mailbox" />}
        {state.is === 'failed' && (
          <Body1 as="p" role="alert" className={styles.centre}>
            {state.problem}
          </Body1>
        )}
        {state.is === 'ready' && (
          <ThemeContext value={theme}>
            <Front client={client} state={state.value} theme={theme} onTheme={setTheme} />
          </ThemeContext>
        )}
      </div>
    </FluentProvider>
  );
}

const useStyles = makeStyles({
  root: { height: '100vh', backgroundColor: tokens.colorNeutralBackground4 },
  centre: { height: '100%', display: 'grid', placeContent: 'center' },
});
