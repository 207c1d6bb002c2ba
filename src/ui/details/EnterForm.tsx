import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect, useState, type SyntheticEvent } from 'react';
import { AppError, type ErrorCode } from '#domain/app-error.ts';
import { localMinute } from '#domain/local-day.ts';
import { makeId } from '#domain/make-id.ts';
import type { Purpose } from '#domain/purpose.ts';
import type { UsualPurpose } from '#domain/suggest-purpose.ts';
import type { Sharing } from '../sharing/who-sees.ts';
import textStyles from '../text.module.css';
import { enteredKinds, othersOf, toEntered, type Entered, type EnterDraft, type Somebody } from './entered.ts';
import { EnterFields } from './EnterFields.tsx';
import { nothingSaid, SaidFields } from './SaidFields.tsx';
import { useDetailsLocale } from './use-details-locale.ts';
import { shownVisibility, VisibilityField } from './VisibilityField.tsx';
import styles from './details.module.css';

/** What there is to choose from. */
export interface EnterChoices {
  readonly purposes: readonly Purpose[];
  readonly sharing: Sharing;
  /** The institution's own word for a unit, where it has one. */
  readonly unitWord?: string | undefined;
}

interface EnterFormProps {
  /** Whom it may have been with: those that are shown. */
  readonly people: readonly Somebody[];
  /** What it is mostly for with them, as far as that is known. */
  readonly usual?: readonly UsualPurpose[];
  /** The colleague's own address. */
  readonly own: string;
  readonly load: () => Promise<EnterChoices>;
  readonly onEnter: (entered: Entered) => Promise<void>;
  readonly onClose: () => void;
}

/** A meeting, call or visit with those who are shown, or somebody else. */
export function EnterForm({ people, usual = [], own, load, onEnter, onClose }: EnterFormProps) {
  const { text } = useDetailsLocale();
  // Sent again with the same id where no answer came: it is entered once.
  const [id] = useState(() => makeId());
  const [choices, setChoices] = useState<EnterChoices>();
  const [draft, setDraft] = useState<EnterDraft>(() => ({
    ...nothingSaid,
    kind: enteredKinds[0],
    at: localMinute(new Date()),
    direction: 'out',
    subject: '',
    chosen: people.length === 1 ? people.map(({ emailAddress }) => emailAddress) : [],
    address: '',
    name: '',
    colleagues: '',
    visibility: undefined,
  }));
  const [state, setState] = useState<'saving' | 'nobody' | ErrorCode>();
  const [loadOnce] = useState(() => load);
  useEffect(() => {
    let isLeft = false;
    // Without them the rest can be entered.
    loadOnce().then(
      (all) => isLeft || setChoices(all),
      () => undefined,
    );
    return () => void (isLeft = true);
  }, [loadOnce]);
  const edit = (change: Partial<EnterDraft>) => setDraft((before) => ({ ...before, ...change }));
  const isSaving = state === 'saving';
  const isForOthers = othersOf(draft).length > 0;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isSaving) return;
    const visibility = choices && shownVisibility({ ...choices, isForOthers, chosen: draft.visibility });
    const entered = toEntered(draft, { id, people, own, visibility });
    if (entered === 'nobody') return setState(entered);
    setState('saving');
    onEnter(entered).then(onClose, (error: unknown) => setState(error instanceof AppError ? error.code : 'internal'));
  };
  return (
    <form className={styles.fields} onSubmit={onSubmit}>
      <EnterFields draft={draft} people={people} onChange={edit} />
      {choices && (
        <VisibilityField
          sharing={choices.sharing}
          unitWord={choices.unitWord}
          isForOthers={isForOthers}
          chosen={draft.visibility}
          onChoose={(visibility) => edit({ visibility })}
        />
      )}
      <SaidFields
        said={draft}
        subject={draft.subject}
        purposes={choices?.purposes ?? []}
        usual={usual}
        hasFollowUp
        onChange={edit}
      />
      {state !== undefined && !isSaving && (
        <p role="alert" className={mergeClasses(textStyles.body, styles.failure)}>
          {state === 'nobody' ? text('by-hand.nobody') : text('details.failed', { reason: text(`error.${state}`) })}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={isSaving}>
          {text(isSaving ? 'details.saving' : 'by-hand.save')}
        </Button>
        <Button size="small" onClick={onClose}>
          {text('details.cancel')}
        </Button>
      </div>
    </form>
  );
}
