import { Field, Input, Link, mergeClasses, Radio, RadioGroup } from '@fluentui/react-components';
import { useRef } from 'react';
import type { ChosenName, CorrectionDraft } from '#capture/correction-draft.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useRetry } from '../message/use-retry.ts';
import { useNameSearch } from './use-name-search.ts';
import textStyles from '#ui/text.module.css';

interface NameChoiceProps {
  readonly what: 'organisation' | 'person';
  readonly draft: CorrectionDraft;
  /** Those that stand to choose before anything is typed, each with why. */
  readonly suggestions: readonly Suggested[];
  readonly onEdit: (change: Pick<CorrectionDraft, 'typed'> & { readonly chosen: ChosenName | undefined }) => void;
}

interface Suggested {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

const isNew = 'new';

/** Finds an organisation or a person while a name is typed; an organisation that is not there can be a new one. */
export function NameChoice({ what, draft, suggestions, onEdit }: NameChoiceProps) {
  const { text } = useLocale();
  const { typed, chosen } = draft;
  const { found, error, status, again } = useNameSearch(what, typed);
  const retry = useRetry(error, again);
  const field = useRef<HTMLDivElement>(null);
  const name = typed.trim();
  const options = name === '' ? suggestions : found;
  const isShown = chosen?.id !== undefined && !options.some(({ id }) => id === chosen.id);
  const choices = isShown ? [{ id: chosen.id ?? '', name: chosen.name, detail: '' }, ...options] : options;
  const canBeNew = what === 'organisation' && name !== '';
  const onRetry = () => {
    // The link goes away with the error.
    field.current?.querySelector('input')?.focus();
    retry.onAction();
  };
  return (
    <>
      <div ref={field}>
        <Field
          size="small"
          label={text(`correct.find-${what}`)}
          validationState={error === undefined ? 'none' : 'error'}
          validationMessage={error === undefined ? '' : text(`error.${error}`)}
          hint={
            error ? (
              <Link className={mergeClasses(textStyles.inline, textStyles.link)} onClick={onRetry}>
                {retry.action}
              </Link>
            ) : (
              status
            )
          }
        >
          <Input
            value={typed}
            autoComplete="off"
            onChange={(_, { value }) => onEdit({ typed: value, chosen: undefined })}
          />
        </Field>
      </div>
      {(choices.length > 0 || canBeNew) && (
        <Field size="small" label={text('correct.which')}>
          <RadioGroup
            value={chosen ? (chosen.id ?? isNew) : ''}
            onChange={(_, { value }) => {
              const one = choices.find(({ id }) => id === value);
              onEdit({ typed, chosen: one ? { id: one.id, name: one.name } : { name } });
            }}
          >
            {choices.map((one) => (
              <Radio
                key={one.id}
                value={one.id}
                label={
                  <>
                    <bdi className={textStyles.body}>{one.name}</bdi>
                    <bdi className={mergeClasses(textStyles.detail, textStyles.block)}>{one.detail}</bdi>
                  </>
                }
              />
            ))}
            {canBeNew && (
              <Radio value={isNew} label={<span className={textStyles.body}>{text('correct.new', { name })}</span>} />
            )}
          </RadioGroup>
        </Field>
      )}
    </>
  );
}
