import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Client } from '#api/client.ts';
import { separator } from '#ui/separator.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { useSearch } from '../use-search.ts';
import deskStyles from '../desk.module.css';
import styles from './links.module.css';

interface OrganisationSearchProps {
  readonly label: string;
  readonly isBusy: boolean;
  readonly onChoose: (organisation: { readonly id: string; readonly name: string }) => void;
  readonly onClose: () => void;
}

const findOrganisations = async (client: Client, q: string, signal: AbortSignal) =>
  (await client.findOrganisations({ query: { q }, signal })).organisations;

/** One organisation, by the first letters of its name or domain. */
export function OrganisationSearch({ label, isBusy, onChoose, onClose }: OrganisationSearchProps) {
  const { text } = useLocale();
  const [typed, setTyped] = useState('');
  const { found, status, error, again } = useSearch(typed, {
    find: findOrganisations,
    say: (count) => (count === undefined ? text('links.searching') : text('links.found', { count })),
  });
  return (
    <div
      role="group"
      className={deskStyles.form}
      aria-label={label}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <Field label={text('links.search')} hint={text('links.search-hint')}>
        <Input
          type="search"
          autoFocus
          autoComplete="off"
          value={typed}
          maxLength={200}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <p role="status" className={textStyles.detail}>
        {status}
      </p>
      {error !== undefined && <DeskFailure error={error} onRetry={again} />}
      <ul className={textStyles.list}>
        {found.map((organisation) => (
          <li key={organisation.id}>
            <Button
              appearance="subtle"
              className={styles.found}
              disabledFocusable={isBusy}
              onClick={() => onChoose(organisation)}
            >
              <bdi>{[organisation.name, organisation.domain].filter((part) => part !== '').join(separator)}</bdi>
            </Button>
          </li>
        ))}
      </ul>
      <div className={deskStyles.bar}>
        <Button onClick={onClose}>{text('links.cancel')}</Button>
      </div>
    </div>
  );
}
