import { Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { Capture } from '#capture/capture.ts';
import type { About } from '#capture/overview.ts';
import type { OpenMessage } from '#capture/capture-state.ts';
import { isAllowed } from '#domain/permissions.ts';
import { keepLanguage } from '#locales/kept-language.ts';
import { useLocale } from '#ui/use-locale.ts';
import { describeFailure, describeState } from './message/describe-state.ts';
import { MissedCorrections } from './message/MissedCorrections.tsx';
import { MissedNotice } from './message/MissedNotice.tsx';
import { headingText } from './message/heading-text.ts';
import { lazyView } from './lazy-view.ts';
import { NotLoaded } from './message/NotLoaded.tsx';
import { OpenItem, OpenItemFooter } from './OpenItem.tsx';
import { PaneFrame } from './PaneFrame.tsx';
import { ViewSwitch } from './mine/ViewSwitch.tsx';
import { SearchButton } from './search/SearchButton.tsx';
import { useInbox } from './use-inbox.ts';
import { usePaneActions } from './use-pane-actions.ts';
import { PaneContext } from './use-pane.ts';
import { useSaid } from './use-said.ts';
import textStyles from '#ui/text.module.css';

interface PaneProps {
  readonly capture: Capture;
  /** Opens a new message to a colleague. */
  readonly onWrite: (emailAddress: string) => void;
  readonly onOpenPage: (address: string) => void;
  /** Whose mailbox this is. */
  readonly myAddress?: string | undefined;
}

const PaneSearch = lazyView(async () => (await import('./search/PaneSearch.tsx')).PaneSearch, NotLoaded);
const MyLog = lazyView(async () => (await import('./mine/MyLog.tsx')).MyLog, NotLoaded);

const OverviewView = lazyView(async () => (await import('./overview/OverviewView.tsx')).OverviewView, NotLoaded);

/** What is open and what can be done about it; or, on demand, the colleague's latest logs. */
export function Pane({ capture, onWrite, onOpenPage, myAddress }: PaneProps) {
  const snapshot = useSyncExternalStore(capture.subscribe, capture.getSnapshot);
  const { text } = useLocale();
  const [view, setView] = useState<'message' | 'mine' | 'inbox' | 'search' | 'overview'>('message');
  const [about, setAbout] = useState<About & { readonly name: string }>();
  const { open, me, missed } = snapshot;
  useEffect(() => {
    if (me) keepLanguage(me.language, myAddress);
  }, [me, myAddress]);
  const messageKey = keyOf(open);
  const { said, say } = useSaid(messageKey);
  const actions = usePaneActions({ capture, onWrite, say, snapshot });
  // Until the server has said who it is, as for a colleague: nearly everybody is one.
  const mayContribute = me === undefined || isAllowed(me.roles, 'contribute');
  const isNeverLogged = 'nothingToLog' in open && ['cancelled', 'forbidden'].includes(open.nothingToLog ?? '');
  const canChange =
    mayContribute &&
    ((open.status === 'ready' && !open.logging.isLogged && !isNeverLogged) ||
      (open.status === 'several-ready' && !open.logging.doing));
  const isMeeting = 'message' in open && open.message.kind === 'meeting';
  const words = 'sharing' in open ? open.sharing?.words : undefined;
  const canSeeMine = open.status === 'ready' || open.status === 'several-ready' || me !== undefined;
  const inbox = useInbox({ capture, messageKey, isAtRest: me !== undefined });
  const headings = {
    message: undefined,
    mine: text('mine.heading'),
    inbox: inbox?.heading,
    search: text('search.button'),
    overview: about?.name,
  };
  const isElsewhere = view !== 'message';
  const onSwitch = (to: typeof view) => {
    flushSync(() => setView(to));
    // Back from there the keyboard is where it was.
    if (view === 'overview' && about) document.querySelector<HTMLElement>(`[data-about="${about.id}"]`)?.focus();
    say(to === 'message' ? describeState(snapshot, text) : (headings[to] ?? ''));
  };
  const onOpenOverview = (next: NonNullable<typeof about>) => {
    setAbout(next);
    setView('overview');
    say(next.name);
  };
  return (
    <PaneContext
      value={{
        ...actions,
        onOpenPage,
        onOpenOverview,
        me,
        myId: me?.colleague.id,
        words,
        inbox,
        mayContribute,
        canChange,
        isMeeting,
      }}
    >
      <PaneFrame
        header={
          <>
            <h1 className={textStyles.heading}>{headings[view] ?? headingText(open, text)}</h1>
            {(canSeeMine || isElsewhere) && (
              <ViewSwitch isElsewhere={isElsewhere} onSwitch={(isAway) => onSwitch(isAway ? 'mine' : 'message')} />
            )}
            {me && (
              <SearchButton isOpen={view === 'search'} onSwitch={(isOpen) => onSwitch(isOpen ? 'search' : 'message')} />
            )}
            {inbox && (
              <inbox.InboxButton
                {...inbox}
                isOpen={view === 'inbox'}
                onSwitch={(isOpen) => onSwitch(isOpen ? 'inbox' : 'message')}
              />
            )}
          </>
        }
        footer={isElsewhere ? null : <OpenItemFooter open={open} me={me} />}
        live={describeFailure(snapshot, text) ?? said ?? describeState(snapshot, text)}
        contentKey={isElsewhere ? view : messageKey}
      >
        {missed && <MissedNotice missed={missed} />}
        <MissedCorrections open={open} />
        {view === 'mine' && (
          <Suspense fallback={<p className={textStyles.body}>{text('mine.loading')}</p>}>
            <MyLog mine={capture.mine} />
          </Suspense>
        )}
        {view === 'search' && (
          <Suspense fallback={null}>
            <PaneSearch search={capture.search} />
          </Suspense>
        )}
        {view === 'inbox' && inbox && <inbox.InboxView {...inbox} />}
        {view === 'overview' && about && (
          <Suspense fallback={null}>
            <OverviewView key={about.id} about={about} capture={capture} />
          </Suspense>
        )}
        {view === 'message' && <OpenItem open={open} me={me} myAddress={myAddress} />}
      </PaneFrame>
    </PaneContext>
  );
}

function keyOf(open: OpenMessage): string {
  if ('change' in open) return `several ${open.change}`;
  return 'message' in open ? [open.message.itemId, open.message.internetMessageId].join(' ') : '';
}
