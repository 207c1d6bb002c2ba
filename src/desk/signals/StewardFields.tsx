import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useLocale } from '#ui/use-locale.ts';
import { UnitSelect } from '../administration/UnitSelect.tsx';
import { DeskFailure } from '../DeskFailure.tsx';
import { useAnswer } from '../use-answer.ts';
import { useDesk } from '../use-desk.ts';
import type { FieldsProps } from './CheckFields.tsx';
import { ColleaguePicker } from './ColleaguePicker.tsx';

/** Whom to ask: one colleague, or everybody in a unit. */
export function StewardFields({ entered, onPut, faultAt }: FieldsProps) {
  const { text } = useLocale();
  const { client } = useDesk();
  const units = useAnswer(async () => (await client.listUnits({})).units);
  return (
    <>
      <Field label={text('desk-signals.who')}>
        <RadioGroup
          layout="horizontal"
          value={entered.isUnit ? 'unit' : 'colleague'}
          onChange={(_, { value }) => onPut({ isUnit: value === 'unit' })}
        >
          <Radio value="colleague" label={text('desk-signals.who-colleague')} />
          <Radio value="unit" label={text('desk-signals.who-unit')} />
        </RadioGroup>
      </Field>
      {entered.isUnit ? (
        <>
          {units.error !== undefined && <DeskFailure error={units.error} onRetry={units.reload} />}
          <Field label={text('desk-signals.unit')} {...faultAt('unitId')}>
            <UnitSelect
              units={units.value ?? []}
              value={entered.unitId}
              none={text('desk-signals.unit-none')}
              onChange={(unitId) => onPut({ unitId })}
            />
          </Field>
        </>
      ) : (
        <ColleaguePicker
          chosen={entered.colleague}
          onChoose={(colleague) => onPut({ colleague })}
          {...faultAt('colleague')}
        />
      )}
    </>
  );
}
