import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { EmulatorColleague, EmulatorState } from '../../wire.ts';
import type { EmulatorClient } from '../emulator-client.ts';
import { createCallLog } from '../protocol/call-log.ts';
import { eventName } from '../protocol/events.ts';
import { createNestedAppAuthBridge } from '../protocol/nested-app-auth.ts';
import { createStore } from '../protocol/store.ts';
import { createSession } from '../session/session.ts';
import { themeEventData, type ThemeName } from '../session/theme-colors.ts';
import { CommandFrames } from './CommandFrames.tsx';
import { ComposeCard } from './ComposeCard.tsx';
import { ConsentDialog, type ConsentQuestion } from './ConsentDialog.tsx';
import { MailboxContextValue, type MailboxContext } from './context.ts';
import { DialogFrame } from './DialogFrame.tsx';
import { moveFocus, onRegionKey } from './focus-regions.ts';
import { LogDrawer } from './LogDrawer.tsx';
import { MessageList } from './MessageList.tsx';
import { PopOut } from './PopOut.tsx';
import { ReadingPane } from './ReadingPane.tsx';
import { Ribbon } from './Ribbon.tsx';
import { TaskPane } from './TaskPane.tsx';
import { TopBar } from './TopBar.tsx';
import { useMessages } from './use-messages.ts';
import { useStore } from './use-store.ts';

interface MailboxWindowProps {
  readonly client: EmulatorClient;
  readonly state: EmulatorState;
  readonly mailbox: string;
  readonly colleague: EmulatorColleague | undefined;
  readonly theme: ThemeName;
  readonly onTheme: (theme: ThemeName) => void;
  readonly onColleague: (colleague: EmulatorColleague) => void;
}

/** One colleague's mailbox, with the add-in in it. */
export function MailboxWindow(props: MailboxWindowProps) {
  const { client, state, mailbox, colleague, theme } = props;
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const [isLogOpen, setIsLogOpen] = useState(false);
  const [consent] = useState(() => createStore<ConsentQuestion | undefined>(undefined));
  const messages = useMessages({ client, mailbox, search });

  const context = useMemo((): MailboxContext => {
    const log = createCallLog();
    const session = createSession({ state, mailbox, colleague, client, log, storage: localStorage });
    const askConsent = () => new Promise<boolean>((onAnswer) => consent.write({ onAnswer }));
    const { requestToken } = client;
    const bridge = createNestedAppAuthBridge({ colleague, askConsent, requestToken, storage: sessionStorage });
    const move: MailboxContext['moveFocus'] = (where) => moveFocus(where, document.activeElement);
    return { state, session, log, bridge, moveFocus: move };
  }, [client, state, mailbox, colleague, consent]);
  const { session } = context;
  const view = useStore(session.view);

  useSelectionInAddress(context);
  useRegionKeys();
  useEffect(() => {
    session.push('pane', eventName.themeChanged, themeEventData(theme));
  }, [session, theme]);

  return (
    <MailboxContextValue value={context}>
      <div className={styles.window}>
        <TopBar
          {...props}
          colleagues={state.colleagues}
          search={search}
          onSearch={setSearch}
          isLogOpen={isLogOpen}
          onLog={setIsLogOpen}
        />
        <Ribbon />
        <div className={styles.body} data-reading={view.selectedId !== undefined}>
          <MessageList messages={messages} />
          <ReadingPane />
          {view.pane && <TaskPane key={view.pane.url} pane={view.pane} />}
        </div>
        {isLogOpen && <LogDrawer />}
      </div>
      <CommandFrames />
      <DialogFrame />
      <ComposeCard />
      <PopOut />
      <ConsentDialog question={consent} colleague={colleague} />
    </MailboxContextValue>
  );
}

/** `#<messageId>` opens a message, and follows what is open. */
function useSelectionInAddress({ session }: MailboxContext): void {
  const { selectedId } = useStore(session.view);
  useEffect(() => {
    const follow = () => void session.select(decodeURIComponent(location.hash.slice(1)) || undefined);
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [session]);
  useEffect(() => {
    const url = new URL(location.href);
    url.hash = selectedId === undefined ? '' : encodeURIComponent(selectedId);
    if (url.href !== location.href) history.replaceState(null, '', url);
  }, [selectedId]);
}

function useRegionKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onRegionKey);
    return () => window.removeEventListener('keydown', onRegionKey);
  }, []);
}

const useStyles = makeStyles({
  window: { height: '100%', display: 'flex', flexDirection: 'column', overflow: 'hidden' },
  body: {
    flex: 1,
    minHeight: 0,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    paddingTop: 0,
    '@media (max-width: 900px)': {
      position: 'relative',
      '&[data-reading="true"] > section': { display: 'none' },
      '&[data-reading="false"] > main': { display: 'none' },
    },
  },
});
