import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { isInOrBelow } from '#domain/unit-tree.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { useFaultText } from './fault-text.ts';
import { UnitSelect } from './UnitSelect.tsx';
import type { UnitChanges } from './use-unit-changes.ts';
import type { UnitOfTree } from './use-institution.ts';
import deskStyles from '../desk.module.css';

interface UnitFormProps {
  /** Absent for a new one. */
  readonly unit?: UnitOfTree;
  readonly units: readonly UnitOfTree[];
  readonly parentId: string | null;
  readonly changes: UnitChanges;
  readonly onClose: () => void;
}

/** A unit's name and place, and whether it sees what is shared below it. */
export function UnitForm({ unit, units, parentId, changes, onClose }: UnitFormProps) {
  const { text } = useLocale();
  const faultText = useFaultText();
  const [entered, setEntered] = useState({ name: unit?.name ?? '', parentId, seesBelow: unit?.seesBelow ?? false });
  const { failure, isBusy } = changes;
  const faultAt = (path: string) => {
    const fault = faultText(failure?.issues.find((issue) => issue.path === path));
    return fault === undefined ? {} : { validationMessage: fault };
  };

  function save(event: FormEvent) {
    event.preventDefault();
    if (entered.name.trim() === '' || isBusy) return;
    if (unit) changes.change(unit, entered);
    else changes.add(entered);
  }

  const others = unit ? units.filter(({ id }) => !isInOrBelow(id, unit.id, units)) : units;
  return (
    <form
      className={deskStyles.form}
      onSubmit={save}
      aria-label={unit ? text('administration.unit-edit-named', { name: unit.name }) : text('administration.unit-add')}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <div className={deskStyles.pair}>
        <Field label={text('administration.unit-name')} {...faultAt('name')}>
          <Input
            autoFocus
            value={entered.name}
            maxLength={200}
            onChange={(_, { value }) => setEntered({ ...entered, name: value })}
          />
        </Field>
        <Field label={text('administration.unit-parent')} {...faultAt('parentId')}>
          <UnitSelect
            units={others}
            value={entered.parentId}
            none={text('administration.unit-top')}
            onChange={(chosen) => setEntered({ ...entered, parentId: chosen })}
          />
        </Field>
      </div>
      <Checkbox
        label={text('administration.unit-sees-below')}
        checked={entered.seesBelow}
        onChange={(_, { checked }) => setEntered({ ...entered, seesBelow: checked === true })}
      />
      {failure?.error === 'in-use' && (
        <p className={textStyles.body} role="alert">
          {text('administration.unit-in-use')}
        </p>
      )}
      {failure && failure.error !== 'in-use' && failure.error !== 'invalid-input' && (
        <DeskFailure error={failure.error} onRetry={failure.retry} />
      )}
      <div className={deskStyles.bar}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy || entered.name.trim() === ''}>
          {text(unit ? 'administration.save' : 'administration.add')}
        </Button>
        <Button onClick={onClose}>{text('administration.cancel')}</Button>
        {unit && (
          <Button
            disabledFocusable={isBusy}
            aria-label={text('administration.remove-named', { name: unit.name })}
            onClick={() => changes.remove(unit)}
          >
            {text('administration.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}
