import type { ReactNode } from 'react';
import { countByYear, mostOf, relationshipAxis } from '#domain/unit-strip.ts';
import { KnowFirst } from '#ui/overview/KnowFirst.tsx';
import { LinkKinds } from '#ui/overview/LinkKinds.tsx';
import { PurposeStrip } from '#ui/overview/PurposeStrip.tsx';
import { UnitStrip } from '#ui/overview/UnitStrip.tsx';
import type { OrganisationOverview, Overview, PersonOverview } from '#ui/overview/overview.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import textStyles from '#ui/text.module.css';
import { Section } from '../Section.tsx';
import { useDesk } from '../use-desk.ts';
import { GoingOn } from './GoingOn.tsx';
import { PageActions } from './PageActions.tsx';
import { TimelineSection } from './TimelineSection.tsx';
import { WhomToAsk } from './WhomToAsk.tsx';
import { writeTo } from './write-to.ts';
import type { SubjectKind } from './overview-address.ts';
import styles from './overview.module.css';

interface OverviewBodyProps {
  readonly subject: SubjectKind;
  readonly overview: PersonOverview | OrganisationOverview;
  readonly onChanged: () => void;
  /** What stands under the name. */
  readonly head: ReactNode;
  readonly people?: ReactNode;
}

/** In the order in which somebody asks: what to know first, whom to ask, what is going on; then the whole range. */
export function OverviewBody({ subject, overview, onChanged, head, people }: OverviewBodyProps) {
  const { text } = useLocale();
  const { me } = useDesk();
  const now = useNow();
  const { name, signals, units, unitsUnseen, links } = overview;
  const days = links.flatMap(({ startsOn, endsOn }) => [startsOn ?? [], endsOn ?? []].flat());
  const axis = relationshipAxis(overview.activity, days, now.getFullYear());
  const most = mostOf(countByYear(overview.activity, 'unitId'));
  const isNothing = units.length === 0 && unitsUnseen.length === 0;
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <div className={styles.head}>
          {head}
          <Totals overview={overview} />
        </div>
        <PageActions subject={subject} overview={overview} onChanged={onChanged} />
      </div>
      {signals.length > 0 && (
        <section aria-label={text('overview.know-first')} className={styles.signals}>
          <KnowFirst signals={signals} name={name} myId={me.colleague.id} onWrite={writeTo} />
        </section>
      )}
      <div className={styles.pair}>
        <WhomToAsk subject={subject} overview={overview} />
        <GoingOn overview={overview} />
      </div>
      {!isNothing && (
        <Section
          heading={text('overview.range')}
          about={units.length > 0 ? text('overview.range-about', { most }) : undefined}
        >
          <UnitStrip overview={overview} axis={axis} />
        </Section>
      )}
      <Section heading={text('overview.links')}>
        {links.length > 0 ? (
          <LinkKinds links={links} hasMore={overview.hasMoreLinks} axis={axis} />
        ) : (
          <p className={textStyles.body}>{text('overview.links-none')}</p>
        )}
      </Section>
      {units.length > 0 && (
        <Section heading={text('overview.purposes')}>
          <PurposeStrip overview={overview} axis={axis} />
        </Section>
      )}
      {people}
      {/* What has been entered here stands in it: it is read anew. */}
      {units.length > 0 && (
        <TimelineSection
          key={`${overview.totals.contributions} ${overview.totals.lastAt ?? ''}`}
          subject={subject}
          overview={overview}
          axis={axis}
        />
      )}
    </div>
  );
}

function Totals({ overview: { totals } }: { readonly overview: Overview }) {
  const { text, year, relative } = useLocale();
  const now = useNow();
  const { contributions: count, colleagues, firstAt, lastAt } = totals;
  if (firstAt === undefined || lastAt === undefined) return null;
  const params = {
    count,
    colleagues: text('overview.colleagues', { count: colleagues }),
    year: year(firstAt),
    when: relative(lastAt, now),
  };
  return <p className={textStyles.detail}>{text('overview.totals', params)}</p>;
}
