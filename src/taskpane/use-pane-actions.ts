import type { CaptureSnapshot } from '#capture/capture-state.ts';
import type { Capture } from '#capture/capture.ts';
import { useLocale } from '#ui/use-locale.ts';
import { nameOf } from '#capture/name-of.ts';
import { listCorrespondents } from './list-correspondents.ts';
import type { PaneActions } from './use-pane.ts';
import { whoSees } from '#ui/sharing/who-sees.ts';

interface PaneActionsOptions {
  readonly capture: Capture;
  readonly snapshot: CaptureSnapshot;
  readonly onWrite: (emailAddress: string) => void;
  readonly say: (sentence: string) => void;
}

/** What the pane's controls do, and what is said to those who can't see it done. */
export function usePaneActions({ capture, snapshot, onWrite, say }: PaneActionsOptions): PaneActions {
  const locale = useLocale();
  const { text } = locale;
  const { open } = snapshot;
  const sharing = open.status === 'ready' || open.status === 'several-ready' ? open.sharing : undefined;
  const isDraft = open.status === 'ready' && open.draft !== undefined;
  const isMeeting = 'message' in open && open.message.kind === 'meeting';
  const isSeveral = 'change' in open;
  return {
    say,
    corrections: capture.corrections,
    openDetails: capture.openDetails,
    onFind: capture.corrections.find,
    onWrite,
    onSignIn: (then) => void capture.signIn().then(then),
    onRetry: capture.retry,
    onInclude(emailAddress, isIncluded) {
      const name = nameOf(
        listCorrespondents(open).find((one) => one.emailAddress === emailAddress) ?? { emailAddress },
      );
      say(text(isIncluded ? 'include.is-put-in' : 'include.is-left-out', { name }));
      capture.include(emailAddress, isIncluded);
    },
    onLog() {
      // Of several it is said how far it is.
      if (isSeveral) say('');
      else say(isDraft ? `${text('draft.will-be-logged')}.` : `${text('log.logged')}. ${whoSees(sharing, locale)}`);
      void capture.log();
    },
    onUndo() {
      if (isSeveral) say('');
      else
        say(
          text(
            isDraft
              ? isMeeting
                ? 'draft.undone-meeting'
                : 'draft.undone'
              : isMeeting
                ? 'log.undone-meeting'
                : 'log.undone',
          ),
        );
      void capture.undo();
    },
    onShare(visibility) {
      if (sharing) say(whoSees({ ...sharing, visibility }, locale));
      void capture.share(visibility);
    },
    onFollow: capture.follow,
    onKeep(personId, details, isKept) {
      const [only] = details;
      const count = details.length;
      if (count > 1) say(text(isKept ? 'detail.are-kept' : 'detail.are-removed', { count }));
      else if (only) say(text(isKept ? 'detail.is-kept' : 'detail.is-removed', { value: only.value }));
      for (const detail of details) capture.keepDetail(personId, detail, isKept);
    },
    onUndoMine(id) {
      say(text('log.undone'));
      void capture.mine.undo(id);
    },
    onShareMine(id, visibility) {
      const { sharing: mine } = capture.mine.getSnapshot();
      if (mine) say(whoSees({ sharing: mine, visibility }, locale));
      void capture.mine.share(id, visibility);
    },
    onRetryMissed: () => void capture.retryMissed(),
    onDismissMissed: capture.dismissMissed,
  };
}
