import { isSaved, type Draft } from '#outlook/draft.ts';
import { openDraftSession } from './draft-session.ts';
import { openMessageSession } from './message-session.ts';
import type { MessageSession, Session, SessionOptions } from './session.ts';
import { watchDraft } from './watch-draft.ts';

/**
 * One meeting while its organiser has it open. One that is in the calendar is logged like any other; before that it can only
 * be marked, and is logged once its organiser opens it again.
 */
export async function openOrganiserSession(draft: Draft, options: SessionOptions): Promise<Session> {
  const first = await draft.read();
  if (!isSaved(first, draft)) return openDraftSession(draft, options);
  const life = new AbortController();
  let message = first;
  let inner = open();
  let isReady = false;
  let round = 0;
  const choices = new Map<string, boolean>();

  function open(): MessageSession {
    const opened = openMessageSession(message, {
      ...options,
      outlook: {
        ...options.outlook,
        readBody: async () => undefined,
        readHeaders: async () => undefined,
        readMailbox: draft.readMailbox,
      },
      show(state) {
        // What is known of a meeting stays on the screen while a change of it is looked up.
        if (isReady && state.status === 'looking-up') return;
        isReady = state.status === 'ready';
        if (opened === inner) options.show(state);
      },
    });
    return opened;
  }

  async function follow() {
    const thisRound = (round += 1);
    const now = await draft.read();
    if (life.signal.aborted || thisRound !== round || JSON.stringify(now) === JSON.stringify(message)) return;
    message = now;
    inner.close();
    inner = open();
    for (const [emailAddress, isIncluded] of choices) inner.include(emailAddress, isIncluded);
    await inner.start();
  }

  async function logIfMarked() {
    const mark = await draft.readMark();
    if (!mark || life.signal.aborted) return;
    const forget = async () => draft.setMark(undefined).catch(() => undefined);
    if (!mark.meeting?.isLogged) return inner.canLog() ? inner.logAsMarked(mark, forget) : undefined;
    // What was logged as it was sent knew nothing of its place in the calendar.
    await inner.logAgain();
    await forget();
  }

  return {
    isOf: (item) => item.is === 'draft' && item.draft.key === draft.key,
    async start() {
      watchDraft(draft, life.signal, () => void follow());
      await inner.start();
      await logIfMarked();
    },
    refresh: () => inner.refresh(),
    showReady: () => inner.showReady(),
    close() {
      life.abort();
      inner.close();
    },
    include(emailAddress, isIncluded) {
      choices.set(emailAddress, isIncluded);
      inner.include(emailAddress, isIncluded);
    },
    want: (isLogged) => inner.want(isLogged),
    canLog: () => inner.canLog(),
    share: async (visibility) => inner.share?.(visibility),
    keepDetail: (personId, detail, isKept) => inner.keepDetail(personId, detail, isKept),
    forget: (interactionId) => inner.forget(interactionId),
  };
}
