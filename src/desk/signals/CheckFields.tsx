import { Field, Input, Select } from '@fluentui/react-components';
import { checkKinds, checkOutcomes } from '#domain/signal.ts';
import { useLocale } from '#ui/use-locale.ts';
import type { Entered } from './entered-signal.ts';
import deskStyles from '../desk.module.css';

export interface FieldsProps {
  readonly entered: Entered;
  readonly onPut: (some: Partial<Entered>) => void;
  readonly faultAt: (place: keyof Entered) => { readonly validationMessage?: string };
}

/** What is checked or ends, what came of it, and until when it holds. */
export function CheckFields({ entered, onPut, faultAt }: FieldsProps) {
  const { text } = useLocale();
  const { checkKind, outcome } = entered;
  const isContract = checkKind === 'contract-end';
  return (
    <>
      <div className={deskStyles.pair}>
        <Field label={text('desk-signals.check')}>
          <Select
            value={checkKind}
            onChange={(_, { value }) => onPut({ checkKind: checkKinds.find((one) => one === value) ?? checkKind })}
          >
            {checkKinds.map((one) => (
              <option key={one} value={one}>
                {text(one === 'other' ? 'desk-signals.check-other' : `check.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        {checkKind === 'other' && (
          <Field label={text('desk-signals.check-name')} {...faultAt('checkName')}>
            <Input value={entered.checkName} maxLength={100} onChange={(_, { value }) => onPut({ checkName: value })} />
          </Field>
        )}
      </div>
      <div className={deskStyles.pair}>
        {!isContract && (
          <Field label={text('desk-signals.outcome')}>
            <Select
              value={outcome ?? ''}
              onChange={(_, { value }) => onPut({ outcome: checkOutcomes.find((one) => one === value) })}
            >
              <option value="">{text('desk-signals.outcome-none')}</option>
              {checkOutcomes.map((one) => (
                <option key={one} value={one}>
                  {text(`signal-outcome.${one}`)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={text(isContract ? 'desk-signals.ends' : 'desk-signals.expires')} {...faultAt('expiresOn')}>
          <Input type="date" value={entered.expiresOn} onChange={(_, { value }) => onPut({ expiresOn: value })} />
        </Field>
      </div>
    </>
  );
}
