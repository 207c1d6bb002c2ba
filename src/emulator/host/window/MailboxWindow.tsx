import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { profileOf } from '../../client-profiles.ts';
import type { EmulatorColleague, EmulatorState } from '../../wire.ts';
import type { OpenSharedMailbox } from '../../wire-shared-mailbox.ts';
import type { EmulatorClient } from '../emulator-client.ts';
import { createCallLog } from '../protocol/call-log.ts';
import { eventName } from '../protocol/events.ts';
import { createNestedAppAuthBridge } from '../protocol/nested-app-auth.ts';
import { createStore } from '../protocol/store.ts';
import { createSession } from '../session/session.ts';
import { modeOf, modes, panesOf } from '../session/view.ts';
import { themeEventData, type ThemeName } from '../session/theme-colors.ts';
import { ComposePane } from './ComposePane.tsx';
import { ConsentDialog, type ConsentQuestion } from './ConsentDialog.tsx';
import { MailboxContextValue, type MailboxContext } from './context.ts';
import { DialogFrame } from './DialogFrame.tsx';
import { moveFocus, onRegionKey } from './focus-regions.ts';
import { FunctionFrames } from './FunctionFrames.tsx';
import { ListPane } from './ListPane.tsx';
import { LogDrawer } from './LogDrawer.tsx';
import { PopOut } from './PopOut.tsx';
import { PhoneCommands } from './PhoneCommands.tsx';
import { ReadingPane } from './ReadingPane.tsx';
import { Ribbon } from './Ribbon.tsx';
import { SmartAlertDialog } from './SmartAlertDialog.tsx';
import { TaskPane } from './TaskPane.tsx';
import { TopBar } from './TopBar.tsx';
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

  const context = useMemo((): MailboxContext => {
    const log = createCallLog();
    const session = createSession({ state, mailbox, colleague, client, storage: localStorage });
    const askConsent = () => new Promise<boolean>((onAnswer) => consent.write({ onAnswer }));
    const { requestToken } = client;
    const bridge = createNestedAppAuthBridge({ colleague, askConsent, requestToken, storage: sessionStorage });
    const move: MailboxContext['moveFocus'] = (where) => moveFocus(where, document.activeElement);
    return { state, session, sharedMailboxes: sharedWith(mailbox, state), log, bridge, moveFocus: move };
  }, [client, state, mailbox, colleague, consent]);
  const { session } = context;
  const isOnAPhone = profileOf(state.profile).formFactor === 'mobile';
  const view = useStore(session.view);

  useSelectionInAddress(context);
  useRegionKeys();
  useEffect(() => {
    for (const mode of modes) session.push(mode, eventName.themeChanged, themeEventData(theme));
  }, [session, theme]);

  return (
    <MailboxContextValue value={context}>
      <div className={mergeClasses(styles.window, isOnAPhone && styles.phone)}>
        <TopBar
          {...props}
          colleagues={state.colleagues}
          search={search}
          onSearch={setSearch}
          isLogOpen={isLogOpen}
          onLog={setIsLogOpen}
        />
        {!isOnAPhone && <Ribbon />}
        <div
          className={mergeClasses(styles.body, isOnAPhone && styles.phoneBody)}
          data-reading={view.selectedId !== undefined || view.frontDraft !== undefined}
        >
          <ListPane client={client} search={search} />
          {view.frontDraft ? <ComposePane key={view.frontDraft.key} draft={view.frontDraft} /> : <ReadingPane />}
          {panesOf(view).map(([mode, pane]) => (
            <TaskPane key={`${mode} ${pane.url}`} mode={mode} pane={pane} isInSight={mode === modeOf(view)} />
          ))}
        </div>
        {isOnAPhone && <PhoneCommands />}
        {isLogOpen && <LogDrawer />}
      </div>
      <FunctionFrames />
      <DialogFrame />
      <SmartAlertDialog />
      <PopOut />
      <ConsentDialog question={consent} colleague={colleague} />
    </MailboxContextValue>
  );
}

/** Outlook on a phone has no add-ins in others' mailboxes; the window offers none there. */
function sharedWith(mailbox: string, { sharedMailboxes, profile }: EmulatorState): OpenSharedMailbox[] {
  if (profileOf(profile).formFactor === 'mobile') return [];
  return sharedMailboxes.flatMap(({ emailAddress: address, displayName, delegates }) =>
    delegates
      .filter(({ emailAddress }) => emailAddress.toLowerCase() === mailbox.toLowerCase())
      .map(({ permissions }) => ({ address, displayName, permissions })),
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
  window: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    // Its parts look at the window's width, which on a phone is not the browser's.
    containerName: 'window',
    containerType: 'inline-size',
  },
  phone: { position: 'relative', width: '100%', maxWidth: '412px', marginInline: 'auto' },
  // The pane is over the whole window.
  phoneBody: { '@container window (max-width: 900px)': { position: 'static', paddingTop: tokens.spacingHorizontalS } },
  body: {
    flex: 1,
    minHeight: 0,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    paddingTop: 0,
    '@container window (max-width: 900px)': {
      position: 'relative',
      '&[data-reading="true"] > section': { display: 'none' },
      '&[data-reading="false"] > main': { display: 'none' },
    },
  },
});
