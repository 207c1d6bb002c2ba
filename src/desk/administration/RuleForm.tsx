import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { domainOf, parseEmailAddress } from '#domain/email-address.ts';
import { forbiddingRule } from '#domain/log-rule.ts';
import { parseMailDomain } from '#domain/mail-domain.ts';
import { makeId } from '#domain/make-id.ts';
import { logRuleKinds, type LogRule } from '#domain/policy.ts';
import { useLocale } from '#ui/use-locale.ts';
import deskStyles from '../desk.module.css';

const empty = { kind: 'label', value: '', reason: '', example: '' } as const;

interface Entered {
  readonly kind: LogRule['kind'];
  readonly value: string;
  readonly reason: string;
  readonly example: string;
}

/** A rule is added once an example has shown that it is about what it is meant for. */
export function RuleForm({ onAdd }: { readonly onAdd: (rule: RuleAdded) => void }) {
  const { text } = useLocale();
  const [entered, setEntered] = useState<Entered>(empty);
  const { kind, value, reason, example } = entered;
  const put = (some: Partial<Entered>) => setEntered((before) => ({ ...before, ...some }));
  const isTried = value.trim() !== '' && example.trim() !== '';
  const forbids = isTried && isAbout({ id: '', kind, value }, example);

  function add(event: FormEvent) {
    event.preventDefault();
    if (!forbids) return;
    const said = reason.trim() === '' ? {} : { reason: reason.trim() };
    onAdd({ id: makeId(), kind, value: value.trim(), ...said });
    setEntered({ ...empty, kind });
  }

  return (
    <form className={deskStyles.form} onSubmit={add} aria-label={text('administration.rule-add')}>
      <div className={deskStyles.pair}>
        <Field label={text('administration.rule-kind')}>
          <Select
            value={kind}
            onChange={(_, data) => {
              const chosen = logRuleKinds.find((one) => one === data.value);
              if (chosen) put({ kind: chosen });
            }}
          >
            {logRuleKinds.map((one) => (
              <option key={one} value={one}>
                {text(`rule-kind.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text('administration.rule-value')}>
          <Input value={value} maxLength={200} onChange={(_, data) => put({ value: data.value })} />
        </Field>
      </div>
      <Field label={text('administration.rule-reason')}>
        <Input value={reason} maxLength={500} onChange={(_, data) => put({ reason: data.value })} />
      </Field>
      <Field
        label={text('administration.rule-example')}
        hint={text(`rule-example.${kind}`)}
        validationState={forbids ? 'success' : 'none'}
        validationMessage={text(
          forbids
            ? 'administration.rule-forbids'
            : isTried
              ? 'administration.rule-allows'
              : 'administration.rule-try-first',
        )}
      >
        <Input value={example} maxLength={500} onChange={(_, data) => put({ example: data.value })} />
      </Field>
      <div className={deskStyles.bar}>
        <Button type="submit" disabledFocusable={!forbids}>
          {text('administration.rule-add')}
        </Button>
      </div>
    </form>
  );
}

interface RuleAdded {
  readonly id: string;
  readonly kind: LogRule['kind'];
  readonly value: string;
  readonly reason?: string;
}

function isAbout(rule: LogRule, example: string): boolean {
  const address = parseEmailAddress(example);
  const domain = address ? domainOf(address) : parseMailDomain(example);
  const ruled = { labels: [{ id: example }], domains: domain === undefined ? [] : [domain], subject: example };
  return forbiddingRule([rule], ruled) !== undefined;
}
