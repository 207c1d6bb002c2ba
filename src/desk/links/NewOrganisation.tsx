import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocale } from '#ui/use-locale.ts';
import deskStyles from '../desk.module.css';

interface NewOrganisationProps {
  readonly label: string;
  /** As the claim has it. */
  readonly name: string;
  readonly isBusy: boolean;
  readonly onMake: (name: string) => void;
  readonly onClose: () => void;
}

/** What the organisation that a claim becomes is called here. */
export function NewOrganisation({ label, name, isBusy, onMake, onClose }: NewOrganisationProps) {
  const { text } = useLocale();
  const [entered, setEntered] = useState(name);
  const chosen = entered.trim();
  return (
    <form
      className={deskStyles.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== '' && !isBusy) onMake(chosen);
      }}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <Field label={text('links.new-name')}>
        <Input autoFocus value={entered} maxLength={300} onChange={(_, { value }) => setEntered(value)} />
      </Field>
      <div className={deskStyles.bar}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy || chosen === ''}>
          {text('links.make')}
        </Button>
        <Button onClick={onClose}>{text('links.cancel')}</Button>
      </div>
    </form>
  );
}
