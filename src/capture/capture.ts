import type { PaneClient } from '#api/client.ts';
import type { ColleagueSummary } from '#api/types.ts';
import type { PersonDetailValue } from '#domain/person-detail.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { Outlook } from '#outlook/outlook.ts';
import type { SignIn } from '#sign-in/sign-in.ts';
import type { CaptureSnapshot, OpenMessage } from './capture-state.ts';
import type { Changes } from './changes.ts';
import { createCorrections, type Corrections } from './corrections.ts';
import type { Details } from './details.ts';
import type { Inbox } from './inbox.ts';
import { followItems } from './follow-items.ts';
import { createMissedLogs } from './missed.ts';
import { createMyInteractions, type MyInteractions } from './my-interactions.ts';
import { createObservable } from './observable.ts';
import { openSession } from './open-session.ts';
import { createRecognitionCache } from './recognition-cache.ts';
import { readOverview, type About } from './overview.ts';
import type { Session, SessionOutlook } from './session.ts';
import { signInByClick } from './signing-in.ts';

/** What is open in Outlook, from reading to logging, as a store that React can follow (useSyncExternalStore). */
export interface Capture {
  readonly getSnapshot: () => CaptureSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads what is open and follows Outlook from one item to the next. Returns how to stop. */
  readonly start: () => () => void;
  /** Only from a click: it may open a window. Never rejects; where a message is shown already, the next request tells. */
  readonly signIn: () => Promise<void>;
  /** Reads what is open and asks the server again. */
  readonly retry: () => void;
  /** Leaves a correspondent (address as in the snapshot) out of what is about to be logged, or puts one in. */
  readonly include: (emailAddress: string, isIncluded: boolean) => void;
  /** Shows the message as logged at once. Never rejects: what goes wrong is in the snapshot. */
  readonly log: () => Promise<void>;
  /** Keeps or removes what is known of a person of the snapshot. Shown at once; what goes wrong is beside it. */
  readonly keepDetail: (personId: string, detail: PersonDetailValue, isKept: boolean) => void;
  readonly undo: () => Promise<void>;
  /** Who is to see what is open, before it is logged and after. Never rejects: what goes wrong is in the snapshot. */
  readonly share: (visibility: Visibility) => Promise<void>;
  /** Has the later messages of the conversation logged by themselves, or no longer. Never throws: what goes wrong is in the snapshot. */
  readonly follow: (isFollowed: boolean) => void;
  readonly retryMissed: () => Promise<void>;
  readonly dismissMissed: () => void;
  readonly search: PaneClient['search'];
  readonly mine: MyInteractions;
  readonly corrections: Corrections;
  /** The whole relationship with a person or an organisation; rejects with AppError. */
  readonly readOverview: (about: About) => ReturnType<typeof readOverview>;
  /** What is said of interactions after the click, and those that are entered by hand; its code is loaded now. */
  readonly openDetails: () => Promise<Details>;
  /** The inbox, whose code is loaded now; its answers can be taken back for so many milliseconds. */
  readonly openInbox: (undoFor: number) => Promise<Inbox>;
}

export interface CaptureOptions {
  readonly client: PaneClient;
  readonly signIn: SignIn;
  readonly changes: Changes;
  readonly outlook: Pick<Outlook, SessionOutlook | 'readItem' | 'watchItem' | 'currentColleague' | 'clearNotification'>;
  /** Milliseconds until an answer counts as slow. */
  readonly slowAfter?: number;
}

export function createCapture({ client, signIn, changes, outlook, slowAfter = 3000 }: CaptureOptions): Capture {
  const { getSnapshot, subscribe, set } = createObservable<CaptureSnapshot>({ open: { status: 'no-item' } });
  const cache = createRecognitionCache();
  const mine = createMyInteractions(client, {
    onUndone(id) {
      announce();
      session?.forget(id);
    },
    onChanged() {
      announce();
      void session?.refresh();
    },
  });
  const corrections = createCorrections({
    client,
    onChange: () => session?.showReady(),
    onDone,
  });
  const missed = createMissedLogs((last) => {
    const { missed: _, ...rest } = getSnapshot();
    set(last ? { ...rest, missed: last } : rest);
  });
  let session: Session | undefined;

  const show = (open: OpenMessage) => set({ ...getSnapshot(), open });

  function announce() {
    cache.clear();
    changes.announce();
  }

  function open(atRest = Promise.resolve()) {
    session?.close();
    corrections.leave();
    const item = outlook.readItem();
    const opened = openSession(item, {
      client,
      outlook,
      cache,
      atRest,
      myAddress: outlook.currentColleague()?.emailAddress,
      slowAfter,
      show,
      corrections,
      isMe,
      onSettled() {
        // The same may have been left and opened again before this was done.
        if (session !== opened && (item.is === 'several' || session?.isOf(item))) void session?.refresh();
        void outlook.clearNotification();
        announce();
        reloadMine();
      },
      onMissed: missed.add,
    });
    session = opened;
    if (!opened) return show({ status: 'no-item' });
    void opened.start().then(learnMe);
  }

  async function onDone() {
    announce();
    reloadMine();
    await session?.refresh();
  }

  function reloadMine() {
    if (mine.getSnapshot().status !== 'idle') void mine.load();
  }

  function onChangeElsewhere() {
    cache.clear();
    void session?.refresh();
    reloadMine();
  }

  function isMe(colleague: ColleagueSummary) {
    const { me } = getSnapshot();
    if (me) return colleague.id === me.colleague.id;
    return colleague.emailAddress.toLowerCase() === outlook.currentColleague()?.emailAddress.toLowerCase();
  }

  /** Once, behind the first answer. What needs it does without when it fails, and the next message asks again. */
  async function learnMe() {
    if (getSnapshot().me || !isReady(getSnapshot().open)) return;
    const me = await client.getMe({}).catch(() => undefined);
    if (!me) return;
    set({ ...getSnapshot(), me });
    session?.showReady();
  }

  async function want(isLogged: boolean) {
    cache.clear();
    await session?.want(isLogged);
  }

  return {
    getSnapshot,
    subscribe,
    search: client.search,
    mine,
    corrections,
    readOverview: (about) => readOverview(client, about),
    openDetails: async () => (await import('./details.ts')).createDetails({ client, onDone }),
    openInbox: async (undoFor) => (await import('./inbox.ts')).createInbox({ client, undoFor }),
    start() {
      const following = followItems({
        readItem: outlook.readItem,
        isShown: (item) => (session ? session.isOf(item) : item.is === 'nothing'),
        open,
      });
      const stops = [outlook.watchItem(following.onChange), following.stop, changes.watch(onChangeElsewhere)];
      open();
      return () => {
        for (const stop of stops) stop();
        session?.close();
        session = undefined;
      };
    },
    async signIn() {
      const current = () => getSnapshot().open;
      if (!(await signInByClick({ signIn, current, show }))) return;
      cache.clear();
      if (!isReady(current())) open();
    },
    retry() {
      cache.clear();
      open();
    },
    include: (emailAddress, isIncluded) => session?.include(emailAddress, isIncluded),
    log: async () => (session?.canLog() ? want(true) : undefined),
    undo: async () => want(false),
    share: async (visibility) => session?.share?.(visibility),
    follow: (isFollowed) => session?.follow?.(isFollowed),
    keepDetail: (personId, detail, isKept) => session?.keepDetail(personId, detail, isKept),
    retryMissed: missed.retry,
    dismissMissed: missed.dismiss,
  };
}

function isReady({ status }: OpenMessage): boolean {
  return status === 'ready' || status === 'several-ready';
}
