import { Spinner } from '@fluentui/react-components';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { More } from '../More.tsx';
import { useDesk } from '../use-desk.ts';
import { AuditEntryRow } from './AuditEntryRow.tsx';
import { AuditFilterFields } from './AuditFilterFields.tsx';
import { readFilters } from './audit-filters.ts';
import { SealState } from './SealState.tsx';
import { useAudit } from './use-audit.ts';
import styles from './audit.module.css';

/** Who did what to what, the latest first, as far back as one reads. */
export function AuditPage() {
  const { text } = useLocale();
  const filters = readFilters(useDesk().address);
  const { entries, status, error, next, loadMore } = useAudit(filters);
  const nothingFound = Object.keys(filters).length > 0 ? 'audit.no-match' : 'audit.empty';
  return (
    <div className={styles.page}>
      <p className={textStyles.body}>{text('audit.intro')}</p>
      <SealState />
      <AuditFilterFields filters={filters} />
      {entries.length > 0 && (
        <ul className={textStyles.list} aria-label={text('audit.title')}>
          {entries.map((entry) => (
            <AuditEntryRow key={entry.id} entry={entry} filters={filters} />
          ))}
        </ul>
      )}
      {status === 'loading' && <Spinner size="small" label={text('desk.loading')} />}
      {status === 'failed' && error !== undefined && <DeskFailure error={error} onRetry={loadMore} />}
      {status === 'ready' && next !== undefined && <More key={next} label={text('audit.more')} onMore={loadMore} />}
      {status === 'ready' && next === undefined && (
        <p className={textStyles.detail}>{text(entries.length > 0 ? 'audit.end' : nothingFound)}</p>
      )}
    </div>
  );
}
