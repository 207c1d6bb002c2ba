import { Button, mergeClasses, Spinner } from '@fluentui/react-components';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { Section } from '../Section.tsx';
import { KnownRow } from './KnownRow.tsx';
import { useRelationships } from './use-relationships.ts';
import styles from './relationships.module.css';

const pageSize = 5;

/** With whom the silence is longer than it usually was, who went quiet last first. */
export function QuietSection() {
  const { text } = useLocale();
  const { known, status, error, next, loadMore } = useRelationships({ kind: 'person', sort: 'quiet', q: '' }, pageSize);
  return (
    <Section heading={text('my-relationships.quiet')} about={text('my-relationships.quiet-about')}>
      {known.length > 0 && (
        <ul className={mergeClasses(textStyles.list, styles.list)} aria-label={text('my-relationships.quiet')}>
          {known.map((one) => (
            <KnownRow key={one.id} known={one} isQuiet />
          ))}
        </ul>
      )}
      {status === 'loading' && known.length === 0 && <Spinner size="tiny" label={text('desk.loading')} />}
      {status === 'failed' && error !== undefined && <DeskFailure error={error} onRetry={loadMore} />}
      {status === 'ready' && known.length === 0 && (
        <p className={textStyles.body}>{text('my-relationships.quiet-none')}</p>
      )}
      {next !== undefined && status !== 'failed' && (
        <Button size="small" disabledFocusable={status === 'loading'} onClick={loadMore}>
          {text('my-relationships.more')}
        </Button>
      )}
    </Section>
  );
}
