import { mergeClasses } from '@fluentui/react-components';
import type { InteractionSummary } from '#api/types.ts';
import { Children } from 'react';
import { ColleagueName } from './ColleagueName.tsx';
import { KindIcon } from './KindIcon.tsx';
import { useLocale } from './use-locale.ts';
import { useNow } from './use-now.tsx';
import textStyles from './text.module.css';
import styles from './InteractionList.module.css';

interface InteractionListProps {
  readonly interactions: readonly InteractionSummary[];
  readonly myId?: string | undefined;
  /** Opens a new message to a colleague. */
  readonly onWrite: (emailAddress: string) => void;
}

/** What happened last with somebody: date, subject where it may be seen, kind, and by whom it was logged. */
export function InteractionList({ interactions, myId, onWrite }: InteractionListProps) {
  const { date, fullDate, listOf, text } = useLocale();
  const now = useNow();
  return (
    <ul className={mergeClasses(textStyles.list, styles.rows)}>
      {interactions.map(({ id, kind, occurredAt, subject, colleagues }) => (
        <li key={id} className={styles.row}>
          <time className={textStyles.detail} dateTime={occurredAt} title={fullDate(occurredAt)}>
            {date(occurredAt, now)}
          </time>
          <div>
            <div className={mergeClasses(textStyles.body, textStyles.clipped)} dir="auto" title={subject}>
              {subject === undefined
                ? text('interactions.private-subject')
                : subject.trim() || text('interactions.no-subject')}
            </div>
            <div className={textStyles.detail}>
              <KindIcon kind={kind} />
              {text(`kind.${kind}`)}
              {colleagues.length > 0 && ' · '}
              {Children.toArray(
                listOf(
                  colleagues.map((colleague) => <ColleagueName key={colleague.id} {...{ colleague, myId, onWrite }} />),
                ),
              )}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
