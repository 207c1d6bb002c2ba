import { Button, Field, Input } from '@fluentui/react-components';
import { longestNote } from '#domain/details.ts';
import type { Purpose } from '#domain/purpose.ts';
import { suggestPurposes, type UsualPurpose } from '#domain/suggest-purpose.ts';
import { useNow } from '../use-now.tsx';
import { dayAfter } from '#domain/local-day.ts';
import { PurposeField } from './PurposeField.tsx';
import { useDetailsLocale } from './use-details-locale.ts';
import styles from './details.module.css';

/** What is entered of an interaction; empty where nothing is. */
export interface Said {
  readonly purpose: string;
  readonly note: string;
  readonly dueOn: string;
}

export const nothingSaid: Said = { purpose: '', note: '', dueOn: '' };

interface SaidFieldsProps {
  readonly said: Said;
  readonly subject: string;
  readonly purposes: readonly Purpose[];
  readonly usual: readonly UsualPurpose[];
  /** Whether one may follow up: not for another. */
  readonly hasFollowUp: boolean;
  readonly onChange: (change: Partial<Said>) => void;
}

/** Purpose, note and follow-up, as they are asked for after a log and by hand. */
export function SaidFields({ said, subject, purposes, usual, hasFollowUp, onChange }: SaidFieldsProps) {
  const { text } = useDetailsLocale();
  const now = useNow();
  return (
    <>
      <PurposeField
        value={said.purpose}
        purposes={purposes}
        suggested={suggestPurposes({ subject, usual, purposes })}
        onChange={(purpose) => onChange({ purpose })}
      />
      <Field size="small" label={text('details.note')} hint={text('details.note-seen')} className={styles.field}>
        <Input
          dir="auto"
          value={said.note}
          maxLength={longestNote}
          onChange={(_, { value }) => onChange({ note: value })}
        />
      </Field>
      {hasFollowUp && (
        <>
          <Field
            size="small"
            label={text('details.follow-up')}
            hint={text('details.follow-up-seen')}
            className={styles.field}
          >
            <Input
              type="date"
              min="2000-01-01"
              max="2199-12-31"
              value={said.dueOn}
              onChange={(_, { value }) => onChange({ dueOn: value })}
            />
          </Field>
          {said.dueOn === '' && (
            <div className={styles.actions}>
              <Button size="small" onClick={() => onChange({ dueOn: dayAfter(now, 7) })}>
                {text('details.in-a-week')}
              </Button>
              <Button size="small" onClick={() => onChange({ dueOn: dayAfter(now, 30) })}>
                {text('details.in-a-month')}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}
