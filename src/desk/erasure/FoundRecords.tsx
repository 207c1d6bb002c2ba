import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { Notice } from '#ui/Notice.tsx';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { RecordLines } from './RecordLines.tsx';
import type { NamingRecord } from './use-records.ts';
import styles from './erasure.module.css';

interface FoundRecordsProps {
  readonly records: readonly NamingRecord[];
  readonly isUnderWay: boolean;
  readonly onErase: (ids: string[], keepOut: boolean) => void;
}

/** Which of them are about whoever has asked: others may be called so too. */
export function FoundRecords({ records, isUnderWay, onErase }: FoundRecordsProps) {
  const { text } = useLocale();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [keepOut, setKeepOut] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const choose = (id: string, isChosen: boolean) =>
    setChosen([...chosen.filter((one) => one !== id), ...(isChosen ? [id] : [])]);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (chosen.length > 0 && !isUnderWay) onErase([...chosen], keepOut);
      }}
    >
      <fieldset className={styles.records}>
        <legend className={textStyles.body}>{text('records.choose')}</legend>
        {records.map((record) => (
          <Checkbox
            key={record.id}
            label={<RecordLines record={record} />}
            checked={chosen.includes(record.id)}
            onChange={(_, { checked }) => choose(record.id, checked === true)}
          />
        ))}
      </fieldset>
      <Checkbox
        label={text('erasure.keep-out')}
        checked={keepOut}
        onChange={(_, { checked }) => setKeepOut(checked === true)}
      />
      <Notice intent="warning" title={text('erasure.final')}>
        {text('records.final-about')}
      </Notice>
      {isTried && chosen.length === 0 && (
        <p role="alert" className={textStyles.body}>
          {text('records.none-chosen')}
        </p>
      )}
      <Button type="submit" appearance="primary" disabledFocusable={isUnderWay} className={styles.button}>
        {text(isUnderWay ? 'erasure.under-way' : 'records.erase')}
      </Button>
    </form>
  );
}
