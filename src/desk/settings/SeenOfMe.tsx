import { mergeClasses, Spinner } from '@fluentui/react-components';
import type { Response } from '#api/types.ts';
import { useBalance } from '#ui/use-balance.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { Section } from '../Section.tsx';
import type { Answer } from '../use-answer.ts';
import { useDesk } from '../use-desk.ts';
import deskStyles from '../desk.module.css';
import { SharedCounts } from './SharedCounts.tsx';
import styles from './settings.module.css';

type Sharing = Response<'getMySharing'>;
type Latest = Sharing['latest'][number];

/** How much is shared in which way, and the latest as each of the others would see it. */
export function SeenOfMe({ sharing: { value, error, reload } }: { readonly sharing: Answer<Sharing> }) {
  const { text } = useLocale();
  const { balanceText, capText } = useBalance();
  if (error !== undefined || !value) {
    return (
      <Section heading={text('desk-settings.seen')}>
        {error === undefined ? (
          <Spinner size="tiny" label={text('desk.loading')} />
        ) : (
          <DeskFailure error={error} onRetry={reload} />
        )}
      </Section>
    );
  }
  const told = [balanceText(value), capText(value)].filter((sentence) => sentence !== undefined);
  return (
    <Section heading={text('desk-settings.seen')} about={text('desk-settings.seen-about')}>
      <SharedCounts counts={value.counts} />
      {told.length > 0 && <p className={textStyles.body}>{told.join(' ')}</p>}
      {value.latest.length > 0 && (
        <>
          <h3 className={textStyles.name}>{text('desk-settings.latest')}</h3>
          <ul className={mergeClasses(textStyles.list, deskStyles.rows)}>
            {value.latest.map((one) => (
              <SeenEntry key={one.id} entry={one} />
            ))}
          </ul>
          <p className={textStyles.detail}>{text('desk-settings.change-one')}</p>
        </>
      )}
    </Section>
  );
}

function SeenEntry({ entry }: { readonly entry: Latest }) {
  const { text, list, date, fullDate } = useLocale();
  const now = useNow();
  const { kind, occurredAt, subject, people } = entry;
  return (
    <li className={styles.entry}>
      <div>
        <p className={textStyles.name} dir="auto">
          {subject?.trim() || text('interactions.no-subject')}
        </p>
        <p className={textStyles.detail}>
          {text(`kind.${kind}`)} ·{' '}
          <time dateTime={occurredAt} title={fullDate(occurredAt)}>
            {date(occurredAt, now)}
          </time>{' '}
          · {list(people.map(({ displayName }) => displayName))}
        </p>
      </div>
      <SeenBy who={text('desk-settings.your-unit')} seen={entry.unit} />
      <SeenBy who={text('desk-settings.elsewhere')} seen={entry.elsewhere} />
    </li>
  );
}

function SeenBy({ who, seen: { sees, unit } }: { readonly who: string; readonly seen: Latest['unit'] }) {
  const { text } = useLocale();
  const { me } = useDesk();
  return (
    <div>
      <p className={textStyles.label}>{who}</p>
      <p className={textStyles.body}>
        {sees === 'tie'
          ? text('desk-settings.sees-tie', { unit: unit ?? me.institution.name })
          : text(`desk-settings.sees-${sees}`)}
      </p>
    </div>
  );
}
