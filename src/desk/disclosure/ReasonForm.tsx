import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { shortestReason } from '#domain/disclosure.ts';
import { useLocale } from '#ui/use-locale.ts';
import { ReasonField } from '../ReasonField.tsx';
import styles from './disclosure.module.css';

interface ReasonFormProps {
  /** Whether it is known what it is about. */
  readonly isReady: boolean;
  readonly isUnderWay: boolean;
  readonly onReason: (reason: string) => void;
}

/** Why it has to be read. What is missing is said once somebody has pressed the button. */
export function ReasonForm({ isReady, isUnderWay, onReason }: ReasonFormProps) {
  const { text } = useLocale();
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isLongEnough = reason.trim().length >= shortestReason;
  const missing = isLongEnough ? (isReady ? undefined : 'disclosure.choose') : 'disclosure.reason-short';
  const problem = isTried && missing !== undefined ? text(missing, { count: shortestReason }) : undefined;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (missing === undefined && !isUnderWay) onReason(reason.trim());
      }}
    >
      <ReasonField
        label={text('disclosure.reason')}
        hint={text('disclosure.reason-hint')}
        problem={problem}
        value={reason}
        onChange={setReason}
      />
      <Button type="submit" appearance="primary" disabledFocusable={isUnderWay} className={styles.button}>
        {text(isUnderWay ? 'disclosure.under-way' : 'disclosure.button')}
      </Button>
    </form>
  );
}
