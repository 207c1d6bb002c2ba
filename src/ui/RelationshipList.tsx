import { Link, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { Relationship } from '#api/types.ts';
import { ColleagueName } from './ColleagueName.tsx';
import { Initials } from './Initials.tsx';
import { separator } from './separator.ts';
import { StrengthBars } from './StrengthBars.tsx';
import { directionKeys, strengthText } from './strength-text.ts';
import { useLocale } from './use-locale.ts';
import { useNow } from './use-now.tsx';
import textStyles from './text.module.css';
import styles from './RelationshipList.module.css';

interface RelationshipListProps {
  readonly relationships: readonly Relationship[];
  /** How many colleagues there are, of whom only some may have been sent. */
  readonly total: number;
  readonly myId?: string | undefined;
  readonly onWrite: (emailAddress: string) => void;
}

const shownAtFirst = 3;

/** Who here knows somebody: the first few, and the others on demand. */
export function RelationshipList({ relationships, total, myId, onWrite }: RelationshipListProps) {
  const { text } = useLocale();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? relationships : relationships.slice(0, shownAtFirst);
  const unsent = total - relationships.length;
  return (
    <>
      <ul className={textStyles.list}>
        {shown.map((relationship) => (
          <RelationshipRow key={relationship.colleague.id} {...{ relationship, myId, onWrite }} />
        ))}
      </ul>
      {relationships.length > shownAtFirst && (
        <Link
          className={mergeClasses(styles.more, textStyles.link)}
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? text('known.fewer') : text('known.more', { count: relationships.length - shown.length })}
        </Link>
      )}
      {shown.length === relationships.length && unsent > 0 && (
        <p className={textStyles.detail}>{text('known.and-more', { count: unsent })}</p>
      )}
    </>
  );
}

interface RelationshipRowProps extends Omit<RelationshipListProps, 'relationships' | 'total'> {
  readonly relationship: Relationship;
}

function RelationshipRow({ relationship, myId, onWrite }: RelationshipRowProps) {
  const locale = useLocale();
  const { text, year, relative, fullDate } = locale;
  const now = useNow();
  const { colleague, count, firstAt, lastAt, direction, strength } = relationship;
  const units = colleague.unit === '' ? [] : [colleague.unit];
  return (
    <li className={styles.row}>
      <Initials name={colleague.displayName} size="small" />
      <div className={styles.words}>
        <div className={textStyles.body}>
          <ColleagueName colleague={colleague} myId={myId} onWrite={onWrite} />
        </div>
        <div className={textStyles.detail}>
          {colleague.unit !== '' && (
            <>
              <bdi>{colleague.unit}</bdi>
              {separator}
            </>
          )}
          <span className={styles.part}>{text('known.count-since', { count, year: year(firstAt) })}</span>
          {separator}
          <span className={styles.part}>{text(directionKeys[direction])}</span>
          {separator}
          <time className={styles.part} dateTime={lastAt} title={fullDate(lastAt)}>
            {relative(lastAt, now)}
          </time>
        </div>
      </div>
      <StrengthBars strength={strength} why={strengthText(locale, { ...relationship, units }, now)} />
    </li>
  );
}
