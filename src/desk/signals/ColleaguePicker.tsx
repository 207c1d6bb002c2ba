import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Client } from '#api/client.ts';
import type { ColleagueSummary } from '#api/types.ts';
import { separator } from '#ui/separator.ts';
import { useLocale } from '#ui/use-locale.ts';
import { DeskFailure } from '../DeskFailure.tsx';
import { useSearch } from '../use-search.ts';
import textStyles from '#ui/text.module.css';
import deskStyles from '../desk.module.css';
import styles from './signals.module.css';

interface ColleaguePickerProps {
  readonly chosen: ColleagueSummary | undefined;
  readonly onChoose: (colleague: ColleagueSummary | undefined) => void;
  readonly validationMessage?: string;
}

const findColleagues = async (client: Client, q: string, signal: AbortSignal) =>
  (await client.findColleagues({ query: { q }, signal })).colleagues;

/** One colleague, by the first letters of their name. */
export function ColleaguePicker({ chosen, onChoose, ...fault }: ColleaguePickerProps) {
  const { text } = useLocale();
  const [typed, setTyped] = useState('');
  const { found, status, error, again } = useSearch(typed, {
    find: findColleagues,
    say: (count) => (count === undefined ? text('desk-signals.searching') : text('desk-signals.found', { count })),
  });
  if (chosen) {
    return (
      <div className={deskStyles.bar}>
        <p className={textStyles.body}>
          <bdi>{nameOf(chosen)}</bdi>
        </p>
        <Button size="small" onClick={() => onChoose(undefined)}>
          {text('desk-signals.colleague-other')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.picker}>
      <Field label={text('desk-signals.colleague')} hint={text('desk-signals.colleague-hint')} {...fault}>
        <Input
          type="search"
          autoComplete="off"
          value={typed}
          maxLength={200}
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={(event) => {
            // Enter is for the first who is found, not for the form.
            if (event.key !== 'Enter' || typed === '') return;
            event.preventDefault();
            if (found[0]) onChoose(found[0]);
          }}
        />
      </Field>
      <p role="status" className={textStyles.detail}>
        {status}
      </p>
      {error !== undefined && <DeskFailure error={error} onRetry={again} />}
      <ul className={textStyles.list}>
        {found.map((colleague) => (
          <li key={colleague.id}>
            <Button appearance="subtle" className={styles.found} onClick={() => onChoose(colleague)}>
              <bdi>{nameOf(colleague)}</bdi>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function nameOf({ displayName, unit, emailAddress }: ColleagueSummary): string {
  return [displayName, unit || emailAddress].filter((part) => part !== '').join(separator);
}
