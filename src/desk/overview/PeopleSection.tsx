import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { PeopleList } from '#ui/overview/PeopleList.tsx';
import type { OrganisationOverview } from '#ui/overview/overview.ts';
import { useLocale } from '#ui/use-locale.ts';
import { DeskLink } from '../DeskLink.tsx';
import { Section } from '../Section.tsx';
import { overviewAddress } from './overview-address.ts';

const shownAtFirst = 10;

/** Who is there, the latest first, and which colleagues know them. */
export function PeopleSection({ people }: Pick<OrganisationOverview, 'people'>) {
  const { text } = useLocale();
  const [showsAll, setShowsAll] = useState(false);
  if (people.length === 0) return null;
  return (
    <Section heading={text('overview.people')}>
      <PeopleList
        people={people}
        shown={showsAll ? people.length : shownAtFirst}
        linkTo={({ id, displayName }) => (
          <DeskLink to={overviewAddress('person', { id })}>
            <bdi>{displayName}</bdi>
          </DeskLink>
        )}
      />
      {people.length > shownAtFirst && (
        <Button size="small" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll
            ? text('overview.fewer-people')
            : text('overview.more-people', { count: people.length - shownAtFirst })}
        </Button>
      )}
    </Section>
  );
}
