import { Button, Checkbox, Field, mergeClasses, Select } from '@fluentui/react-components';
import { useState, type SyntheticEvent } from 'react';
import type { DetailsChange, InteractionDetails } from '#capture/details.ts';
import { errorCodeOf } from '#capture/error-code.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import { interactionKinds, type InteractionKind } from '#domain/interaction.ts';
import textStyles from '#ui/text.module.css';
import { differenceOf } from './details-change.ts';
import { SaidFields } from '#ui/details/SaidFields.tsx';
import { saveToCalendar } from '#ui/save-to-calendar.ts';
import { useDetailsLocale } from '#ui/details/use-details-locale.ts';
import styles from '#ui/details/details.module.css';

interface DetailsFormProps {
  readonly interactionId: string;
  readonly loaded: InteractionDetails;
  /** It is another's: their follow-ups are their own. */
  readonly isTheirs: boolean;
  readonly onSave: (change: DetailsChange) => Promise<void>;
  readonly onClose: () => void;
}

/** What the colleague says of an interaction after the click: one button saves it all. */
export function DetailsForm({ interactionId, loaded, isTheirs, onSave, onClose }: DetailsFormProps) {
  const { text, language } = useDetailsLocale();
  const [draft, setDraft] = useState({
    kind: loaded.kind,
    purpose: loaded.purpose ?? '',
    note: loaded.note ?? '',
    dueOn: loaded.followUp?.dueOn ?? '',
    isDone: loaded.followUp?.isDone ?? false,
  });
  const [state, setState] = useState<'saving' | ErrorCode>();
  const edit = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }));
  const subject = loaded.subject ?? '';
  const isSaving = state === 'saving';
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isSaving) return;
    const change = differenceOf(loaded, draft);
    if (Object.keys(change).length === 0) return onClose();
    setState('saving');
    onSave(change).then(onClose, (error: unknown) => setState(errorCodeOf(error)));
  };
  const onCalendar = () =>
    saveToCalendar({
      interactionId,
      dueOn: draft.dueOn,
      summary: text('details.calendar-summary', { about: subject.trim() || text(`kind.${draft.kind}`) }),
      description: draft.note.trim(),
      language,
    });
  return (
    <form className={styles.fields} onSubmit={onSubmit}>
      <p className={textStyles.detail}>{text('details.optional')}</p>
      <Field size="small" label={text('details.kind')} className={styles.field}>
        <Select
          value={draft.kind}
          onChange={(_, { value }) => edit({ kind: interactionKinds.find((one) => one === value) ?? draft.kind })}
        >
          {interactionKinds.map((kind: InteractionKind) => (
            <option key={kind} value={kind}>
              {text(`kind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <SaidFields
        said={draft}
        subject={subject}
        purposes={loaded.purposes}
        usual={loaded.history}
        hasFollowUp={!isTheirs}
        onChange={edit}
      />
      {draft.dueOn !== '' && (
        <div className={styles.actions}>
          <Checkbox
            label={text('details.done')}
            checked={draft.isDone}
            onChange={(_, { checked }) => edit({ isDone: checked === true })}
          />
          <Button size="small" onClick={onCalendar}>
            {text('details.calendar')}
          </Button>
        </div>
      )}
      {state !== undefined && !isSaving && (
        <p role="alert" className={mergeClasses(textStyles.body, styles.failure)}>
          {text('details.failed', { reason: text(`error.${state}`) })}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={isSaving}>
          {text(isSaving ? 'details.saving' : 'details.save')}
        </Button>
        <Button size="small" onClick={onClose}>
          {text('details.cancel')}
        </Button>
      </div>
    </form>
  );
}
