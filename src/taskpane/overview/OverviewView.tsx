import { Spinner } from '@fluentui/react-components';
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import type { About } from '#capture/overview.ts';
import type { Capture } from '#capture/capture.ts';
import { relationshipAxis } from '#domain/unit-strip.ts';
import { overviewSentences } from '#locales/overview-sentences.ts';
import { whomOf } from '#ui/details/whom.ts';
import { KnowFirst } from '#ui/overview/KnowFirst.tsx';
import { LinkKinds } from '#ui/overview/LinkKinds.tsx';
import { TimelineList } from '#ui/overview/TimelineList.tsx';
import { UnitStrip } from '#ui/overview/UnitStrip.tsx';
import type { Overview } from '#ui/overview/overview.ts';
import { RelationshipList } from '#ui/RelationshipList.tsx';
import { Statement } from '#ui/Statement.tsx';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import { lazyView } from '../lazy-view.ts';
import { FailureNotice } from '../message/FailureNotice.tsx';
import { Ties } from '../correspondents/Ties.tsx';
import { DeskLink } from '../DeskLink.tsx';
import { usePane } from '../use-pane.ts';
import { useOverview } from './use-overview.ts';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';
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
      {value && <Facts about={about} overview={value} />}
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

function Facts({ about, overview }: { readonly about: About; readonly overview: Overview }) {
  const { text } = useLocale();
  const { myId, onWrite } = usePane();
  const now = useNow();
  const { id, name, signals, relationships, ties, totals, units, unitsUnseen, links, latest } = overview;
  const days = links.flatMap(({ startsOn, endsOn }) => [startsOn ?? [], endsOn ?? []].flat());
  const axis = relationshipAxis(overview.activity, days, now.getFullYear());
  const subject = about.subject === 'person' ? { personId: id, name } : { organisation: { id, name } };
  const isNothing = units.length === 0 && unitsUnseen.length === 0;
  return (
    <>
      <DeskLink to={`/desk/${about.subject}s/${id}`}>{text('overview.open-page')}</DeskLink>
      {signals.length > 0 && <KnowFirst signals={signals} name={name} myId={myId} onWrite={onWrite} />}
      <Part heading={text('overview.ask')}>
        {relationships.length > 0 && (
          <RelationshipList relationships={relationships} total={totals.colleagues} myId={myId} onWrite={onWrite} />
        )}
        {ties.length > 0 && <Ties ties={ties} subject={subject} />}
        {isNothing && <p className={textStyles.body}>{text('overview.nothing', { name })}</p>}
      </Part>
      {latest.length > 0 && (
        <Part heading={text('overview.going-on')}>
          <TimelineList
            entries={latest.slice(0, 3)}
            label={text('interactions.heading')}
            purposes={overview.purposes}
            myId={myId}
            onWrite={onWrite}
          />
        </Part>
      )}
      {!isNothing && (
        <Part heading={text('overview.range')}>
          <UnitStrip overview={overview} axis={axis} isNarrow />
        </Part>
      )}
      {links.length > 0 && (
        <Part heading={text('overview.links')}>
          <LinkKinds links={links} hasMore={overview.hasMoreLinks} axis={axis} isNarrow />
        </Part>
      )}
    </>
  );
}

function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section className={cardStyles.section} aria-label={heading}>
      <h2 className={textStyles.label}>{heading}</h2>
      {children}
    </section>
  );
}
