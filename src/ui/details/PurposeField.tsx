import { Button, Combobox, Field, mergeClasses, Option } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { foldText } from '#domain/fold-text.ts';
import type { Purpose } from '#domain/purpose.ts';
import type { SuggestedPurpose } from '#domain/suggest-purpose.ts';
import { purposeCodes, purposeName } from '../purpose-text.ts';
import textStyles from '../text.module.css';
import { useDetailsLocale } from './use-details-locale.ts';
import styles from './details.module.css';

interface PurposeFieldProps {
  /** A code, or empty for none. */
  readonly value: string;
  /** Retired ones too, which are shown only where one is chosen. */
  readonly purposes: readonly Purpose[];
  readonly suggested: readonly SuggestedPurpose[];
  readonly onChange: (code: string) => void;
}

/** Why it took place: found while its name, or a code behind it, is typed; or taken from what is suggested, each with why. */
export function PurposeField({ value, purposes, suggested, onChange }: PurposeFieldProps) {
  const locale = useDetailsLocale();
  const { text } = locale;
  const [typed, setTyped] = useState<string>();
  const choices = purposes.filter(({ code, isRetired }) => isRetired !== true || code === value);
  const nameOf = (code: string) => {
    const purpose = purposes.find((one) => one.code === code);
    return purpose ? purposeName(purpose, locale) : code;
  };
  const words = foldText(typed ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = choices.filter((purpose) => {
    const said = foldText(`${purposeName(purpose, locale)} ${purposeCodes(purpose, locale)}`);
    return words.every((word) => said.includes(word));
  });
  const isNothing = typed !== undefined && words.length > 0 && found.length === 0;
  return (
    <>
      <Field
        size="small"
        label={text('details.purpose')}
        className={styles.field}
        validationState={isNothing ? 'error' : 'none'}
        validationMessage={isNothing ? text('details.purpose-unknown') : ''}
      >
        <Combobox
          size="small"
          inlinePopup
          autoComplete="off"
          value={typed ?? (value === '' ? '' : nameOf(value))}
          selectedOptions={value === '' ? [] : [value]}
          onChange={({ target }) => setTyped(target.value)}
          onOptionSelect={(_, { optionValue }) => {
            // None is chosen while another is being typed: what was chosen stays until then.
            if (optionValue === undefined) return;
            setTyped(undefined);
            onChange(optionValue);
          }}
          onBlur={() => {
            // Nothing is left of what was typed but the choice; an empty field is none.
            if (typed?.trim() === '') onChange('');
            setTyped(undefined);
          }}
        >
          {words.length === 0 && (
            <Option value="" text={text('details.purpose-none')}>
              {text('details.purpose-none')}
            </Option>
          )}
          {found.map((purpose) => (
            <Option key={purpose.code} value={purpose.code} text={purposeName(purpose, locale)}>
              <span>
                <bdi className={textStyles.block}>{purposeName(purpose, locale)}</bdi>
                <span className={mergeClasses(textStyles.detail, textStyles.block)}>
                  {purposeCodes(purpose, locale)}
                </span>
              </span>
            </Option>
          ))}
        </Combobox>
      </Field>
      {value === '' && suggested.length > 0 && (
        <ul className={textStyles.list} aria-label={text('details.suggested')}>
          {suggested.map((one) => (
            <Suggestion key={one.code} suggested={one} name={nameOf(one.code)} onChoose={() => onChange(one.code)} />
          ))}
        </ul>
      )}
    </>
  );
}

interface SuggestionProps {
  readonly suggested: SuggestedPurpose;
  readonly name: string;
  readonly onChoose: () => void;
}

function Suggestion({ suggested: { because }, name, onChoose }: SuggestionProps) {
  const { text } = useDetailsLocale();
  const reasonId = useId();
  const reason =
    because.is === 'word'
      ? text('details.because-word', { word: because.word })
      : because.isMore
        ? text('details.because-often', { organisation: because.organisation })
        : text('details.because-usual', { count: because.count, organisation: because.organisation });
  return (
    <li className={styles.suggested}>
      <Button size="small" aria-describedby={reasonId} onClick={onChoose}>
        {name}
      </Button>
      <span id={reasonId} className={textStyles.detail}>
        {reason}
      </span>
    </li>
  );
}
