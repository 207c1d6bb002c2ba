import { mergeClasses } from '@fluentui/react-components';
import { separator } from '#ui/separator.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskLink } from '../DeskLink.tsx';
import { actionText } from './action-text.ts';
import { addressOf, type AuditFilters } from './audit-filters.ts';
import type { AuditEntry } from './use-audit.ts';
import styles from './audit.module.css';

interface AuditEntryRowProps {
  readonly entry: AuditEntry;
  readonly filters: AuditFilters;
}

/** Who did what to what, when, and which seal holds it. */
export function AuditEntryRow({ entry, filters }: AuditEntryRowProps) {
  const locale = useLocale();
  const { text, fullDate } = locale;
  const { colleague, subject, details, seal } = entry;
  const reason = details['reason'];
  return (
    <li className={styles.entry}>
      <p className={textStyles.body}>
        <span className={textStyles.name}>{actionText(entry.action, locale)}</span>
        {subject?.name !== undefined && (
          <>
            {': '}
            <bdi>{subject.name}</bdi>
          </>
        )}
      </p>
      <p className={textStyles.detail}>
        <time dateTime={entry.at}>{fullDate(entry.at)}</time>
        {separator}
        {colleague ? (
          <DeskLink className={textStyles.inline} to={addressOf({ ...filters, colleague: colleague.id })}>
            <bdi>{colleague.displayName}</bdi>
          </DeskLink>
        ) : (
          text('audit.by-command')
        )}
        {separator}
        {seal === undefined ? text('audit.unsealed') : text('audit.seal', { number: seal })}
      </p>
      {typeof reason === 'string' && <p className={mergeClasses(textStyles.detail, styles.reason)}>{reason}</p>}
      {subject && subject.kind !== 'other' && (
        <p className={mergeClasses(textStyles.detail, styles.links)}>
          <DeskLink className={textStyles.inline} to={addressOf({ ...filters, subject: subject.id })}>
            {text('audit.only-this')}
          </DeskLink>
          {subject.kind === 'person' && (
            <DeskLink className={textStyles.inline} to={`/desk/disclosure?person=${subject.id}`}>
              {text('audit.disclose')}
            </DeskLink>
          )}
        </p>
      )}
    </li>
  );
}
