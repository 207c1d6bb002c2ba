import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import {
  hebciTables,
  isFirstPurpose,
  kefPerspectives,
  longestPurposeName,
  makePurposeCode,
  type Purpose,
} from '#domain/purpose.ts';
import { useLocale } from '#ui/use-locale.ts';
import deskStyles from '../desk.module.css';
import styles from './administration.module.css';

interface PurposeFormProps {
  /** What is changed; absent where one is added. */
  readonly purpose?: Purpose;
  /** The codes that a new one cannot have. */
  readonly taken?: readonly string[];
  readonly onDone: (purpose: Purpose) => void;
  readonly onCancel?: () => void;
}

/** A purpose's name, and the tables and perspectives that it stands for. */
export function PurposeForm({ purpose, taken = [], onDone, onCancel }: PurposeFormProps) {
  const { text } = useLocale();
  const before = { name: purpose?.name ?? '', hebci: purpose?.hebciTable ?? '', kef: purpose?.kefPerspective ?? '' };
  const [draft, setDraft] = useState(before);
  const name = draft.name.trim();
  const own = purpose && isFirstPurpose(purpose.code) ? text(`purpose.${purpose.code}`) : undefined;
  const isReady = name !== '' || own !== undefined;
  const onApply = () => {
    if (!isReady) return;
    onDone({
      code: purpose?.code ?? makePurposeCode(name, taken),
      name: name === '' ? undefined : name,
      hebciTable: hebciTables.find((one) => one === draft.hebci),
      kefPerspective: kefPerspectives.find((one) => one === draft.kef),
    });
    if (!purpose) setDraft({ name: '', hebci: '', kef: '' });
  };
  return (
    <div
      className={styles.purpose}
      role="group"
      aria-label={text(purpose ? 'administration.purpose-edit' : 'administration.purpose-new')}
    >
      <Field
        label={text(purpose ? 'administration.purpose-name' : 'administration.purpose-new')}
        {...(own === undefined ? {} : { hint: text('administration.purpose-name-as', { name: own }) })}
      >
        <Input
          dir="auto"
          autoFocus={purpose !== undefined}
          value={draft.name}
          maxLength={longestPurposeName}
          onChange={(_, { value }) => setDraft({ ...draft, name: value })}
        />
      </Field>
      <div className={deskStyles.pair}>
        <Field label={text('administration.purpose-hebci')}>
          <Select value={draft.hebci} onChange={(_, { value }) => setDraft({ ...draft, hebci: value })}>
            <option value="">{text('administration.purpose-no-code')}</option>
            {hebciTables.map((table) => (
              <option key={table} value={table}>
                {text('purpose.hebci', { table, name: text(`hebci.${table}`) })}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text('administration.purpose-kef')}>
          <Select value={draft.kef} onChange={(_, { value }) => setDraft({ ...draft, kef: value })}>
            <option value="">{text('administration.purpose-no-code')}</option>
            {kefPerspectives.map((perspective) => (
              <option key={perspective} value={perspective}>
                {text(`kef.${perspective}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={styles.steps}>
        <Button disabledFocusable={!isReady} onClick={onApply}>
          {text(purpose ? 'administration.purpose-apply' : 'administration.purpose-add')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{text('administration.purpose-cancel')}</Button>}
      </div>
    </div>
  );
}
