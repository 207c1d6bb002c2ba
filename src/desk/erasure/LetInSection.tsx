import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ErrorCode } from '#domain/app-error.ts';
import { useLocale } from '#ui/use-locale.ts';
import { DeskFailure } from '../DeskFailure.tsx';
import { errorCodeOf } from '../desk-session.ts';
import { Section } from '../Section.tsx';
import { useDesk } from '../use-desk.ts';
import styles from './erasure.module.css';

/** Whoever was erased for good may have changed their mind. */
export function LetInSection() {
  const { text } = useLocale();
  const { client, say } = useDesk();
  const [emailAddress, setEmailAddress] = useState('');
  const [isLetIn, setIsLetIn] = useState(false);
  const [error, setError] = useState<ErrorCode>();
  const isWrong = error === 'not-found' || error === 'invalid-input';
  const letIn = () => {
    setError(undefined);
    client.letAddressIn({ body: { emailAddress } }).then(
      () => {
        setIsLetIn(true);
        say(text('erasure.let-in-done'));
      },
      (cause: unknown) => setError(errorCodeOf(cause)),
    );
  };
  return (
    <Section heading={text('erasure.let-in')} about={text('erasure.let-in-about')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (emailAddress.trim() !== '') letIn();
        }}
      >
        <Field
          label={text('erasure.let-in-address')}
          validationState={isLetIn ? 'success' : isWrong ? 'error' : 'none'}
          validationMessage={isLetIn ? text('erasure.let-in-done') : isWrong ? text('erasure.let-in-unknown') : null}
        >
          <Input
            value={emailAddress}
            autoComplete="off"
            onChange={(_, { value }) => {
              setEmailAddress(value);
              setIsLetIn(false);
              setError(undefined);
            }}
          />
        </Field>
        {error !== undefined && !isWrong && <DeskFailure error={error} onRetry={letIn} />}
        <Button type="submit" className={styles.button}>
          {text('erasure.let-in-button')}
        </Button>
      </form>
    </Section>
  );
}
