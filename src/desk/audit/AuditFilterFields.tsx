import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useLocale } from '#ui/use-locale.ts';
import { useDesk } from '../use-desk.ts';
import { auditActions } from './action-text.ts';
import { addressOf, type AuditFilters } from './audit-filters.ts';
import styles from './audit.module.css';

/** What is looked for; each change is another address of the page. */
export function AuditFilterFields({ filters }: { readonly filters: AuditFilters }) {
  const { text } = useLocale();
  const { onNavigate } = useDesk();
  const onFilter = (change: AuditFilters) => onNavigate(addressOf({ ...filters, ...change }));
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <div className={styles.filters} role="search" aria-label={text('audit.filters')}>
      <Field label={text('audit.action')}>
        <Select value={filters.action ?? ''} onChange={(_, { value }) => onFilter({ action: value })}>
          <option value="">{text('audit.any-action')}</option>
          {auditActions.map((action) => (
            <option key={action} value={action}>
              {text(`audit-action.${action}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text('audit.from')}>
        <Input type="date" value={filters.from ?? ''} onChange={(_, { value }) => onFilter({ from: value })} />
      </Field>
      <Field label={text('audit.to')}>
        <Input type="date" value={filters.to ?? ''} onChange={(_, { value }) => onFilter({ to: value })} />
      </Field>
      {isFiltered && <Button onClick={() => onNavigate(addressOf({}))}>{text('audit.show-all')}</Button>}
    </div>
  );
}
