import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useRef, useState, type FormEvent } from 'react';
import type { Signal } from '#api/types.ts';
import { signalKinds } from '#domain/signal.ts';
import { useLocale } from '#ui/use-locale.ts';
import { DeskFailure } from '../DeskFailure.tsx';
import { CheckFields } from './CheckFields.tsx';
import { enter, faultsOf, readEntered, type Entered } from './entered-signal.ts';
import type { SignalContent } from './signal-content.ts';
import { StewardFields } from './StewardFields.tsx';
import type { SignalChanges } from './use-signal-changes.ts';
import deskStyles from '../desk.module.css';

interface SignalFormProps {
  readonly label: string;
  /** Absent for a new one. */
  readonly signal?: Signal;
  readonly changes: SignalChanges;
  readonly onSave: (content: SignalContent) => void;
  readonly onClose: () => void;
}

/** Everything that can be said in one signal; what is missing is said where it is. */
export function SignalForm({ label, signal, changes, onSave, onClose }: SignalFormProps) {
  const { text } = useLocale();
  const [entered, setEntered] = useState(() => enter(signal));
  const [isTried, setIsTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const put = (some: Partial<Entered>) => setEntered((before) => ({ ...before, ...some }));
  const faults = isTried ? faultsOf(entered) : {};
  const faultAt = (place: keyof Entered) => {
    const fault = faults[place];
    return fault === undefined ? {} : { validationMessage: text(`signal-fault.${fault}`) };
  };
  const { kind, failure } = { kind: entered.kind, failure: changes.failure };

  function save(event: FormEvent) {
    event.preventDefault();
    setIsTried(true);
    const content = readEntered(entered);
    if (content && !changes.isBusy) onSave(content);
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  return (
    <form
      ref={form}
      noValidate
      className={deskStyles.form}
      aria-label={label}
      onSubmit={save}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      {!signal && (
        <Field label={text('desk-signals.kind')}>
          <Select
            autoFocus
            value={kind}
            onChange={(_, { value }) => put({ kind: signalKinds.find((one) => one === value) ?? kind })}
          >
            {signalKinds.map((one) => (
              <option key={one} value={one}>
                {text(`signal-kind.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {kind === 'steward' && <StewardFields entered={entered} onPut={put} faultAt={faultAt} />}
      {kind === 'check' && <CheckFields entered={entered} onPut={put} faultAt={faultAt} />}
      <Field label={text(textLabels[kind])} {...faultAt('text')}>
        <Textarea value={entered.text} maxLength={1000} onChange={(_, { value }) => put({ text: value })} />
      </Field>
      <div className={deskStyles.pair}>
        <Field label={text('desk-signals.source')}>
          <Input value={entered.source} maxLength={200} onChange={(_, { value }) => put({ source: value })} />
        </Field>
        <Field label={text('desk-signals.said-on')} {...faultAt('saidOn')}>
          <Input type="date" value={entered.saidOn} onChange={(_, { value }) => put({ saidOn: value })} />
        </Field>
      </div>
      {failure && <DeskFailure error={failure.error} onRetry={failure.retry} />}
      <div className={deskStyles.bar}>
        <Button type="submit" appearance="primary" disabledFocusable={changes.isBusy}>
          {text('desk-signals.save')}
        </Button>
        <Button onClick={onClose}>{text('desk-signals.cancel')}</Button>
      </div>
    </form>
  );
}

const textLabels = {
  'do-not-contact': 'desk-signals.text-reason',
  steward: 'desk-signals.text-reason',
  'contact-preference': 'desk-signals.text-preference',
  check: 'desk-signals.text-note',
} as const;
