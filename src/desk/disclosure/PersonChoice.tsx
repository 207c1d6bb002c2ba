import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { AppError, type ErrorCode } from '#domain/app-error.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { useDesk } from '../use-desk.ts';
import type { FoundPerson } from './DisclosurePage.tsx';
import styles from './disclosure.module.css';

interface PersonChoiceProps {
  readonly chosenId: string | undefined;
  readonly onChoose: (person: FoundPerson | undefined) => void;
  /** Where nobody is found by words: who has exactly this address. */
  readonly onAddress?: (emailAddress: string) => void;
}

const pause = 250;

/** Whom it is about, by the beginnings of words of name or address. */
export function PersonChoice({ chosenId, onChoose, onAddress }: PersonChoiceProps) {
  const { text } = useLocale();
  const { client } = useDesk();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly FoundPerson[]>();
  const [error, setError] = useState<ErrorCode>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (words.trim().length < 2) return undefined;
    const left = new AbortController();
    const timer = setTimeout(() => {
      client.findPersons({ query: { q: words }, signal: left.signal }).then(
        ({ persons }) => {
          setFound(persons);
          setError(undefined);
        },
        (cause: unknown) => {
          if (!left.signal.aborted) setError(cause instanceof AppError ? cause.code : 'internal');
        },
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      left.abort();
    };
  }, [client, words, attempt]);
  return (
    <>
      <Field label={text('disclosure.about')}>
        <Input
          value={words}
          autoComplete="off"
          onChange={(_, { value }) => {
            setWords(value);
            setFound(undefined);
            setError(undefined);
            onChoose(undefined);
          }}
        />
      </Field>
      {error !== undefined && <DeskFailure error={error} onRetry={() => setAttempt(attempt + 1)} />}
      {found?.length === 0 && <p className={textStyles.detail}>{text('disclosure.nobody')}</p>}
      {found?.length === 0 && onAddress && words.includes('@') && (
        <Button className={styles.button} onClick={() => onAddress(words.trim())}>
          {text('erasure.by-address')}
        </Button>
      )}
      {found !== undefined && found.length > 0 && (
        <RadioGroup
          aria-label={text('disclosure.about')}
          value={chosenId ?? ''}
          onChange={(_, { value }) => onChoose(found.find(({ id }) => id === value))}
        >
          {found.map(({ id, displayName, emailAddress }) => (
            <Radio
              key={id}
              value={id}
              label={
                <span className={styles.person}>
                  <bdi>{displayName}</bdi> <bdi className={textStyles.detail}>{emailAddress}</bdi>
                </span>
              }
            />
          ))}
        </RadioGroup>
      )}
    </>
  );
}
