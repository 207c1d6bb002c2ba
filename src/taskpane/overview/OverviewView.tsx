import { Spinner } from '@fluentui/react-components';
import { Suspense, useEffect, useRef } from 'react';
import type { About } from '#capture/overview.ts';
import type { Capture } from '#capture/capture.ts';
import { overviewSentences } from '#locales/overview-sentences.ts';
import { whomOf } from '#ui/details/whom.ts';
import { Statement } from '#ui/Statement.tsx';
import { useLocale } from '#ui/use-locale.ts';
import { lazyView } from '../lazy-view.ts';
import { FailureNotice } from '../message/FailureNotice.tsx';
import { usePane } from '../use-pane.ts';
import { OverviewFacts } from './OverviewFacts.tsx';
import { useOverview } from './use-overview.ts';
import styles from './overview.module.css';

const EnterByHand = lazyView(async () => (await import('../details/details.ts')).EnterByHand);

interface OverviewViewProps {
  readonly about: About;
  readonly capture: Pick<Capture, 'readOverview'>;
}

/** The whole relationship in the width of the pane; the wide page has the rest. */
export function OverviewView({ about, capture }: OverviewViewProps) {
  const locale = useLocale();
  locale.learn(overviewSentences);
  const { text } = locale;
  const top = useRef<HTMLDivElement>(null);
  const { me, mayContribute } = usePane();
  const { value, error, reload, refresh } = useOverview(about, capture);
  useEffect(() => top.current?.closest('main')?.focus(), []);
  return (
    <div ref={top} className={styles.view}>
      {value && <OverviewFacts about={about} overview={value} />}
      {value && me && mayContribute && (
        <Suspense fallback={null}>
          <EnterByHand {...whomOf(value)} name={value.name} onChanged={refresh} />
        </Suspense>
      )}
      {!value && error === 'not-found' && (
        <Statement title={text('overview.gone')}>{text('overview.gone-text')}</Statement>
      )}
      {!value && error !== undefined && error !== 'not-found' && <FailureNotice error={error} onRetry={reload} />}
      {!value && error === undefined && <Spinner label={text('overview.loading')} />}
    </div>
  );
}
