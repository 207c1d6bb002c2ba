import { Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { TimeAxis } from '#domain/time-axis.ts';
import { TimelineList } from '#ui/overview/TimelineList.tsx';
import type { Overview, TimelineEntry } from '#ui/overview/overview.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { More } from '../More.tsx';
import { Section } from '../Section.tsx';
import deskStyles from '../desk.module.css';
import { useDesk } from '../use-desk.ts';
import { TimelineFilterFields } from './TimelineFilterFields.tsx';
import { readOverviewAddress, type SubjectKind } from './overview-address.ts';
import { useTimeline } from './use-timeline.ts';
import { writeTo } from './write-to.ts';
import styles from './overview.module.css';

interface TimelineSectionProps {
  readonly subject: SubjectKind;
  readonly overview: Overview;
  readonly axis: TimeAxis;
}

/** So many are printed. */
const mostPrinted = 1000;

/** Everything that happened, month by month, as far back as one reads, or up to a bound in print. */
export function TimelineSection({ subject, overview, axis }: TimelineSectionProps) {
  const { text } = useLocale();
  const { me, address } = useDesk();
  const shown = { ...readOverviewAddress(address), id: overview.id };
  const { entries, status, error, next, loadMore, loadUpTo } = useTimeline(subject, shown);
  const [isPrinting, setIsPrinting] = useState(false);
  const onPrint = async () => {
    setIsPrinting(true);
    const { status: reached } = await loadUpTo(mostPrinted);
    // The last page is on paper only once it is on the screen.
    flushSync(() => setIsPrinting(false));
    if (reached === 'ready') window.print();
  };
  return (
    <Section heading={text('timeline.heading')}>
      <TimelineFilterFields subject={subject} overview={overview} shown={shown} axis={axis} />
      <div className={deskStyles.bar}>
        <Button size="small" disabledFocusable={isPrinting} onClick={() => void onPrint()}>
          {text(isPrinting ? 'overview.printing' : 'overview.print')}
        </Button>
      </div>
      {byMonth(entries).map(({ month, entries: own }) => (
        <Month key={month} month={month}>
          {(label) => (
            <TimelineList
              entries={own}
              label={label}
              purposes={overview.purposes}
              withId={overview.id}
              myId={me.colleague.id}
              onWrite={writeTo}
            />
          )}
        </Month>
      ))}
      {status === 'loading' && <Spinner size="small" label={text('desk.loading')} />}
      {status === 'failed' && error !== undefined && <DeskFailure error={error} onRetry={loadMore} />}
      {status === 'ready' && next !== undefined && <More key={next} label={text('timeline.more')} onMore={loadMore} />}
      {status === 'ready' && (
        <p className={next === undefined ? textStyles.detail : styles.cut}>
          {next === undefined
            ? text(entries.length > 0 ? 'timeline.end' : 'timeline.none')
            : text('timeline.cut', { count: entries.length })}
        </p>
      )}
    </Section>
  );
}

function Month({ month, children }: { readonly month: string; readonly children: (label: string) => React.ReactNode }) {
  const { monthOf } = useLocale();
  const label = monthOf(`${month}-15T12:00:00Z`);
  return (
    <section className={styles.month}>
      <h3 className={textStyles.name}>{label}</h3>
      {children(label)}
    </section>
  );
}

/** In the reader's time zone, as the days beside them are. */
function byMonth(entries: readonly TimelineEntry[]): { readonly month: string; readonly entries: TimelineEntry[] }[] {
  const months = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const at = new Date(entry.occurredAt);
    const month = `${String(at.getFullYear())}-${String(at.getMonth() + 1).padStart(2, '0')}`;
    months.set(month, [...(months.get(month) ?? []), entry]);
  }
  return [...months].map(([month, own]) => ({ month, entries: own }));
}
