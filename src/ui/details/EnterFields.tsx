import { Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import textStyles from '../text.module.css';
import { enteredKinds, hasDirection, type EnterDraft, type Somebody } from './entered.ts';
import { PeopleChoice } from './PeopleChoice.tsx';
import { useDetailsLocale } from './use-details-locale.ts';
import styles from './details.module.css';

interface EnterFieldsProps {
  readonly draft: EnterDraft;
  readonly people: readonly Somebody[];
  readonly onChange: (change: Partial<EnterDraft>) => void;
}

/** What, when, with whom and about what. */
export function EnterFields({ draft, people, onChange }: EnterFieldsProps) {
  const { text } = useDetailsLocale();
  const { kind } = draft;
  const words = (name: 'subject' | 'address' | 'name' | 'colleagues', hint?: string, isAddress = false) => (
    <Field
      size="small"
      label={text(`by-hand.${name}`)}
      className={styles.field}
      {...(hint === undefined ? {} : { hint })}
    >
      <Input
        dir={isAddress ? 'ltr' : 'auto'}
        autoComplete="off"
        value={draft[name]}
        maxLength={1000}
        onChange={(_, { value }) => onChange({ [name]: value })}
      />
    </Field>
  );
  return (
    <>
      <Field size="small" label={text('details.kind')} className={styles.field}>
        <Select
          value={kind}
          onChange={(_, { value }) => onChange({ kind: enteredKinds.find((one) => one === value) ?? kind })}
        >
          {enteredKinds.map((one) => (
            <option key={one} value={one}>
              {text(`kind.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field size="small" label={text('by-hand.when')} className={styles.field}>
        <Input
          type="datetime-local"
          required
          min="1900-01-02T00:00"
          max="2199-12-30T00:00"
          value={draft.at}
          onChange={(_, { value }) => onChange({ at: value })}
        />
      </Field>
      {hasDirection(kind) && (
        <Field size="small" label={text('by-hand.direction')}>
          <RadioGroup
            layout="horizontal"
            value={draft.direction}
            onChange={(_, { value }) => onChange({ direction: value === 'in' ? 'in' : 'out' })}
          >
            <Radio value="out" label={text('by-hand.direction-out')} />
            <Radio value="in" label={text('by-hand.direction-in')} />
          </RadioGroup>
        </Field>
      )}
      {words('subject')}
      <fieldset className={styles.group}>
        <legend className={textStyles.label}>{text('by-hand.with')}</legend>
        <PeopleChoice people={people} chosen={draft.chosen} onChange={(chosen) => onChange({ chosen })} />
        {people.length > 0 && <p className={textStyles.detail}>{text('by-hand.somebody-else')}</p>}
        {words('address', undefined, true)}
        {draft.address !== '' && words('name')}
      </fieldset>
      {words('colleagues', text('by-hand.colleagues-hint'), true)}
    </>
  );
}
