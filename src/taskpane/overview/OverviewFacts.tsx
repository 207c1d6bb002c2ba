import type { ReactNode } from 'react';
import type { About } from '#capture/overview.ts';
import { relationshipAxis } from '#domain/unit-strip.ts';
import { KnowFirst } from '#ui/overview/KnowFirst.tsx';
import { LinkKinds } from '#ui/overview/LinkKinds.tsx';
import { PeopleList } from '#ui/overview/PeopleList.tsx';
import { PurposeStrip } from '#ui/overview/PurposeStrip.tsx';
import { TimelineList } from '#ui/overview/TimelineList.tsx';
import { UnitStrip } from '#ui/overview/UnitStrip.tsx';
import type { OrganisationOverview, PersonOverview } from '#ui/overview/overview.ts';
import { RelationshipList } from '#ui/RelationshipList.tsx';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import { AboutLink } from '../correspondents/AboutLink.tsx';
import { Ties } from '../correspondents/Ties.tsx';
import { DeskLink } from '../DeskLink.tsx';
import { usePane } from '../use-pane.ts';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

const mostPeople = 5;

interface OverviewFactsProps {
  readonly about: About;
  readonly overview: PersonOverview | OrganisationOverview;
}

/** What there is to say of a relationship, in the order in which somebody asks. */
export function OverviewFacts({ about, overview }: OverviewFactsProps) {
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
            withId={id}
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
      {overview.activity.some(({ purpose }) => purpose !== undefined) && (
        <Part heading={text('overview.purposes')}>
          <PurposeStrip overview={overview} axis={axis} isNarrow />
        </Part>
      )}
      {'people' in overview && overview.people.length > 0 && <PeopleThere people={overview.people} />}
    </>
  );
}

/** The latest of those who are there; the wide page has the others. */
function PeopleThere({ people }: Pick<OrganisationOverview, 'people'>) {
  const { text } = useLocale();
  return (
    <Part heading={text('overview.people')}>
      <PeopleList
        people={people.slice(0, mostPeople)}
        shown={mostPeople}
        linkTo={({ id, displayName }) => (
          <AboutLink subject="person" id={id} name={displayName}>
            <bdi>{displayName}</bdi>
          </AboutLink>
        )}
      />
      {people.length > mostPeople && (
        <p className={textStyles.detail}>{text('overview.more-there', { count: people.length - mostPeople })}</p>
      )}
    </Part>
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
