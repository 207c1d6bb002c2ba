import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { shortestReason } from '#domain/disclosure.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { ReasonField } from '../ReasonField.tsx';
import { Section } from '../Section.tsx';
import { useDesk } from '../use-desk.ts';
import { FoundRecords } from './FoundRecords.tsx';
import { useRecords } from './use-records.ts';
import styles from './erasure.module.css';

const shortestName = 3;

/** Whoever is named by other systems alone: found by name or address, told of, and erased. */
export function RecordsSection() {
  const { text } = useLocale();
  const { say } = useDesk();
  const { state, find, erase } = useRecords();
  const [whom, setWhom] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const { status, found, erased, error } = state;
  const isShort = reason.trim().length < shortestReason;
  const ask = () => void find({ whom: whom.trim(), reason: reason.trim() });
  const told =
    erased !== undefined
      ? text('records.erased', { count: erased })
      : found && text(found.records.length === 0 ? 'records.none' : 'records.found', { count: found.records.length });
  useEffect(() => {
    if (told !== undefined) say(told);
  }, [told, say]);
  return (
    <Section heading={text('records.heading')} about={text('records.about')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setIsTried(true);
          if (!isShort && whom.trim().length >= shortestName && status !== 'finding') ask();
        }}
      >
        <Field
          label={text('records.whom')}
          {...(isTried && whom.trim().length < shortestName ? { validationMessage: text('records.whom-short') } : {})}
        >
          <Input value={whom} autoComplete="off" maxLength={320} onChange={(_, { value }) => setWhom(value)} />
        </Field>
        <ReasonField
          label={text('records.reason')}
          hint={text('records.reason-hint')}
          problem={
            error === 'invalid-input'
              ? text('erasure.reason-names')
              : isTried && isShort
                ? text('disclosure.reason-short', { count: shortestReason })
                : undefined
          }
          value={reason}
          onChange={setReason}
        />
        <Button type="submit" disabledFocusable={status === 'finding'} className={styles.button}>
          {text(status === 'finding' ? 'records.finding' : 'records.find')}
        </Button>
      </form>
      {error !== undefined && error !== 'invalid-input' && <DeskFailure error={error} onRetry={ask} />}
      {told !== undefined && <p className={textStyles.body}>{told}</p>}
      {found?.isCut === true && <p className={textStyles.detail}>{text('records.cut')}</p>}
      {found && found.records.length > 0 && (
        <FoundRecords
          records={found.records}
          isUnderWay={status === 'erasing'}
          onErase={(ids, keepOut) => void erase(ids, keepOut)}
        />
      )}
    </Section>
  );
}
