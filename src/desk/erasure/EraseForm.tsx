import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { shortestReason } from '#domain/disclosure.ts';
import { Notice } from '#ui/Notice.tsx';
import { useLocale } from '#ui/use-locale.ts';
import { ReasonField } from '../ReasonField.tsx';
import type { Erasing } from './use-erasure.ts';
import styles from './erasure.module.css';

interface EraseFormProps {
  readonly addresses: readonly string[];
  readonly isUnderWay: boolean;
  /** Whether the server has said that the reason names whom it is about. */
  readonly isReasonNaming: boolean;
  readonly onErase: (erasing: Erasing) => void;
}

/** Why, whether for ever, and one of the addresses typed: nothing brings back what goes. */
export function EraseForm({ addresses, isUnderWay, isReasonNaming, onErase }: EraseFormProps) {
  const { text } = useLocale();
  const [reason, setReason] = useState('');
  const [named, setNamed] = useState<string>();
  const [keepOut, setKeepOut] = useState(false);
  const [typed, setTyped] = useState('');
  const [isTried, setIsTried] = useState(false);
  const confirmedAddress = addresses.find((one) => one === typed.trim().toLowerCase());
  const isLongEnough = reason.trim().length >= shortestReason;
  const isNaming = isReasonNaming && named === reason;
  const shortText = isTried && !isLongEnough ? text('disclosure.reason-short', { count: shortestReason }) : undefined;
  const reasonProblem = isNaming ? text('erasure.reason-names') : shortText;
  const typedProblem = isTried && confirmedAddress === undefined ? text('erasure.not-typed') : undefined;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (confirmedAddress === undefined || !isLongEnough || isUnderWay) return;
        setNamed(reason);
        onErase({ reason: reason.trim(), keepOut, confirmedAddress });
      }}
    >
      <ReasonField
        label={text('erasure.reason')}
        hint={text('erasure.reason-hint')}
        problem={reasonProblem}
        value={reason}
        onChange={setReason}
      />
      <Field hint={text('erasure.keep-out-hint')}>
        <Checkbox
          label={text('erasure.keep-out')}
          checked={keepOut}
          onChange={(_, { checked }) => setKeepOut(checked === true)}
        />
      </Field>
      <Notice intent="warning" title={text('erasure.final')}>
        {text('erasure.final-about')}
      </Notice>
      <Field label={text('erasure.type')} {...(typedProblem === undefined ? {} : { validationMessage: typedProblem })}>
        <Input value={typed} autoComplete="off" spellCheck={false} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={isUnderWay} className={styles.button}>
        {text(isUnderWay ? 'erasure.under-way' : 'erasure.button')}
      </Button>
    </form>
  );
}
