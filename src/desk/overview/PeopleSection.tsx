import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { EmailAddress } from '#ui/EmailAddress.tsx';
import { Initials } from '#ui/Initials.tsx';
import type { OrganisationOverview } from '#ui/overview/overview.ts';
import { separator } from '#ui/separator.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import textStyles from '#ui/text.module.css';
import { DeskLink } from '../DeskLink.tsx';
import { Section } from '../Section.tsx';
import { overviewAddress } from './overview-address.ts';
import styles from './overview.module.css';

const shownAtFirst = 10;

/** Who is there, the latest first, and which colleagues know them. */
export function PeopleSection({ people }: Pick<OrganisationOverview, 'people'>) {
  const { text, list, relative } = useLocale();
  const now = useNow();
  const [showsAll, setShowsAll] = useState(false);
  if (people.length === 0) return null;
  const shown = showsAll ? people : people.slice(0, shownAtFirst);
  return (
    <Section heading={text('overview.people')}>
      <ul className={mergeClasses(textStyles.list, styles.people)}>
        {shown.map(({ id, displayName, emailAddress, lastAt, known, by }) => {
          const names = list(by.map((one) => one.displayName));
          const more = known - by.length;
          return (
            <li key={id} className={styles.person}>
              <Initials name={displayName} size="small" />
              <div className={styles.grow}>
                <p className={textStyles.body}>
                  <DeskLink to={overviewAddress('person', { id })}>
                    <bdi>{displayName}</bdi>
                  </DeskLink>{' '}
                  <span className={textStyles.detail}>
                    {displayName !== emailAddress && <EmailAddress address={emailAddress} />}
                  </span>
                </p>
                <p className={textStyles.detail}>
                  {by.length === 0
                    ? text('overview.known-by-nobody')
                    : more > 0
                      ? text('overview.known-by-more', { names, count: more })
                      : text('overview.known-by', { names })}
                  {lastAt !== undefined && `${separator}${relative(lastAt, now)}`}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
      {people.length > shownAtFirst && (
        <Button size="small" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll
            ? text('overview.fewer-people')
            : text('overview.more-people', { count: people.length - shown.length })}
        </Button>
      )}
    </Section>
  );
}
