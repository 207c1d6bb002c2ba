import { Button } from '@fluentui/react-components';
import { purposeName } from '#ui/purpose-text.ts';
import { separator } from '#ui/separator.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import textStyles from '#ui/text.module.css';
import { useDesk } from '../use-desk.ts';
import { RecordLines } from '../erasure/RecordLines.tsx';
import type { Disclosed } from './use-disclosure.ts';
import styles from './disclosure.module.css';

interface DisclosedListProps {
  readonly disclosed: Disclosed;
  readonly reason: string;
}

/** What was read, to be looked through or printed: with who read it, why, and who is told. */
export function DisclosedList({ disclosed, reason }: DisclosedListProps) {
  const { text, fullDate } = useLocale();
  const { me } = useDesk();
  const now = useNow();
  const { person, contributions, records, areRecordsCut, isCut, notified } = disclosed;
  return (
    <section className={styles.result} aria-label={text('disclosure.result')}>
      <h2 className={textStyles.heading}>
        {person ? <bdi>{person.displayName}</bdi> : text('disclosure.interaction')}
      </h2>
      <p className={textStyles.detail}>
        {text('disclosure.read-by', { name: me.colleague.displayName, date: fullDate(now.toISOString()) })}
      </p>
      <p className={textStyles.detail}>{text('disclosure.because', { reason })}</p>
      <p className={textStyles.body}>{text('disclosure.notified', { count: notified })}</p>
      {contributions.length === 0 && <p className={textStyles.body}>{text('disclosure.empty')}</p>}
      <ul className={textStyles.list}>
        {contributions.map((one) => (
          <Contribution key={`${one.interactionId} ${one.colleague.id}`} contribution={one} />
        ))}
      </ul>
      {isCut && <p className={textStyles.detail}>{text('disclosure.cut', { count: contributions.length })}</p>}
      {records.length > 0 && (
        <>
          <h3 className={textStyles.name}>{text('records.theirs')}</h3>
          <ul className={textStyles.list}>
            {records.map((record) => (
              <li key={record.id} className={styles.contribution}>
                <RecordLines record={record} />
              </li>
            ))}
          </ul>
          {areRecordsCut && <p className={textStyles.detail}>{text('records.cut')}</p>}
        </>
      )}
      {(contributions.length > 0 || records.length > 0) && (
        <Button className={styles.button} onClick={() => window.print()}>
          {text('disclosure.print')}
        </Button>
      )}
    </section>
  );
}

function Contribution({ contribution }: { readonly contribution: Disclosed['contributions'][number] }) {
  const locale = useLocale();
  const { text, list, fullDate } = locale;
  const { kind, occurredAt, subject, purpose, note, colleague, unit, visibility, people } = contribution;
  return (
    <li className={styles.contribution}>
      <p className={textStyles.name}>{subject === undefined ? text('disclosure.no-subject') : <bdi>{subject}</bdi>}</p>
      <p className={textStyles.detail}>
        {text(`kind.${kind}`)}
        {separator}
        <time dateTime={occurredAt}>{fullDate(occurredAt)}</time>
        {purpose !== undefined && `${separator}${purposeName({ code: purpose }, locale)}`}
      </p>
      {note !== undefined && (
        <p className={textStyles.body} dir="auto">
          {note}
        </p>
      )}
      <p className={textStyles.body}>
        <bdi>{colleague.displayName}</bdi>
        {unit !== undefined && (
          <>
            {separator}
            <bdi>{unit}</bdi>
          </>
        )}
        {separator}
        {text(`disclosure-as.${visibility}`)}
      </p>
      {people.length > 0 && (
        <p className={textStyles.detail}>
          {text('disclosure.people', { names: list(people.map(({ displayName }) => displayName)) })}
        </p>
      )}
    </li>
  );
}
