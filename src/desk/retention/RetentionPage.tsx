import { Button, Field, Select, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { retentionLimits } from '#domain/retention.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { useAnswer } from '../use-answer.ts';
import { useDesk } from '../use-desk.ts';
import { WhatGoes } from './WhatGoes.tsx';
import { useSaving } from './use-saving.ts';
import styles from './retention.module.css';

const choices = Array.from(
  { length: retentionLimits.most - retentionLimits.fewest + 1 },
  (_, index) => index + retentionLimits.fewest,
);

/** For how long interactions are kept; what a choice takes away is told before it is saved. */
export function RetentionPage() {
  const { text } = useLocale();
  const { client } = useDesk();
  const answer = useAnswer(() => client.getRetention({}));
  const [chosen, setChosen] = useState<number | null>();
  const { status, error, save } = useSaving((saved) => {
    answer.replace(saved);
    setChosen(undefined);
  });
  if (!answer.value) {
    return answer.error === undefined ? (
      <Spinner label={text('desk.loading')} />
    ) : (
      <DeskFailure error={answer.error} onRetry={answer.reload} />
    );
  }
  const years = chosen === undefined ? answer.value.years : chosen;
  const isChanged = years !== answer.value.years;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged && status !== 'under-way') save(years);
      }}
    >
      <p className={textStyles.body}>{text('retention.intro')}</p>
      <Field label={text('retention.years')}>
        <Select
          value={years === null ? '' : String(years)}
          onChange={(_, { value }) => setChosen(value === '' ? null : Number(value))}
        >
          <option value="">{text('retention.unlimited')}</option>
          {choices.map((count) => (
            <option key={count} value={String(count)}>
              {text('retention.for', { count })}
            </option>
          ))}
        </Select>
      </Field>
      {years !== null && <WhatGoes key={years} years={years} />}
      {years === null && isChanged && <p className={textStyles.body}>{text('retention.nothing-more')}</p>}
      {error !== undefined && <DeskFailure error={error} onRetry={() => save(years)} />}
      {status === 'saved' && !isChanged && <p className={textStyles.body}>{text('retention.saved')}</p>}
      <Button
        type="submit"
        appearance="primary"
        disabledFocusable={!isChanged || status === 'under-way'}
        className={styles.button}
      >
        {text('retention.button')}
      </Button>
    </form>
  );
}
