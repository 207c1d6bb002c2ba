import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { EmailAddress } from '../EmailAddress.tsx';
import { Initials } from '../Initials.tsx';
import { separator } from '../separator.ts';
import { useLocale } from '../use-locale.ts';
import { useNow } from '../use-now.tsx';
import type { PersonThere } from './overview.ts';
import textStyles from '../text.module.css';
import styles from './people.module.css';

interface PeopleListProps {
  readonly people: readonly PersonThere[];
  /** The others are on paper only. */
  readonly shown: number;
  /** The person's name, and the way to them. */
  readonly linkTo: (person: PersonThere) => ReactNode;
}

/** Who is there, and which colleagues know them. */
export function PeopleList({ people, shown, linkTo }: PeopleListProps) {
  const { text } = useLocale();
  return (
    <ul className={mergeClasses(textStyles.list, styles.people)} aria-label={text('overview.people')}>
      {people.map((person, index) => (
        <li key={person.id} className={mergeClasses(styles.person, index >= shown && styles.onlyInPrint)}>
          <Initials name={person.displayName} size="small" />
          <div className={styles.words}>
            <p className={mergeClasses(textStyles.body, styles.who)}>
              {linkTo(person)}
              {person.displayName !== person.emailAddress && (
                <span className={textStyles.detail}>
                  <EmailAddress address={person.emailAddress} />
                </span>
              )}
            </p>
            <KnownBy person={person} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function KnownBy({ person: { known, by, lastAt } }: { readonly person: PersonThere }) {
  const { text, list, relative } = useLocale();
  const now = useNow();
  const names = list(by.map(({ displayName }) => displayName));
  const more = known - by.length;
  return (
    <p className={textStyles.detail}>
      {by.length === 0
        ? text('overview.known-by-nobody')
        : more > 0
          ? text('overview.known-by-more', { names, count: more })
          : text('overview.known-by', { names })}
      {lastAt !== undefined && `${separator}${relative(lastAt, now)}`}
    </p>
  );
}
