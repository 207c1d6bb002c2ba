import { mergeClasses } from '@fluentui/react-components';
import { Suspense, useEffect, useSyncExternalStore } from 'react';
import type { Capture } from '#capture/capture.ts';
import { useLocale } from '#ui/use-locale.ts';
import { lazyView } from '../lazy-view.ts';
import { usePane } from '../use-pane.ts';
import { FailureNotice } from '../message/FailureNotice.tsx';
import { MyLogEntry } from './MyLogEntry.tsx';
import { SharingLines } from './SharingLines.tsx';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

const EnterByHand = lazyView(async () => (await import('../details/details.ts')).EnterByHand);

/** The colleague's last ten logs, each with its undo. */
export function MyLog({ mine }: { readonly mine: Capture['mine'] }) {
  const { mayContribute, onUndoMine, onShareMine } = usePane();
  const { text } = useLocale();
  const {
    status,
    interactions,
    sharing,
    purposes = [],
    error,
  } = useSyncExternalStore(mine.subscribe, mine.getSnapshot);
  useEffect(() => void mine.load(), [mine]);
  return (
    <div className={cardStyles.stack}>
      <SharingLines mine={mine} />
      {mayContribute && (
        <Suspense fallback={null}>
          <EnterByHand people={[]} />
        </Suspense>
      )}
      {error !== undefined && (
        <div role="alert">
          <FailureNotice error={error} onRetry={() => void mine.load()} />
        </div>
      )}
      {interactions.length === 0 && status !== 'failed' && (
        <p className={textStyles.body}>{text(status === 'ready' ? 'mine.empty' : 'mine.loading')}</p>
      )}
      {interactions.length > 0 && (
        <ul className={mergeClasses(textStyles.list, cardStyles.stack)}>
          {interactions.map((interaction) => (
            <MyLogEntry
              key={interaction.id}
              interaction={interaction}
              sharing={sharing}
              purposes={purposes}
              canChange={mayContribute}
              onUndo={() => onUndoMine(interaction.id)}
              onShare={(visibility) => onShareMine(interaction.id, visibility)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
