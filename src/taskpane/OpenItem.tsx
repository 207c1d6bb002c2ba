import { Suspense } from 'react';
import type { Me, OpenMessage as Open } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { lazyView } from './lazy-view.ts';
import { PaneFooter } from './logging/PaneFooter.tsx';
import { ReaderFooter } from './logging/ReaderFooter.tsx';
import { OpenMessage } from './message/OpenMessage.tsx';
import { FailureNotice } from './message/FailureNotice.tsx';
import { NotLoaded } from './message/NotLoaded.tsx';
import { Statement } from '#ui/Statement.tsx';
import { usePane } from './use-pane.ts';

interface OpenItemProps {
  readonly open: Open;
  readonly me?: Me | undefined;
  readonly myAddress?: string | undefined;
}

// What few have open is loaded once they do; a message's own view must be there at once.
const DraftView = lazyView(async () => (await import('./draft/draft.ts')).DraftView, NotLoaded);
const SeveralView = lazyView(async () => (await import('./several/several.ts')).SeveralView, NotLoaded);
const SeveralFooter = lazyView(async () => (await import('./several/several.ts')).SeveralFooter);
const DraftFooter = lazyView(async () => (await import('./draft/draft.ts')).DraftFooter);
const FollowSwitch = lazyView(async () => (await import('./logging/FollowSwitch.tsx')).FollowSwitch);

/** What is open, in the view of its kind. */
export function OpenItem({ open, me, myAddress }: OpenItemProps) {
  const { text } = useLocale();
  const { onRetry } = usePane();
  if (open.status === 'not-loaded') return <FailureNotice error="server-unreachable" onRetry={onRetry} />;
  if ('change' in open) {
    return (
      <Suspense fallback={null}>
        <SeveralView open={open} />
      </Suspense>
    );
  }
  if (!('message' in open)) {
    return open.status === 'opening' ? null : (
      <Statement title={text('no-item.heading')}>{text('no-item.text')}</Statement>
    );
  }
  if (open.message.mode === 'read') return <OpenMessage open={open} me={me} myAddress={myAddress} />;
  return (
    <Suspense fallback={null}>
      <DraftView open={open} me={me} myAddress={myAddress} />
    </Suspense>
  );
}

/** The one thing to do with it. */
export function OpenItemFooter({ open, me }: Omit<OpenItemProps, 'myAddress'>) {
  const { mayContribute } = usePane();
  if (!mayContribute && (open.status === 'ready' || open.status === 'several-ready')) return <ReaderFooter />;
  if ('change' in open) {
    return (
      <Suspense fallback={null}>
        <SeveralFooter open={open} />
      </Suspense>
    );
  }
  if (open.status !== 'ready') return <PaneFooter open={open} me={me} />;
  const { draft, following } = open;
  return (
    <Suspense fallback={null}>
      {draft ? <DraftFooter open={open} draft={draft} /> : <PaneFooter open={open} me={me} />}
      {following && (
        <Suspense fallback={null}>
          <FollowSwitch following={following} />
        </Suspense>
      )}
    </Suspense>
  );
}
