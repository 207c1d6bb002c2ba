import { Button, Field, mergeClasses, Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { readDraft, type CorrectionDraft } from '#capture/correction-draft.ts';
import type { CorrectionForm as Form } from '#capture/corrections.ts';
import { nameOf } from '#capture/name-of.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useStep } from '../use-step.ts';
import { choicesOf } from './correction-choices.ts';
import { failureText } from './correction-failure.ts';
import { focusWayToCorrect, isFocusLost } from './correction-focus.ts';
import { explain } from './explain.ts';
import { CorrectionReach } from './CorrectionReach.tsx';
import { NameChoice } from './NameChoice.tsx';
import { useSuggestionText } from './SamePersonLines.tsx';
import { useCorrections } from './use-corrections.ts';
import textStyles from '#ui/text.module.css';
import styles from './CorrectionForm.module.css';
import noteStyles from './notes.module.css';

interface CorrectionFormProps {
  readonly correspondent: CaptureCorrespondent;
  readonly form: Form;
}

/** What is not right about a correspondent, for whom, and who is to see it so: in the place where it was noticed. */
export function CorrectionForm({ correspondent, form: { draft, error } }: CorrectionFormProps) {
  const { text } = useLocale();
  const { onEdit, onSubmit, onToggle } = useCorrections(correspondent);
  const suggestionText = useSuggestionText();
  const element = useRef<HTMLDivElement>(null);
  const actions = useRef<HTMLDivElement>(null);
  const isBack = useRef(error !== undefined);
  useEffect(() => {
    if (!isBack.current) element.current?.querySelector<HTMLElement>('input')?.focus();
    // With what went wrong in sight above it; but the keyboard is taken from nothing else.
    else if (isFocusLost()) actions.current?.querySelector('button')?.focus();
  }, []);
  const { emailAddress, samePersonAs = [] } = correspondent;
  const { what } = draft;
  const name = nameOf(correspondent);
  const edit = (change: Partial<CorrectionDraft>) => onEdit({ ...draft, ...change });
  const step = useStep(error, { action: text('correct.save'), onAction: () => onSubmit(draft) });
  const close = () => {
    onToggle();
    focusWayToCorrect(emailAddress);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, target } = event;
    const isInput = target instanceof HTMLInputElement;
    // Office.js would go through all radio buttons with Tab, and out of the pane with Escape.
    if (key === 'Escape' || (key === 'Tab' && isInput && target.type === 'radio')) event.stopPropagation();
    if (key === 'Escape') close();
    if (key !== 'Enter' || !isInput || event.nativeEvent.isComposing) return;
    // Else it presses what has the keyboard next, too: the undo.
    event.preventDefault();
    step.onAction();
  };
  const why = explain(correspondent, text).join(' ');
  const suggested = samePersonAs.map((one) => ({
    id: one.person.id,
    name: one.person.displayName,
    detail: suggestionText(one),
  }));
  return (
    <div
      ref={element}
      role="group"
      aria-label={text('correct.button-name', { name })}
      className={styles.form}
      onKeyDown={onKeyDown}
    >
      {why !== '' && <p className={textStyles.detail}>{why}</p>}
      {what === 'not-person' ? (
        <p className={textStyles.body}>{text('correction.not-person', { name: draft.chosen?.name ?? '' })}</p>
      ) : (
        <Field size="small" label={text('correct.heading')}>
          <RadioGroup
            value={what ?? ''}
            onChange={(_, { value }) =>
              edit({ what: choicesOf(correspondent).find((one) => one === value), typed: '', chosen: undefined })
            }
          >
            {choicesOf(correspondent).map((choice) => (
              <Radio key={choice} value={choice} label={text(`correct.${choice}`)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {(what === 'organisation' || what === 'person') && (
        <NameChoice
          key={what}
          what={what}
          draft={draft}
          suggestions={what === 'person' ? suggested : []}
          onEdit={edit}
        />
      )}
      <CorrectionReach correspondent={correspondent} draft={draft} onEdit={edit} />
      {error !== undefined && (
        <p role="alert" className={mergeClasses(textStyles.body, noteStyles.failure)}>
          {text('correct.failed', { reason: failureText(error, emailAddress, text) })}
        </p>
      )}
      <div ref={actions} className={styles.actions}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={readDraft(emailAddress, draft) === undefined}
          onClick={step.onAction}
        >
          {step.action}
        </Button>
        <Button size="small" onClick={close}>
          {text('correct.cancel')}
        </Button>
      </div>
    </div>
  );
}
