import { mergeClasses } from '@fluentui/react-components';
import { Children } from 'react';
import { ColleagueName } from '../ColleagueName.tsx';
import { separator } from '../separator.ts';
import { useLocale } from '../use-locale.ts';
import { useNow } from '../use-now.tsx';
import type { Overview, TimelineEntry } from './overview.ts';
import { usePurposeName } from './use-purpose-name.ts';
import textStyles from '../text.module.css';
import styles from './timeline.module.css';

interface TimelineListProps {
  readonly entries: readonly TimelineEntry[];
  readonly label: string;
  readonly purposes: Overview['purposes'];
  /** Whom all of it is with, which needn't be said of each. */
  readonly withId?: string | undefined;
  readonly myId?: string | undefined;
  readonly onWrite: (emailAddress: string) => void;
}

/** What happened: date, subject where it may be seen, kind, purpose, with whom and by whom. */
export function TimelineList({ entries, label, ...rest }: TimelineListProps) {
  return (
    <ul className={mergeClasses(textStyles.list, styles.entries)} aria-label={label}>
      {entries.map((entry) => (
        <TimelineRow key={entry.id} entry={entry} {...rest} />
      ))}
    </ul>
  );
}

interface TimelineRowProps extends Omit<TimelineListProps, 'entries' | 'label'> {
  readonly entry: TimelineEntry;
}

function TimelineRow({ entry, purposes, withId, myId, onWrite }: TimelineRowProps) {
  const { text, date, fullDate, list, listOf } = useLocale();
  const now = useNow();
  const purposeName = usePurposeName(purposes);
  const { kind, occurredAt, subject, colleagues, people, notes } = entry;
  const names = people.filter(({ id }) => id !== withId).map(({ displayName }) => displayName);
  return (
    <li className={styles.entry}>
      <time className={textStyles.detail} dateTime={occurredAt} title={fullDate(occurredAt)}>
        {date(occurredAt, now)}
      </time>
      <div className={styles.words}>
        <p className={textStyles.body} dir="auto">
          {subject === undefined
            ? text('interactions.private-subject')
            : subject.trim() || text('interactions.no-subject')}
        </p>
        {notes.map(({ by, text: note }) => (
          <p key={by} className={mergeClasses(textStyles.body, styles.note)} dir="auto">
            {note}
          </p>
        ))}
        <div className={textStyles.detail}>
          {[text(`kind.${kind}`), ...entry.purposes.map(purposeName)].join(separator)}
          {names.length > 0 && (
            <>
              {separator}
              {text('timeline.with', { people: list(names) })}
            </>
          )}
          {colleagues.length > 0 && separator}
          {Children.toArray(
            listOf(colleagues.map((one) => <ColleagueName key={one.id} colleague={one} {...{ myId, onWrite }} />)),
          )}
        </div>
      </div>
    </li>
  );
}
