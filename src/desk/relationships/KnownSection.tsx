import { Button, Field, Input, mergeClasses, Select, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { HiddenText } from '#ui/HiddenText.tsx';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { Section } from '../Section.tsx';
import deskStyles from '../desk.module.css';
import { KnownRow } from './KnownRow.tsx';
import { useRelationships, type RelationshipFilter } from './use-relationships.ts';
import styles from './relationships.module.css';

const pageSize = 10;
const first: RelationshipFilter = { kind: 'person', sort: 'strength', q: '' };

/** Whom the colleague knows, the strongest first or the latest, and those who go by what is typed. */
export function KnownSection() {
  const { text } = useLocale();
  const [filter, setFilter] = useState(first);
  const { known, status, error, next, loadMore } = useRelationships(filter, pageSize);
  const isEmpty = status === 'ready' && known.length === 0;
  if (isEmpty && filter === first) {
    return (
      <Section heading={text('my-relationships.empty')}>
        <p className={textStyles.body}>{text('my-relationships.empty-text')}</p>
      </Section>
    );
  }
  const said =
    status === 'loading'
      ? text('my-relationships.looking')
      : isEmpty
        ? text('my-relationships.none-found')
        : text('my-relationships.shown', { count: known.length });
  return (
    <Section heading={text('my-relationships.known')} about={text('my-relationships.known-about')}>
      <FilterFields filter={filter} onFilter={setFilter} />
      {known.length > 0 && (
        <ul className={mergeClasses(textStyles.list, styles.list)} aria-label={text('my-relationships.known')}>
          {known.map((one) => (
            <KnownRow key={one.id} known={one} />
          ))}
        </ul>
      )}
      {status === 'loading' && known.length === 0 && <Spinner size="small" label={text('desk.loading')} />}
      {status === 'failed' && error !== undefined && <DeskFailure error={error} onRetry={loadMore} />}
      {isEmpty && <p className={textStyles.body}>{said}</p>}
      {next !== undefined && status !== 'failed' && (
        <Button disabledFocusable={status === 'loading'} onClick={loadMore}>
          {text('my-relationships.more')}
        </Button>
      )}
      <div role="status">
        <HiddenText>{status === 'failed' ? '' : said}</HiddenText>
      </div>
    </Section>
  );
}

interface FilterFieldsProps {
  readonly filter: RelationshipFilter;
  readonly onFilter: (filter: RelationshipFilter) => void;
}

function FilterFields({ filter, onFilter }: FilterFieldsProps) {
  const { text } = useLocale();
  return (
    <div className={deskStyles.pair} role="search" aria-label={text('my-relationships.known')}>
      <Field label={text('my-relationships.find')}>
        <Input
          type="search"
          value={filter.q}
          autoComplete="off"
          onChange={(_, { value }) => onFilter({ ...filter, q: value })}
        />
      </Field>
      <Field label={text('my-relationships.kind')}>
        <Select
          value={filter.kind}
          onChange={(_, { value }) => onFilter({ ...filter, kind: value === 'organisation' ? value : 'person' })}
        >
          <option value="person">{text('my-relationships-kind.person')}</option>
          <option value="organisation">{text('my-relationships-kind.organisation')}</option>
        </Select>
      </Field>
      <Field label={text('my-relationships.sort')}>
        <Select
          value={filter.sort}
          onChange={(_, { value }) => onFilter({ ...filter, sort: value === 'latest' ? value : 'strength' })}
        >
          <option value="strength">{text('my-relationships-sort.strength')}</option>
          <option value="latest">{text('my-relationships-sort.latest')}</option>
        </Select>
      </Field>
    </div>
  );
}
