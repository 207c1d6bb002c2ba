import { Button, Checkbox, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { linkKinds, type LinkAudience, type LinkKind } from '#domain/link.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { faultsOf, type EnteredSystem } from './entered-system.ts';
import type { ConnectedSystem, SystemChanges } from './use-system-changes.ts';
import administrationStyles from '../administration/administration.module.css';
import deskStyles from '../desk.module.css';

interface SystemFormProps {
  /** Absent for a new one. */
  readonly system?: ConnectedSystem;
  readonly changes: SystemChanges;
  readonly onClose: () => void;
}

/** What a system is called, may send, and who sees it. */
export function SystemForm({ system, changes, onClose }: SystemFormProps) {
  const { text } = useLocale();
  const [entered, setEntered] = useState<EnteredSystem>({
    name: system?.name ?? '',
    code: system?.code ?? '',
    kinds: system?.kinds ?? [],
    seenBy: system?.seenBy ?? 'everyone',
    perMinute: String(system?.perMinute ?? 6000),
  });
  const [isTried, setIsTried] = useState(false);
  const { failure, isBusy } = changes;
  const faults = faultsOf(entered);
  const isCodeTaken = failure?.issues.some(({ code }) => code === 'code-taken') === true;
  const faultAt = (part: keyof EnteredSystem) => {
    const fault = part === 'code' && isCodeTaken ? ('systems.code-taken' as const) : isTried ? faults[part] : undefined;
    return fault === undefined ? {} : { validationMessage: text(fault) };
  };

  function save(event: FormEvent) {
    event.preventDefault();
    setIsTried(true);
    if (isBusy || Object.keys(faults).length > 0) return;
    const { name, code, kinds, seenBy, perMinute } = entered;
    const content = { name: name.trim(), kinds: [...kinds], seenBy, perMinute: Number(perMinute) };
    if (system) changes.change(system, content);
    else changes.add({ ...content, code: code.trim() });
  }

  const choose = (kind: LinkKind, isChosen: boolean) =>
    setEntered({
      ...entered,
      kinds: linkKinds.filter((one) => (one === kind ? isChosen : entered.kinds.includes(one))),
    });
  return (
    <form
      className={deskStyles.form}
      onSubmit={save}
      noValidate
      aria-label={system ? text('systems.edit-named', { name: system.name }) : text('systems.add')}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <div className={deskStyles.pair}>
        <Field label={text('systems.name')} {...faultAt('name')}>
          <Input
            autoFocus
            value={entered.name}
            maxLength={100}
            onChange={(_, { value }) => setEntered({ ...entered, name: value })}
          />
        </Field>
        {!system && (
          <Field label={text('systems.code')} hint={text('systems.code-hint')} {...faultAt('code')}>
            <Input
              dir="ltr"
              value={entered.code}
              maxLength={40}
              spellCheck={false}
              autoCapitalize="none"
              onChange={(_, { value }) => setEntered({ ...entered, code: value })}
            />
          </Field>
        )}
      </div>
      {/* In no field of Fluent's: that would give all of these boxes one id. */}
      <fieldset className={administrationStyles.group}>
        <legend className={administrationStyles.legend}>{text('systems.kinds')}</legend>
        {linkKinds.map((kind) => (
          <Checkbox
            key={kind}
            label={text(`link-kind.${kind}`)}
            checked={entered.kinds.includes(kind)}
            onChange={(_, { checked }) => choose(kind, checked === true)}
          />
        ))}
        {isTried && faults.kinds !== undefined && (
          <p role="alert" className={textStyles.body}>
            {text(faults.kinds)}
          </p>
        )}
      </fieldset>
      <Field label={text('systems.seen-by')}>
        <RadioGroup
          value={entered.seenBy}
          // a cast: the values are these two
          onChange={(_, { value }) => setEntered({ ...entered, seenBy: value as LinkAudience })}
        >
          <Radio value="everyone" label={text('systems.seen-by.everyone')} />
          <Radio value="managers" label={text('systems.seen-by.managers')} />
        </RadioGroup>
      </Field>
      <Field label={text('systems.per-minute')} {...faultAt('perMinute')}>
        <Input
          inputMode="numeric"
          value={entered.perMinute}
          onChange={(_, { value }) => setEntered({ ...entered, perMinute: value })}
        />
      </Field>
      {failure && !isCodeTaken && <DeskFailure error={failure.error} onRetry={failure.retry} />}
      <div className={deskStyles.bar}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {text(system ? 'systems.save' : 'systems.connect')}
        </Button>
        <Button onClick={onClose}>{text('systems.cancel')}</Button>
      </div>
    </form>
  );
}
